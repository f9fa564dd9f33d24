"use client";
import { useCombobox, type UseComboboxState, type UseComboboxStateChangeOptions } from "downshift";
import {
  type KeyboardEvent,
  type ReactElement,
  type Ref,
  type RefObject,
  useCallback,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from "react";
import { containsNode } from "../../composed-tree.ts";
import { CloseIcon } from "../../parts/icon/icons.tsx";
import { isComposing } from "../../parts/is-composing.ts";
import { useAnnouncedResults } from "../../parts/live-region/use-announced-results.ts";
import { optionKey, type OptionValue, type SelectOption } from "../../parts/select/option-key.ts";
import { useDirectionRef } from "../../mark-direction.ts";
import { usePartClass } from "../../use-part-class.ts";
import { useMessages } from "../../ui-context.ts";
import { allChoices, type Choice, matchingChoices } from "./choice.ts";
import { ChoiceChips } from "./choice-chips.tsx";
import { ChoiceList } from "./choice-list.tsx";
import { longSelectMessages } from "./messages.ts";
import { useLeaving } from "./use-leaving.ts";
import { usePopup } from "./use-popup.ts";
import { isolateName, shortName } from "../../messages/isolate-name.ts";

/** Props of {@link ChoiceBox}. */
export interface ChoiceBoxProps {
  /** What is chosen here, for the names of buttons and list. */
  label: string;
  options: readonly SelectOption[];
  value: readonly OptionValue[];
  /** Called with all values chosen, in the order of choosing; with one or none where not `multiple`. */
  onValueChange: (value: OptionValue[]) => void;
  multiple?: boolean | undefined;
  /** Any text may be chosen, not only the options. */
  freeText?: boolean | undefined;
  /** Leaves out the count and the buttons for all at once. */
  compact?: boolean | undefined;
  disabled?: boolean | undefined;
  placeholder?: string | undefined;
  /** Of the text box. */
  id?: string | undefined;
  inputRef?: Ref<HTMLInputElement> | undefined;
  /** Names the text box where no `<label>` does. */
  "aria-label"?: string | undefined;
  "aria-describedby"?: string | undefined;
  "aria-invalid"?: true | undefined;
  "aria-required"?: true | undefined;
}

const types = useCombobox.stateChangeTypes;

/** One choice, or several, of a list of any length: type to search. A text box with a list that opens below it. */
export function ChoiceBox({
  label,
  options,
  value,
  onValueChange,
  multiple = false,
  freeText = false,
  compact = false,
  disabled = false,
  placeholder,
  id,
  inputRef,
  ...aria
}: ChoiceBoxProps): ReactElement {
  const t = useMessages(longSelectMessages);
  const ownId = useId();
  /** What was typed since the list was opened. */
  const [query, setQuery] = useState<string>();
  const field = useRef<HTMLDivElement>(null);
  const popup = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const chips = useRef<HTMLUListElement>(null);
  useImperativeHandle<HTMLInputElement | null, HTMLInputElement | null>(inputRef, () => inputIn(field), []);

  // The same list for as long as it says the same: what is scrolled to stays in its place.
  const listed = useMemo<Choice[]>(() => [...options], [options]);
  const all = useMemo(() => allChoices(listed, value, t, freeText), [listed, value, t, freeText]);
  const choices = useMemo(() => matchingChoices(all, query, t, freeText), [all, query, t, freeText]);
  const chosenKeys = useMemo(() => new Set(value.map(optionKey)), [value]);
  const isChosen = (choice: Choice): boolean => chosenKeys.has(optionKey(choice.value));
  const single = multiple ? undefined : all.find(isChosen);
  const shown = shortName(single?.name ?? "");

  const choose = (choice: Choice): void => {
    if (!multiple) onValueChange([choice.value]);
    else if (isChosen(choice)) onValueChange(value.filter((one) => optionKey(one) !== optionKey(choice.value)));
    else onValueChange([...value, choice.value]);
    setQuery(undefined);
  };

  const box = useCombobox<Choice>({
    items: choices,
    itemToString: (choice) => shortName(choice?.name ?? ""),
    itemToKey: (choice) => choice && optionKey(choice.value),
    selectedItem: single ?? null,
    inputValue: query ?? shown,
    inputId: id ?? `${ownId}input`,
    scrollIntoView: ignore,
    stateReducer: (state, change) => reduce(state, change, multiple),
    onStateChange: ({ type, selectedItem }) => {
      if ((type === types.ItemClick || type === types.InputKeyDownEnter) && selectedItem) choose(selectedItem);
    },
    onIsOpenChange: ({ isOpen, type }) => {
      // With several choices the text stays for the buttons below, until the focus leaves for good.
      if (!isOpen && (!multiple || type === types.InputKeyDownEscape)) setQuery(undefined);
    },
  });
  const { closeMenu } = box;
  const close = useCallback(() => {
    setQuery(undefined);
    closeMenu();
  }, [closeMenu]);
  usePopup(box.isOpen, field, popup, close);
  const onBlur = useLeaving(box.isOpen || query !== undefined, [field, popup], (to) => {
    closeMenu();
    if (root.current === null || !containsNode(root.current, to)) setQuery(undefined);
  });
  useAnnouncedResults(query ?? "", choices.length === 0 ? t.noMatch(query ?? "") : t.found(choices.length));

  const clear = (): void => {
    onValueChange([]);
    setQuery(undefined);
    inputIn(field)?.focus();
  };
  const toChips = (event: KeyboardEvent): void => {
    const input = inputIn(field);
    if (isComposing(event) || input === null || event.target !== input) return;
    const { selectionStart, selectionEnd, value: text } = input;
    const back = getComputedStyle(input).direction === "rtl" ? "ArrowRight" : "ArrowLeft";
    const leaves =
      event.key === back ? selectionStart === 0 && selectionEnd === 0 : event.key === "Backspace" && text === "";
    const last = leaves ? chips.current?.querySelector<HTMLElement>("li:last-of-type button") : undefined;
    if (last) {
      event.preventDefault();
      closeMenu();
      last.focus();
    }
  };

  const matches = query === undefined || query.trim() === "" ? undefined : choices.filter((choice) => !choice.label);
  const addable = (matches ?? all).filter((choice) => !isChosen(choice));
  return (
    <div ref={useDirectionRef(root)} className={usePartClass("choice-box")} onBlur={onBlur}>
      {multiple && value.length > 0 && (
        <ChoiceChips
          ref={chips}
          label={t.chosen(label)}
          chosen={value}
          all={all}
          disabled={disabled}
          onRemove={(removed) => onValueChange(value.filter((one) => optionKey(one) !== optionKey(removed)))}
          onLeave={() => inputIn(field)?.focus()}
        />
      )}
      <div ref={field} role="presentation" className="ck-choice-field" onKeyDown={toChips}>
        <input
          {...box.getInputProps({
            ...aria,
            disabled,
            placeholder: placeholder === undefined ? t.placeholder : isolateName(placeholder),
            "aria-labelledby": undefined,
            ...(choices.length === 0 && { "aria-activedescendant": undefined }),
            onChange: (event) => setQuery(event.currentTarget.value),
            onKeyDown: ({ nativeEvent }) => {
              if (isComposing(nativeEvent)) Object.assign(nativeEvent, { preventDownshiftDefault: true });
            },
            onFocus: (event) => event.currentTarget.select(),
          })}
          className={usePartClass("text-input", "ck-choice-input")}
          dir={(query ?? shown) === "" ? undefined : "auto"}
          spellCheck={false}
          autoCapitalize="off"
        />
        <div className="ck-choice-ends">
          {!multiple && value.length > 0 && !disabled && (
            <button
              type="button"
              className="ck-choice-button"
              aria-label={t.clear(label)}
              onFocus={close}
              onClick={clear}
            >
              <CloseIcon />
            </button>
          )}
          <button
            {...box.getToggleButtonProps({ disabled })}
            type="button"
            className="ck-choice-button"
            aria-label={t.open(label)}
          >
            <span className="ck-choice-arrow" />
          </button>
        </div>
      </div>
      <div ref={popup} hidden={!box.isOpen} className="ck-choice-popup">
        <div
          {...box.getMenuProps({ "aria-label": t.list(label) })}
          aria-multiselectable={multiple ? true : undefined}
          className="ck-choice-list"
        >
          {box.isOpen && choices.length > 0 && (
            <ChoiceList
              choices={choices}
              highlighted={box.highlightedIndex}
              isChosen={isChosen}
              rowProps={(item, index) => box.getItemProps({ item, index })}
            />
          )}
        </div>
        {box.isOpen && choices.length === 0 && (
          <p className="ck-choice-none">{all.length === 0 ? t.noChoices : t.noMatch(query ?? "")}</p>
        )}
      </div>
      {multiple && !compact && !disabled && (addable.length > 0 || value.length > 0) && (
        <div className="ck-choice-bar">
          <span className="ck-choice-count">{t.selected(value.length)}</span>
          {addable.length > 0 && !freeText && (
            <button
              type="button"
              className="ck-choice-action"
              onClick={() => {
                onValueChange([...value, ...addable.map((choice) => choice.value)]);
                setQuery(undefined);
                inputIn(field)?.focus();
              }}
            >
              {matches === undefined ? t.selectAll(addable.length) : t.selectMatches(addable.length)}
            </button>
          )}
          {value.length > 0 && (
            <button type="button" className="ck-choice-action" onClick={clear}>
              {t.clearAll}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

function reduce(
  state: UseComboboxState<Choice>,
  { type, changes }: UseComboboxStateChangeOptions<Choice>,
  multiple: boolean,
): Partial<UseComboboxState<Choice>> {
  switch (type) {
    case types.InputChange:
      return { ...changes, highlightedIndex: 0 };
    case types.InputClick:
      return { ...changes, isOpen: true };
    case types.InputKeyDownEnter:
    case types.ItemClick:
      return multiple ? { ...changes, isOpen: true, highlightedIndex: state.highlightedIndex } : changes;
    // What it takes for leaving is wrong in a shadow root, and below what others show above us.
    case types.InputBlur:
      return state;
    // Escape takes nothing away.
    case types.InputKeyDownEscape:
      return { ...changes, selectedItem: state.selectedItem };
    default:
      return changes;
  }
}

function inputIn(field: RefObject<HTMLElement | null>): HTMLInputElement | null {
  return field.current?.querySelector("input") ?? null;
}

function ignore(): void {}
