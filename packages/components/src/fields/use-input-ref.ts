"use client";
import { type Ref, type RefCallback, useCallback } from "react";

/** Hands an element, whichever kind it is, to the `inputRef` of a field. */
export function useInputRef(inputRef: Ref<HTMLElement> | undefined): RefCallback<HTMLElement> {
  return useCallback((element: HTMLElement | null) => give(inputRef, element), [inputRef]);
}

function give(inputRef: Ref<HTMLElement> | undefined, element: HTMLElement | null): void {
  if (typeof inputRef === "function") inputRef(element);
  else if (inputRef !== undefined && inputRef !== null) inputRef.current = element;
}
