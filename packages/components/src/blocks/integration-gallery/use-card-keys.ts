"use client";
import type { Application } from "@cobalt-kit/hooks";
import { isElement } from "../../composed-tree.ts";
import { type KeyboardEvent, type KeyboardEventHandler, useRef } from "react";
import { isComposing } from "../../parts/is-composing.ts";
import { useUI } from "../../ui-context.ts";

/** A pause between two letters begins another name. */
const pause = 800;

export interface CardKeysOptions {
  columns: () => number;
  /** Puts the focus on the card at a place of the list. */
  focus: (index: number) => void;
}

/** Keys that go from card to card of a list whose items each hold one: arrows, Home, End, and the first letters of a name. */
export function useCardKeys(
  applications: readonly Application[],
  { columns, focus }: CardKeysOptions,
): { onKeyDown: KeyboardEventHandler<HTMLElement> } {
  const { locale } = useUI();
  const typed = useRef({ text: "", at: 0 });

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.defaultPrevented || isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isEdited(event.target)) return;
    const item = isElement(event.target) ? event.target.closest("[role=listitem]") : null;
    if (item === null || item.parentElement !== event.currentTarget) return;
    const position = item.getAttribute("aria-posinset");
    const from = position === null ? Array.from(event.currentTarget.children).indexOf(item) : Number(position) - 1;
    const to = target(event, from);
    if (to === undefined || to < 0 || to >= applications.length) return;
    event.preventDefault();
    if (to !== from) focus(to);
  }

  function target({ key, currentTarget }: KeyboardEvent<HTMLElement>, from: number): number | undefined {
    const forward = getComputedStyle(currentTarget).direction === "rtl" ? -1 : 1;
    switch (key) {
      case "ArrowRight":
        return from + forward;
      case "ArrowLeft":
        return from - forward;
      case "ArrowDown":
        return from + columns();
      case "ArrowUp":
        return from - columns();
      case "Home":
        return 0;
      case "End":
        return applications.length - 1;
    }
    return Array.from(key).length === 1 && key !== " " ? named(key, from) : undefined;
  }

  /** The next name that begins with what was typed so far; the same letter again goes on to the one after. */
  function named(letter: string, from: number): number | undefined {
    const now = Date.now();
    const continues = now - typed.current.at < pause && typed.current.text !== letter;
    const text = continues ? typed.current.text + letter : letter;
    typed.current = { text, at: now };
    const { compare } = new Intl.Collator(locale, { sensitivity: "base" });
    const begin = from + (continues ? 0 : 1);
    for (let step = 0; step < applications.length; step += 1) {
      const index = (begin + step) % applications.length;
      if (compare((applications[index]?.name ?? "").slice(0, text.length), text) === 0) return index;
    }
    return undefined;
  }

  return { onKeyDown };
}

/** Puts the focus on what is pressed in a card. */
export function focusCard(item: Element | null | undefined): void {
  pressedIn(item)?.focus();
}

/** What is pressed in a card, ours or a host's. */
export function pressedIn(item: Element | null | undefined): HTMLElement | null {
  return item?.querySelector<HTMLElement>("a[href], button, [tabindex]") ?? null;
}

/** Keys belong to what is being typed into, as in a card of a host's. */
function isEdited(target: EventTarget): boolean {
  return isElement(target) && target.closest("input, select, textarea, [contenteditable]") !== null;
}
