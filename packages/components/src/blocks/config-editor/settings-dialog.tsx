"use client";
import { useApplication } from "@cobalt-kit/hooks";
import {
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type RefAttributes,
  useEffect,
  useRef,
} from "react";
import { DialogBody, DialogHeader, DialogTitle } from "../../parts/dialog/dialog-parts.tsx";
import { Dialog, type DialogProps } from "../../parts/dialog/dialog.tsx";
import { useMessages } from "../../ui-context.ts";
import { ConfigEditor } from "./config-editor.tsx";
import { focusField } from "./focus-field.ts";
import { configEditorMessages } from "./messages.ts";

/** Props of {@link SettingsDialog}. */
export interface SettingsDialogProps extends Omit<DialogProps, "children" | "size" | "role"> {
  /** The application whose settings they are. */
  slug: string;
  /** The configuration to begin with. @default the account's own */
  configId?: string | undefined;
  /** The setting that gets the focus, by its id or label, as soon as it is there. */
  field?: string | undefined;
}

/**
 * The settings of an application in a dialog, for example to complete one that a run lacked. Asks before it closes over unsaved settings.
 *
 * @example
 * <SettingsDialog slug="slack" field="Default channel" open={open} onOpenChange={setOpen} />
 */
export const SettingsDialog: ForwardRefExoticComponent<SettingsDialogProps & RefAttributes<HTMLDivElement>> =
  forwardRef<HTMLDivElement, SettingsDialogProps>(function SettingsDialog({ slug, configId, field, ...props }, ref) {
    const t = useMessages(configEditorMessages);
    const { data: application } = useApplication(slug);
    return (
      <Dialog {...props} ref={ref} size="large">
        <DialogHeader>
          <DialogTitle>{t.label(application?.name ?? slug)}</DialogTitle>
        </DialogHeader>
        <DialogBody>
          <EditorAtField slug={slug} configId={configId} field={field} />
        </DialogBody>
      </Dialog>
    );
  });

function EditorAtField({
  slug,
  configId,
  field,
}: Pick<SettingsDialogProps, "slug" | "configId" | "field">): ReactElement {
  const editor = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (editor.current === null || field === undefined) return undefined;
    return focusField(editor.current, field);
  }, [field]);
  return (
    <div ref={editor} className="ck-settings">
      <ConfigEditor slug={slug} defaultConfigId={configId} />
    </div>
  );
}
