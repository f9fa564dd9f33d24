"use client";
import type { ReactElement } from "react";
import { Button, type ButtonProps } from "../button/button.tsx";
import { useDialog } from "./dialog-context.ts";

/** Props of {@link LockableButton}. */
export interface LockableButtonProps extends ButtonProps {
  /** Why it cannot be pressed, which the dialog's description says. */
  lock: { reason: string } | undefined;
}

/** What a dialog is open for: the button that does it, described by the reason where it cannot be pressed. */
export function LockableButton({ lock, ...props }: LockableButtonProps): ReactElement {
  const { descriptionId } = useDialog("LockableButton");
  const locked = lock && { "aria-disabled": true, "aria-describedby": descriptionId };
  return <Button {...props} {...locked} />;
}
