import { cx } from "./cx.ts";

/** A public token; `"accent"` stands for the custom property `--ck-accent`. */
export type TokenName =
  | "accent"
  | "on-accent"
  | "surface"
  | "surface-raised"
  | "text"
  | "text-muted"
  | "border"
  | "success"
  | "warning"
  | "danger"
  | "radius"
  | "font"
  | "font-size"
  | "space"
  | "z-index";

/**
 * Every part and block by the class of its root. A `control` is an element that resets of a host restyle, so ours weighs more
 * there; those that are `open` give way to a host's rule of one class.
 */
export const partRoots = {
  alert: "open",
  "application-icon": "open",
  badge: "open",
  button: "control",
  card: "open",
  checkbox: "control",
  chip: "control",
  "choice-box": "open",
  "code-view": "open",
  "config-editor": "open",
  "connect-panel": "open",
  "datastore-browser": "open",
  dialog: "open",
  disclosure: "open",
  "empty-state": "open",
  "event-tester": "open",
  "execution-history": "open",
  "execution-list": "open",
  field: "open",
  "hosted-portal-link": "open",
  "human-task": "open",
  "integration-dialog": "open",
  "integration-gallery": "open",
  "integration-gate": "open",
  "integrations-marketplace": "open",
  "json-input": "open",
  mapping: "open",
  "multi-select": "open",
  pager: "open",
  rules: "open",
  "search-input": "open",
  select: "control",
  skeleton: "open",
  switch: "control",
  table: "open",
  tabs: "open",
  "text-input": "control",
  textarea: "control",
  timeline: "open",
  "webhook-settings": "open",
  "activity-panel": "open",
  "workflow-builder": "open",
  "workflow-list": "open",
} as const;

/** A part or block whose root takes a class name of the host's; `"button"` stands for `.ck-button`. */
export type PartName = keyof typeof partRoots;

/**
 * A look to begin with: `"neutral"` without a colour of its own, `"brand"` tinted by the accent, `"dense"` for tables and sidebars,
 * `"high-contrast"` for WCAG AAA.
 */
export type Preset = "neutral" | "brand" | "dense" | "high-contrast";

export interface Appearance {
  /**
   * `"inherit"` follows the `color-scheme` of the host's page, `"auto"` the system's setting.
   * @default "inherit"
   */
  theme?: "inherit" | "auto" | "light" | "dark" | undefined;
  /** One preset, or several combined. Tokens override them. */
  preset?: Preset | readonly Preset[] | undefined;
  /** Values for public tokens. Set through the DOM, so a policy that forbids style attributes does not stop them. */
  tokens?: Partial<Record<TokenName, string>> | undefined;
  /** Class names added to the root of each part, after ours. */
  classNames?: Partial<Record<PartName, string>> | undefined;
}

/** What `inner` says, and what `outer` says where it says nothing; class names of both. */
export function mergeAppearance(outer: Appearance, inner: Appearance | undefined): Appearance {
  if (inner === undefined) return outer;
  const around = new Map<string, string | undefined>(Object.entries(outer.classNames ?? {}));
  const own = Object.entries(inner.classNames ?? {}).map(([part, names]): [string, string] => [
    part,
    cx(around.get(part), names),
  ]);
  const classNames: Appearance["classNames"] = { ...outer.classNames, ...Object.fromEntries(own) };
  return {
    theme: inner.theme ?? outer.theme,
    preset: inner.preset ?? outer.preset,
    tokens: { ...outer.tokens, ...inner.tokens },
    classNames,
  };
}
