"use client";
import type { FormEvent, KeyboardEvent, MouseEvent } from "react";
import { isElement } from "../../composed-tree.ts";
import { isComposing } from "../is-composing.ts";

export interface FormEvents {
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  onClick: (event: MouseEvent<HTMLFormElement>) => void;
  onKeyDown: (event: KeyboardEvent<HTMLFormElement>) => void;
}

/**
 * The handlers of a form that runs `submit`, by its button or by Enter. In a frame that is sandboxed without `allow-forms`
 * browsers fire no submit event: there the press on the button, which Enter causes as well, has to do.
 */
export function useFormEvents(submit: () => void): FormEvents {
  return {
    onSubmit(event) {
      event.preventDefault();
      // A form of the host around us, in React alone, has nothing to submit.
      event.stopPropagation();
      submit();
    },
    onClick(event) {
      if (event.defaultPrevented || !isElement(event.target)) return;
      const button = event.target.closest<HTMLButtonElement>("button[type=submit]");
      if (button === null || button.form !== event.currentTarget || !formsAreBlocked()) return;
      event.preventDefault();
      submit();
    },
    onKeyDown(event) {
      if (event.key === "Enter" && isComposing(event)) event.preventDefault();
    },
  };
}

let blocked: boolean | undefined;

/** Nothing says so but a form that is not submitted. */
function formsAreBlocked(): boolean {
  if (blocked !== undefined) return blocked;
  blocked = true;
  const form = document.createElement("form");
  form.hidden = true;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    event.stopPropagation();
    blocked = false;
  });
  document.body.append(form);
  form.requestSubmit();
  form.remove();
  return blocked;
}
