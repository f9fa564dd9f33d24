"use client";
import { useCreateWorkflow } from "@cobalt-kit/hooks";
import { type ReactElement, type RefObject, useRef } from "react";
import { useAnnounce } from "../../parts/live-region/live-region.tsx";
import { useStandingError } from "../../use-standing-error.ts";
import { useMessages } from "../../ui-context.ts";
import { DetailsForm } from "./details-form.tsx";
import { type DialogFormProps, FormDialog, type FormInDialog } from "./form-dialog.tsx";
import { workflowDialogMessages } from "./dialog-messages.ts";

/** Props of {@link CreateWorkflowDialog}. */
export interface CreateWorkflowDialogProps extends Pick<DialogFormProps, "lock"> {
  /** Without one it is made for the account as a whole. */
  slug: string | undefined;
  applicationName: string | undefined;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Asks for the name of a new workflow and makes it, as a draft. */
export function CreateWorkflowDialog({ open, onOpenChange, ...props }: CreateWorkflowDialogProps): ReactElement {
  const name = useRef<HTMLInputElement>(null);
  return (
    <FormDialog open={open} onOpenChange={onOpenChange} size="small" initialFocus={() => name.current}>
      {(form) => <CreateWorkflowForm {...props} nameRef={name} form={form} />}
    </FormDialog>
  );
}

interface CreateWorkflowFormProps extends Pick<CreateWorkflowDialogProps, "slug" | "applicationName" | "lock"> {
  nameRef: RefObject<HTMLInputElement | null>;
  form: FormInDialog;
}

const nothing = { name: "", description: "" };

function CreateWorkflowForm({ slug, applicationName, ...form }: CreateWorkflowFormProps): ReactElement {
  const t = useMessages(workflowDialogMessages);
  const announce = useAnnounce();
  const create = useCreateWorkflow();
  const error = useStandingError(create.error, create.isPending);
  return (
    <DetailsForm
      {...form}
      title={t.createTitle}
      description={applicationName === undefined ? t.createDescriptionOfAll : t.createDescription(applicationName)}
      submitLabel={t.createSubmit}
      initial={nothing}
      error={error}
      errorTitle={t.createFailed}
      onSave={async ({ name, description }) => {
        await create.mutateAsync({
          name,
          ...(slug !== undefined && { slug }),
          ...(description !== "" && { description }),
        });
        announce(t.created(name));
      }}
    />
  );
}
