"use client";
import { forwardRef, type ForwardRefExoticComponent, type ReactElement, type RefAttributes, useMemo } from "react";
import type { OptionValue } from "../../parts/select/option-key.ts";
import { FieldFrame } from "../field-frame.tsx";
import type { ConfigFieldProps } from "../field-props.ts";
import { chosenValues } from "../option-values.ts";
import { useInputRef } from "../use-input-ref.ts";
import { ChoiceBox } from "./choice-box.tsx";

/** Props of {@link LongSelectField}. A field with `multiple` holds a list, any other one value. */
export type LongSelectFieldProps = ConfigFieldProps<OptionValue | OptionValue[]>;

/**
 * A field of type `select` with too many choices for the browser's own list: type to search. Only visible rows are rendered.
 *
 * @keyboard Typing: searches
 * @keyboard Up, Down: open the list and go through it; Enter chooses; Escape closes it
 * @keyboard With several: Backspace or Left at the start go to what is chosen; Delete takes it away
 * @example
 * <LongSelectField field={field} value={value} onValueChange={setValue} />
 */
export const LongSelectField: ForwardRefExoticComponent<LongSelectFieldProps & RefAttributes<HTMLDivElement>> =
  forwardRef<HTMLDivElement, LongSelectFieldProps>(function LongSelectField(
    { value, onValueChange, disabled, inputRef, ...props },
    ref,
  ): ReactElement {
    const { field } = props;
    const attach = useInputRef(inputRef);
    const chosen = useMemo(() => chosenValues(value, field.options), [value, field.options]);
    return (
      <FieldFrame {...props} ref={ref}>
        {(control) => (
          <ChoiceBox
            {...control}
            label={field.name}
            options={field.options ?? []}
            value={chosen}
            onValueChange={(next) => onValueChange(field.multiple ? next : next[0])}
            multiple={field.multiple}
            disabled={disabled}
            placeholder={field.placeholder}
            inputRef={attach}
          />
        )}
      </FieldFrame>
    );
  });
