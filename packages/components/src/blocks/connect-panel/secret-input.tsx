"use client";
import { forwardRef, useState, type ForwardRefExoticComponent, type RefAttributes } from "react";
import type { FieldControl } from "../../parts/field/field.tsx";
import { EyeIcon, EyeOffIcon } from "../../parts/icon/icons.tsx";
import { Textarea } from "../../parts/textarea/textarea.tsx";
import { TextInput } from "../../parts/text-input/text-input.tsx";
import { useMessages } from "../../ui-context.ts";
import { connectPanelMessages } from "./messages.ts";

export interface SecretInputProps extends FieldControl {
  label: string;
  /** A key of several lines. */
  lines?: boolean | undefined;
  placeholder?: string | undefined;
  onEdit: () => void;
}

/** Never controlled: React would write the secret into the markup, where session recorders read it. */
export const SecretInput: ForwardRefExoticComponent<
  SecretInputProps & RefAttributes<HTMLInputElement & HTMLTextAreaElement>
> = forwardRef<HTMLInputElement & HTMLTextAreaElement, SecretInputProps>(function SecretInput(
  { label, lines = false, onEdit, ...props },
  ref,
) {
  const t = useMessages(connectPanelMessages);
  const [shown, setShown] = useState(false);
  return (
    <div className="ck-secret" data-lines={lines ? "" : undefined}>
      {lines ? (
        <Textarea
          {...props}
          {...kept}
          secret
          ref={ref}
          className="ck-secret-input"
          data-masked={shown ? undefined : ""}
          rows={4}
          onChange={onEdit}
        />
      ) : (
        <TextInput
          {...props}
          {...kept}
          secret
          ref={ref}
          className="ck-secret-input"
          type={shown ? "text" : "password"}
          onChange={onEdit}
        />
      )}
      <button
        type="button"
        className="ck-secret-toggle"
        aria-label={shown ? t.hide(label) : t.show(label)}
        aria-controls={props.id}
        onClick={() => setShown(!shown)}
      >
        {shown ? <EyeOffIcon /> : <EyeIcon />}
      </button>
    </div>
  );
});

/** Keeps password managers from offering the page's own password. */
const kept = {
  autoComplete: "new-password",
  autoCapitalize: "off",
  autoCorrect: "off",
  spellCheck: false,
  "data-1p-ignore": "",
};
