"use client";
import { fieldKind } from "@cobalt-kit/hooks/fields";
import { forwardRef, type ForwardRefExoticComponent, type ReactElement, type RefAttributes, useState } from "react";
import { FieldBoundary } from "../../fields/field-boundary.tsx";
import type { ConfigFieldProps, ConfigFieldValue } from "../../fields/field-props.ts";
import { longestText } from "../../fields/large-value/beginning.ts";
import { retryableLazy } from "../../parts/block-boundary/retryable-lazy.tsx";
import { chooseField, type FieldComponents } from "./field-types.ts";

const LargeValueField = retryableLazy<ConfigFieldProps<string>, HTMLDivElement>(
  async () => (await import("../config-editor/late-parts.ts")).LargeValueField,
);

/** Props of {@link ConfigFieldView}. */
export interface ConfigFieldViewProps extends ConfigFieldProps<ConfigFieldValue> {
  /** Components by field type, which replace ours or add to them. */
  fields?: FieldComponents | undefined;
}

/**
 * One setting, with the control for its type and value. Uses no hooks. Your own component gets the ref too; on React 18 it must
 * forward it.
 *
 * @example
 * <ConfigFieldView field={field} value={value} onValueChange={setValue} />
 */
export const ConfigFieldView: ForwardRefExoticComponent<ConfigFieldViewProps & RefAttributes<HTMLDivElement>> =
  forwardRef<HTMLDivElement, ConfigFieldViewProps>(function ConfigFieldView(
    { fields, value: draft, onValueChange, ...props },
    ref,
  ): ReactElement {
    const { field } = props;
    const { component: Component, value, rows } = chooseField(field, draft, fields);
    /** What was typed here is not taken out of the hands that type it, however long it becomes. */
    const [typed, setTyped] = useState<ConfigFieldValue>();
    const change = (next: ConfigFieldValue | undefined): void => {
      if (typeof next === "string" && next.length > longestText) setTyped(next);
      onValueChange(next);
    };
    const isOurs = fields === undefined || !Object.hasOwn(fields, field.type);
    if (isOurs && typeof value === "string" && value.length > longestText && value !== typed) {
      if (fieldKind(field.type).secret !== true) {
        return (
          <FieldBoundary field={field} rows={6}>
            <LargeValueField {...props} {...(ref && { ref })} value={value} onValueChange={change} />
          </FieldBoundary>
        );
      }
    }
    const drawn = <Component {...props} {...(ref && { ref })} value={value} onValueChange={change} />;
    if (rows === undefined) return drawn;
    return (
      // Another type under the same id starts anew, also after a failure.
      <FieldBoundary key={field.type} field={field} rows={rows}>
        {drawn}
      </FieldBoundary>
    );
  });
