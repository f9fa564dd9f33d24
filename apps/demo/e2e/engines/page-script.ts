// Runs in the page: finds what a person would name, by role and accessible name, and tells what is there.
import { queryAllByLabelText, queryAllByRole } from "@testing-library/dom";

/** One thing among others: a role with a name, or the label of an input that has no role (a password's). */
export interface Step {
  role?: string;
  label?: string;
  name?: string;
  /** A regular expression that the name matches, instead of the whole name. */
  pattern?: string;
  /** The first of several. */
  first?: boolean;
}

/** From the outermost to what is meant: each step is looked for inside the one before. */
export type Path = Step[];

/** What a person can tell of an element. */
export interface Seen {
  text: string;
  value: string;
  checked: boolean;
  selected: boolean;
  disabled: boolean;
  focused: boolean;
  /** The middle of it, in the page's visible part. */
  x: number;
  y: number;
}

function find(path: Path): HTMLElement[] {
  return path.reduce<HTMLElement[]>(
    (places, step) => [...new Set(places.flatMap((place) => findInside(place, step)))],
    [document.body],
  );
}

function findInside(place: HTMLElement, step: Step): HTMLElement[] {
  const found = findAllInside(place, step);
  return step.first === true ? found.slice(0, 1) : found;
}

function findAllInside(place: HTMLElement, { role, label, name, pattern }: Step): HTMLElement[] {
  if (label !== undefined) return queryAllByLabelText(place, label).filter((each) => each.checkVisibility());
  const named = pattern === undefined ? name : new RegExp(pattern, "u");
  return queryAllByRole(place, role ?? "", named === undefined ? {} : { name: named });
}

function see(element: HTMLElement): Seen {
  const { x, y, width, height } = element.getBoundingClientRect();
  return {
    text: element.innerText,
    value: "value" in element ? String(element.value) : "",
    checked: element.matches(":checked, [aria-checked=true]"),
    selected: element.matches("[aria-selected=true]"),
    disabled: element.matches(":disabled, [aria-disabled=true]"),
    focused: element === document.activeElement,
    x: x + width / 2,
    y: y + height / 2,
  };
}

const reader = {
  look: (path: Path): Seen[] => find(path).map(see),
  /** The same, after what is meant was brought into the visible part of the page. */
  bringIntoView: (path: Path): Seen[] => {
    const found = find(path);
    found[0]?.scrollIntoView({ block: "center", behavior: "instant" });
    return found.map(see);
  },
  /** Whether what has the focus is what is meant. Looks there first, so that it is quick. */
  isFocused: (path: Path): boolean => {
    const last = path.at(-1);
    const focused = document.activeElement;
    const around = focused?.parentElement;
    if (last === undefined || !(focused instanceof HTMLElement) || !(around instanceof HTMLElement)) return false;
    return findAllInside(around, last).includes(focused) && find(path).includes(focused);
  },
  bodyText: (): string => document.body.innerText,
};

export type PageReader = typeof reader;

Object.assign(globalThis, { pageReader: reader });
