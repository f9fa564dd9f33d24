"use client";
import {
  forwardRef,
  useRef,
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  type RefAttributes,
} from "react";
import { useMessages } from "../../ui-context.ts";
import { usePartClass } from "../../use-part-class.ts";
import { CloseIcon, SearchIcon } from "../icon/icons.tsx";
import { searchInputMessages } from "./messages.ts";

export interface SearchInputProps extends Omit<
  ComponentPropsWithoutRef<"div">,
  "onChange" | "children" | "defaultValue"
> {
  /** The text in the box. */
  value: string;
  /** Called with the text after each change, and with `""` when it is cleared. */
  onValueChange: (value: string) => void;
  /** The accessible name. */
  label: string;
  /** Shown while the box is empty. */
  placeholder?: string | undefined;
}

/**
 * A search field with a button that empties it. Renders a `<div>` around an `<input type="search">`.
 *
 * @keyboard Escape: empties the box, where the browser does so
 * @example
 * <SearchInput label="Search applications" value={search} onValueChange={setSearch} />
 */
export const SearchInput: ForwardRefExoticComponent<SearchInputProps & RefAttributes<HTMLDivElement>> = forwardRef<
  HTMLDivElement,
  SearchInputProps
>(function SearchInput({ value, onValueChange, label, placeholder, className, ...props }, ref) {
  const t = useMessages(searchInputMessages);
  const input = useRef<HTMLInputElement>(null);
  return (
    <div {...props} ref={ref} className={usePartClass("search-input", className)}>
      <SearchIcon className="ck-icon ck-search-input-icon" />
      <input
        ref={input}
        className="ck-search-input-field"
        type="search"
        value={value}
        aria-label={label}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onValueChange(event.target.value)}
      />
      {value === "" ? null : (
        <button
          type="button"
          className="ck-search-input-clear"
          aria-label={t.clear}
          onClick={() => {
            onValueChange("");
            input.current?.focus();
          }}
        >
          <CloseIcon />
        </button>
      )}
    </div>
  );
});
