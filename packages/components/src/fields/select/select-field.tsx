"use client";
import {
  type ComponentType,
  type ForwardedRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type RefAttributes,
  useCallback,
} from "react";
import { retryableLazy } from "../../parts/block-boundary/retryable-lazy.tsx";
import { MultiSelect } from "../../parts/multi-select/multi-select.tsx";
import type { OptionValue } from "../../parts/select/option-key.ts";
import { Select } from "../../parts/select/select.tsx";
import { FieldBoundary } from "../field-boundary.tsx";
import { FieldFrame } from "../field-frame.tsx";
import type { ConfigFieldProps } from "../field-props.ts";
import { chosenValues } from "../option-values.ts";
import { useInputRef } from "../use-input-ref.ts";

/** One value of an option or, in a field with `multiple`, a list of them. */
export type SelectFieldValue = OptionValue | OptionValue[];

/**
 * A setting with one or several choices. With 100 choices or more it becomes a search box, whose code loads when it is needed.
 *
 * @keyboard Arrows, Home, End, first letters: choose, as in the browser's own list
 * @keyboard From 100 choices on, typing: searches
 * @keyboard Up, Down: go through the matches; Enter chooses; Escape closes the list
 * @keyboard With several: Backspace or Left at the start go to what is chosen; Delete takes it away
 * @example
 * <SelectField field={field} value={value} onValueChange={setValue} />
 */
export const SelectField: ForwardRefExoticComponent<
  ConfigFieldProps<SelectFieldValue> & RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, ConfigFieldProps<SelectFieldValue>>(function SelectField(props, ref): ReactElement {
  const { field } = props;
  if ((field.options?.length ?? 0) >= longFrom) {
    return (
      <FieldBoundary field={field}>
        <LongChoice {...props} rootRef={ref} />
      </FieldBoundary>
    );
  }
  return field.multiple ? <SeveralChoices {...props} ref={ref} /> : <OneChoice {...props} ref={ref} />;
});

const longFrom = 100;

type LongChoiceProps = ConfigFieldProps<SelectFieldValue> & { rootRef: ForwardedRef<HTMLDivElement> };

const LongChoice: ComponentType<LongChoiceProps> = /* @__PURE__ */ retryableLazy(async () => {
  const { LongSelectField } = await import("../fields-with-search.ts");
  return function Loaded({ rootRef, ...props }: LongChoiceProps) {
    return <LongSelectField {...props} ref={rootRef} />;
  };
});

const OneChoice = forwardRef<HTMLDivElement, ConfigFieldProps<SelectFieldValue>>(function OneChoice(
  { value, onValueChange, disabled, inputRef, ...frame },
  ref,
) {
  const attach = useInputRef(inputRef);
  const { field, optionsState } = frame;
  return (
    <FieldFrame {...frame} ref={ref}>
      {(control) => (
        <Select
          {...control}
          ref={attach}
          disabled={disabled === true || optionsState !== undefined}
          options={field.options ?? []}
          placeholder={field.placeholder}
          value={chosenValues(value, field.options)[0]}
          onValueChange={onValueChange}
        />
      )}
    </FieldFrame>
  );
});

const SeveralChoices = forwardRef<HTMLDivElement, ConfigFieldProps<SelectFieldValue>>(function SeveralChoices(
  { value, onValueChange, disabled, inputRef, id, ...frame },
  ref,
) {
  const give = useInputRef(inputRef);
  const attach = useCallback((root: HTMLElement | null) => give(root?.querySelector("input") ?? null), [give]);
  const { field, optionsState } = frame;
  return (
    <FieldFrame {...frame} ref={ref} group>
      {() => (
        <MultiSelect
          ref={attach}
          id={id}
          label={field.name}
          disabled={disabled === true || optionsState !== undefined}
          options={field.options ?? []}
          value={chosenValues(value, field.options)}
          onValueChange={onValueChange}
        />
      )}
    </FieldFrame>
  );
});
