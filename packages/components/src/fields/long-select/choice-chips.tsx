"use client";
import { forwardRef, type KeyboardEvent, type ReactElement, useMemo } from "react";
import { CloseIcon } from "../../parts/icon/icons.tsx";
import { isComposing } from "../../parts/is-composing.ts";
import { optionKey, optionText, type OptionValue } from "../../parts/select/option-key.ts";
import { useMessages } from "../../ui-context.ts";
import type { Choice } from "./choice.ts";
import { longSelectMessages } from "./messages.ts";
import { shortName } from "../../messages/isolate-name.ts";

interface ChoiceChipsProps {
  label: string;
  chosen: readonly OptionValue[];
  all: readonly Choice[];
  disabled: boolean;
  onRemove: (value: OptionValue) => void;
  /** The focus goes on behind the last chip. */
  onLeave: () => void;
}

/** More than these say no more; the list shows them all. */
const most = 20;

/** What is chosen, each with a button to take it away. Tab stops at the last one, arrows go on from there. */
export const ChoiceChips = forwardRef<HTMLUListElement, ChoiceChipsProps>(function ChoiceChips(
  { label, chosen, all, disabled, onRemove, onLeave },
  ref,
): ReactElement {
  const t = useMessages(longSelectMessages);
  const names = useMemo(() => new Map(all.map((choice) => [optionKey(choice.value), choice.name])), [all]);
  const shown = chosen.slice(-most);

  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>, value: OptionValue): void => {
    if (isComposing(event)) return;
    const chip = event.currentTarget.closest("li");
    const rtl = getComputedStyle(event.currentTarget).direction === "rtl";
    const back = rtl ? "ArrowRight" : "ArrowLeft";
    const forth = rtl ? "ArrowLeft" : "ArrowRight";
    const previous = chip?.previousElementSibling?.querySelector("button");
    const next = chip?.nextElementSibling?.querySelector("button");
    if (event.key === back) previous?.focus();
    else if (event.key === forth) {
      if (next) next.focus();
      else onLeave();
    } else if (event.key === "Delete" || event.key === "Backspace") remove(event.currentTarget, value);
    else return;
    event.preventDefault();
  };
  const remove = (button: HTMLButtonElement, value: OptionValue): void => {
    const chip = button.closest("li");
    const neighbour =
      chip?.nextElementSibling?.querySelector("button") ?? chip?.previousElementSibling?.querySelector("button");
    onRemove(value);
    if (neighbour) neighbour.focus();
    else onLeave();
  };

  return (
    <ul ref={ref} className="ck-choice-chips" aria-label={label}>
      {chosen.length > most && <li className="ck-choice-more">{t.more(chosen.length - most)}</li>}
      {shown.map((value, index) => {
        const name = names.get(optionKey(value)) ?? optionText(value);
        return (
          <li key={optionKey(value)} className="ck-choice-chip">
            <span className="ck-choice-chip-name" dir="auto">
              {shortName(name)}
            </span>
            {!disabled && (
              <button
                type="button"
                className="ck-choice-button"
                aria-label={t.remove(name)}
                tabIndex={index === shown.length - 1 ? 0 : -1}
                onKeyDown={(event) => onKeyDown(event, value)}
                onClick={(event) => remove(event.currentTarget, value)}
              >
                <CloseIcon />
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
});
