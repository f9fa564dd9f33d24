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
  | "space"
  | "z-index";

/** A part or block whose root takes a class name of the host's; `"button"` stands for `.ck-button`. */
export type PartName =
  | "alert"
  | "application-icon"
  | "badge"
  | "button"
  | "card"
  | "checkbox"
  | "chip"
  | "choice-box"
  | "code-view"
  | "config-editor"
  | "connect-panel"
  | "dialog"
  | "disclosure"
  | "empty-state"
  | "execution-list"
  | "field"
  | "integration-dialog"
  | "integration-gallery"
  | "integrations-marketplace"
  | "json-input"
  | "mapping"
  | "multi-select"
  | "pager"
  | "rules"
  | "search-input"
  | "select"
  | "skeleton"
  | "switch"
  | "table"
  | "tabs"
  | "text-input"
  | "textarea"
  | "timeline"
  | "workflow-list";

export interface Appearance {
  /**
   * `"inherit"` follows the `color-scheme` of the host's page, `"auto"` the system's setting.
   * @default "inherit"
   */
  theme?: "inherit" | "auto" | "light" | "dark" | undefined;
  /** Values for public tokens. Set through the DOM, so a policy that forbids style attributes does not stop them. */
  tokens?: Partial<Record<TokenName, string>> | undefined;
  /** Class names added to the root of each part, after ours. */
  classNames?: Partial<Record<PartName, string>> | undefined;
}
