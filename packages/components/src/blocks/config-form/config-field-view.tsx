"use client";
import type { ReactElement } from "react";
import { FieldBoundary } from "../../fields/field-boundary.tsx";
import type { ConfigFieldProps, ConfigFieldValue } from "../../fields/field-props.ts";
import { chooseField, type FieldComponents } from "./field-types.ts";

/** Props of {@link ConfigFieldView}. */
export interface ConfigFieldViewProps extends ConfigFieldProps<ConfigFieldValue> {
  /** Components for types of fields, in place of ours or beside them. */
  fields?: FieldComponents | undefined;
}

/**
 * One setting, with the control its type and value ask for. Knows no hook.
 *
 * @example
 * <ConfigFieldView field={field} value={value} onValueChange={setValue} />
 */
export function ConfigFieldView({ fields, value: draft, ...props }: ConfigFieldViewProps): ReactElement {
  const { component: Component, value, rows } = chooseField(props.field, draft, fields);
  const drawn = <Component {...props} value={value} />;
  if (rows === undefined) return drawn;
  return (
    // Another type under the same id starts anew, also after a failure.
    <FieldBoundary key={props.field.type} field={props.field} rows={rows}>
      {drawn}
    </FieldBoundary>
  );
}
