"use client";
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ForwardRefExoticComponent,
  memo,
  type ReactElement,
  type RefAttributes,
  useCallback,
  useDeferredValue,
  useMemo,
  useState,
} from "react";
import { useMessages } from "../../ui-context.ts";
import { usePartClass } from "../../use-part-class.ts";
import { Checkbox } from "../checkbox/checkbox.tsx";
import { useAnnouncedResults } from "../live-region/use-announced-results.ts";
import { optionKey, optionText, type OptionValue, type SelectOption } from "../select/option-key.ts";
import { TextInput } from "../text-input/text-input.tsx";
import { matchOptions } from "./match-options.ts";
import { multiSelectMessages } from "./messages.ts";
import { selectMessages } from "../select/messages.ts";
import { shortName } from "../../messages/isolate-name.ts";

/** Props of {@link MultiSelect}. */
export interface MultiSelectProps extends Omit<
  ComponentPropsWithoutRef<"div">,
  "onChange" | "defaultValue" | "children"
> {
  /** The name of the choices, used to label the filter box. */
  label: string;
  /** The choices, in the order shown. */
  options: readonly SelectOption[];
  /** The values chosen. One that is not among the options is shown all the same. */
  value: readonly OptionValue[];
  /** Called with all values chosen, in the order of choosing. */
  onValueChange?: ((value: OptionValue[]) => void) | undefined;
  /** Shows the chosen values, which cannot be changed. */
  disabled?: boolean | undefined;
}

/**
 * Chooses several values from a list of checkboxes, with a filter for longer lists. Renders at most 100 rows at a time.
 *
 * @keyboard Tab: goes to the filter, then from choice to choice
 * @keyboard Space: chooses, or takes a choice away
 * @example
 * <MultiSelect label="Channels" options={channels} value={chosen} onValueChange={setChosen} />
 */
export const MultiSelect: ForwardRefExoticComponent<MultiSelectProps & RefAttributes<HTMLDivElement>> = forwardRef<
  HTMLDivElement,
  MultiSelectProps
>(function MultiSelect(
  { label, options, value, onValueChange, disabled = false, className, ...props },
  ref,
): ReactElement {
  const t = useMessages(multiSelectMessages);
  const { unlisted: unlistedName } = useMessages(selectMessages);
  const [query, setQuery] = useState("");
  const deferredQuery = useDeferredValue(query);
  const [pinned] = useState(() => new Set(value.map(optionKey)));
  const chosen = useMemo(() => new Set(value.map(optionKey)), [value]);

  const all = useMemo(() => {
    const listed = new Map(options.map((option) => [optionKey(option.value), option]));
    const unlisted = value
      .filter((one) => !listed.has(optionKey(one)))
      .map((one) => ({ name: options.length > 0 ? unlistedName(optionText(one)) : optionText(one), value: one }));
    const choices = [...unlisted, ...listed.values()];
    if (choices.length <= filterFrom) return choices;
    const isPinned = (option: SelectOption): boolean => pinned.has(optionKey(option.value));
    return [...choices.filter(isPinned), ...choices.filter((option) => !isPinned(option))];
  }, [options, value, pinned, unlistedName]);
  const matches = useMemo(() => matchOptions(all, deferredQuery), [all, deferredQuery]);
  const filterable = all.length > filterFrom;
  useAnnouncedResults(
    deferredQuery,
    matches.length === 0 ? t.noMatch(deferredQuery) : t.shown(Math.min(matches.length, rowLimit), all.length),
  );

  const toggle = useCallback(
    (option: SelectOption, checked: boolean): void => {
      const key = optionKey(option.value);
      const rest = value.filter((one) => optionKey(one) !== key);
      onValueChange?.(checked ? [...rest, option.value] : rest);
    },
    [value, onValueChange],
  );

  return (
    <div
      {...props}
      ref={ref}
      className={usePartClass("multi-select", className)}
      data-disabled={disabled ? "" : undefined}
    >
      {filterable && (
        <TextInput
          type="search"
          className="ck-multi-select-filter"
          aria-label={t.filter(label)}
          placeholder={t.filterPlaceholder}
          value={query}
          onValueChange={setQuery}
          disabled={disabled}
        />
      )}
      <div className="ck-multi-select-list">
        {matches.slice(0, rowLimit).map((option) => (
          <Choice
            key={optionKey(option.value)}
            option={option}
            checked={chosen.has(optionKey(option.value))}
            disabled={disabled}
            onToggle={toggle}
          />
        ))}
        {matches.length === 0 && deferredQuery !== "" && (
          <p className="ck-multi-select-none">{t.noMatch(deferredQuery)}</p>
        )}
      </div>
      {filterable && (
        <p className="ck-multi-select-count">
          <span>{t.selected(value.length)}</span>
          {(matches.length < all.length || matches.length > rowLimit) && (
            <span>{t.shown(Math.min(matches.length, rowLimit), all.length)}</span>
          )}
          {matches.length > rowLimit && <span>{t.narrow}</span>}
        </p>
      )}
    </div>
  );
});

const filterFrom = 8;
const rowLimit = 100;

interface ChoiceProps {
  option: SelectOption;
  checked: boolean;
  disabled: boolean;
  onToggle: (option: SelectOption, checked: boolean) => void;
}

/** Typing into the filter leaves the rows alone until the list is another. */
const Choice = memo(function Choice({ option, checked, disabled, onToggle }: ChoiceProps): ReactElement {
  return (
    <label className="ck-multi-select-choice">
      <Checkbox checked={checked} disabled={disabled} onCheckedChange={(next) => onToggle(option, next)} />
      <span className="ck-multi-select-name" dir="auto">
        {shortName(option.name)}
      </span>
    </label>
  );
});
