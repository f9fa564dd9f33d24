"use client";
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type RefAttributes,
  useMemo,
} from "react";
import { useDirectionRef } from "../../mark-direction.ts";
import { useMessages } from "../../ui-context.ts";
import { usePartClass } from "../../use-part-class.ts";
import { optionKey, optionText, type OptionValue, type SelectOption } from "./option-key.ts";
import { selectMessages } from "./messages.ts";
import { isolateName } from "../../messages/isolate-name.ts";

/** Props of {@link Select}. */
export interface SelectProps extends Omit<
  ComponentPropsWithoutRef<"select">,
  "value" | "defaultValue" | "multiple" | "children"
> {
  /** The choices, in the order shown. */
  options: readonly SelectOption[];
  /** The value chosen. One that is not among the options is shown all the same. */
  value: OptionValue | undefined;
  /** Called with the value chosen, `undefined` for none. */
  onValueChange?: ((value: OptionValue | undefined) => void) | undefined;
  /** The line for “nothing chosen”. `null` leaves it out. @default messages.select.placeholder */
  placeholder?: string | null | undefined;
}

/**
 * Chooses one value from a list, with the browser's own control. Renders a `<select>`.
 *
 * @keyboard Arrows, Home, End, first letters: choose, as in the browser's own list
 * @keyboard Space, Alt Down: open the list
 * @example
 * <Select options={[{ name: "Weekly", value: "w" }]} value={rhythm} onValueChange={setRhythm} />
 */
export const Select: ForwardRefExoticComponent<SelectProps & RefAttributes<HTMLSelectElement>> = forwardRef<
  HTMLSelectElement,
  SelectProps
>(function Select({ options, value, onValueChange, placeholder, onChange, className, ...props }, ref): ReactElement {
  const t = useMessages(selectMessages);
  const byKey = useMemo(() => new Map(options.map((option) => [optionKey(option.value), option])), [options]);
  const key = value === undefined ? "" : optionKey(value);
  return (
    <select
      {...props}
      ref={useDirectionRef(ref)}
      className={usePartClass("select", className)}
      data-empty={value === undefined ? "" : undefined}
      value={key}
      onChange={(event) => {
        onChange?.(event);
        if (event.defaultPrevented) return;
        const chosen = event.currentTarget.value;
        const option = byKey.get(chosen);
        onValueChange?.(option === undefined ? (chosen === key ? value : undefined) : option.value);
      }}
    >
      {(placeholder !== null || value === undefined) && (
        <option value="">{placeholder ? isolateName(placeholder) : t.placeholder}</option>
      )}
      {value !== undefined && !byKey.has(key) && (
        // without a list, as while it loads, nothing is missing from it
        <option value={key}>
          {options.length > 0 ? t.unlisted(optionText(value)) : isolateName(optionText(value))}
        </option>
      )}
      <SelectOptions options={byKey} />
    </select>
  );
});

function SelectOptions({ options }: { options: ReadonlyMap<string, SelectOption> }): ReactElement {
  return useMemo(
    () => (
      <>
        {[...options].map(([key, option]) => (
          <option key={key} value={key} dir="auto">
            {isolateName(option.name)}
          </option>
        ))}
      </>
    ),
    [options],
  );
}
