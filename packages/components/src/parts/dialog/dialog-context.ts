"use client";
import { createContext, useContext, type Context } from "react";

export interface DialogState {
  titleId: string;
  descriptionId: string;
  /** A description is there. Returns what takes it back. */
  addDescription: () => () => void;
  /** The close button was pressed. */
  close: () => void;
}

export const DialogContext: Context<DialogState | null> = createContext<DialogState | null>(null);

export function useDialog(caller: string): DialogState {
  const state = useContext(DialogContext);
  if (state === null) throw new Error(`[cobalt-kit] ${caller} ran outside <Dialog>, so it belongs to nothing.`);
  return state;
}
