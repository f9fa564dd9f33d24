import type { ReactElement, ReactNode } from "react";
import { AlertIcon } from "../../parts/icon/icons.tsx";

interface IncompleteNoteProps {
  id?: string | undefined;
  children: ReactNode;
}

/** Says beside a part of a rule that something is missing in it. */
export function IncompleteNote({ id, children }: IncompleteNoteProps): ReactElement {
  return (
    <p id={id} className="ck-rules-note ck-field-error">
      <AlertIcon className="ck-icon ck-field-icon" />
      <span>{children}</span>
    </p>
  );
}
