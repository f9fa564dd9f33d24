import type { ConfigField } from "@cobalt-kit/hooks";
import { fieldKind } from "@cobalt-kit/hooks/fields";
import { BooleanField } from "../../fields/boolean/boolean-field.tsx";
import { EmailField } from "../../fields/email/email-field.tsx";
import type { ConfigFieldComponent, ConfigFieldValue } from "../../fields/field-props.ts";
import { SelectField } from "../../fields/select/select-field.tsx";
import { TextField } from "../../fields/text/text-field.tsx";
import { TextareaField } from "../../fields/textarea/textarea-field.tsx";
import { UrlField } from "../../fields/url/url-field.tsx";
import { retryableLazy } from "../../parts/block-boundary/retryable-lazy.tsx";

/** Components by field type, which replace ours or add to them. */
export type FieldComponents = Readonly<Record<string, ConfigFieldComponent | undefined>>;

interface FieldView {
  component: ConfigFieldComponent;
  /** Its code loads when it is needed: rows hold its place until then. @default false */
  lazy?: boolean;
}

function lazy(load: () => Promise<ConfigFieldComponent>): FieldView {
  return { component: retryableLazy(load), lazy: true };
}

/** What shows each type of field. What a type means stands in the table of kinds, in hooks. */
const views: ReadonlyMap<string, FieldView> = new Map<string, FieldView>([
  ["text", { component: TextField }],
  ["textarea", { component: TextareaField }],
  ["number", lazy(async () => (await import("../config-editor/late-parts.ts")).NumberField)],
  ["email", { component: EmailField }],
  ["url", { component: UrlField }],
  ["password", lazy(async () => (await import("../config-editor/late-parts.ts")).PasswordField)],
  ["date", lazy(async () => (await import("../config-editor/late-parts.ts")).DateField)],
  ["boolean", { component: BooleanField }],
  ["select", { component: SelectField }],
  ["json", lazy(async () => (await import("../config-editor/late-parts.ts")).JsonField)],
  ["map", lazy(async () => (await import("../../fields/fields-with-search.ts")).MapField)],
  ["map_v2", lazy(async () => (await import("../../fields/fields-with-search.ts")).MappingField)],
  ["rule_engine", lazy(async () => (await import("../../fields/fields-with-search.ts")).RulesField)],
]);

/** For a type, or a value, that no other can show. */
const unknownView = lazy(async () => (await import("../config-editor/late-parts.ts")).UnknownField);

/** How a field is drawn. */
export interface FieldChoice {
  component: ConfigFieldComponent;
  value: ConfigFieldValue | undefined;
  /** Its code may be on its way, or a host's: so many rows of controls hold its place. */
  rows: number | undefined;
}

/** Picks by type, and by the value there is: a control that cannot show a value would destroy it on save. */
export function chooseField(
  field: ConfigField,
  draft: ConfigFieldValue | undefined,
  custom?: FieldComponents,
): FieldChoice {
  const kind = fieldKind(field.type);
  const view = views.get(field.type);
  // Own keys only: a type may be called anything.
  const own = custom !== undefined && Object.hasOwn(custom, field.type) ? custom[field.type] : undefined;
  // A host may hand on what is stored in place of a draft.
  const shown = draft === undefined ? undefined : kind.toDraft === undefined ? draft : kind.toDraft(draft, field);
  const fits = shown === undefined || kind.takes(shown, field);
  const value = !fits && (shown === null || shown === "") ? undefined : shown;
  if (!fits && value !== undefined) return { component: unknownView.component, value, rows: 1 };
  const { component, lazy: late = false } = view ?? unknownView;
  const rows = own !== undefined || late ? (kind.rows?.(value, field) ?? 1) : undefined;
  return { component: own ?? component, value, rows };
}
