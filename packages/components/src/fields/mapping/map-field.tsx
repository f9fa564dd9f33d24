"use client";
import type { MappingEntry } from "@cobalt-kit/hooks";
import {
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type RefAttributes,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { Button } from "../../parts/button/button.tsx";
import { Checkbox } from "../../parts/checkbox/checkbox.tsx";
import { useAnnounce } from "../../parts/live-region/live-region.tsx";
import { SearchInput } from "../../parts/search-input/search-input.tsx";
import { optionKey, optionText, type OptionValue, type SelectOption } from "../../parts/select/option-key.ts";
import { useMessages, useUI } from "../../ui-context.ts";
import { usePartClass } from "../../use-part-class.ts";
import { FieldFrame } from "../field-frame.tsx";
import type { ConfigFieldProps } from "../field-props.ts";
import { findChoices } from "../long-select/find-choices.ts";
import { useInputRef } from "../use-input-ref.ts";
import { alphabetical, entriesOf, valuesOf, withValues } from "./mapping-entries.ts";
import { MapRow } from "./map-row.tsx";
import { MapSuggestions } from "./map-suggestions.tsx";
import { MoreRows, rowStep } from "./more-rows.tsx";
import { mappingMessages } from "./messages.ts";
import { suggestPairs, type Suggestion } from "./similar-names.ts";
import { selectMessages } from "../../parts/select/messages.ts";

/** Props of {@link MapField}. */
export type MapFieldProps = ConfigFieldProps<MappingEntry[]>;

/** From so many rows on they can be searched. */
const searchFrom = 8;

/**
 * A field of type `map`: one row per label, with one or several options chosen for it.
 *
 * @keyboard Tab: goes from row to row
 * @keyboard Enter: in the box for a new row adds it
 * @example
 * <MapField field={field} value={entries} onValueChange={setEntries} />
 */
export const MapField: ForwardRefExoticComponent<MapFieldProps & RefAttributes<HTMLDivElement>> = forwardRef<
  HTMLDivElement,
  MapFieldProps
>(function MapField({ value, onValueChange, disabled = false, inputRef, id, ...frame }, ref): ReactElement {
  const { field, optionsState } = frame;
  const t = useMessages(mappingMessages);
  const { locale } = useUI();
  const announce = useAnnounce();
  const attach = useInputRef(inputRef);
  const unlistedText = useMessages(selectMessages).unlisted;
  const root = useRef<HTMLDivElement>(null);
  const [search, setSearch] = useState("");
  const [onlyUnmapped, setOnlyUnmapped] = useState(false);
  const [suggestions, setSuggestions] = useState<Suggestion<SelectOption>[]>();
  const [filled, setFilled] = useState<{ before: MappingEntry[]; count: number }>();

  const entries = useMemo(() => entriesOf(value), [value]);
  const byId = useMemo(() => new Map(entries.map((entry) => [entry.id, entry])), [entries]);
  const options = useMemo(() => alphabetical(field.options ?? [], locale), [field.options, locale]);
  const rows = useMemo(() => {
    const labels = field.labels.map((label) => ({ ...label, id: optionText(label.value) }));
    const known = new Set(labels.map((label) => label.id));
    const gone = entries
      .filter((entry) => !known.has(entry.id))
      .map((entry) => ({
        id: entry.id,
        value: entry.id,
        name: unlistedText(entry.id),
        multiple: Array.isArray(entry.value),
      }));
    return [...labels, ...gone];
  }, [field.labels, entries, unlistedText]);
  const isMapped = (row: { id: string }): boolean => valuesOf(byId.get(row.id), field.options).length > 0;
  const unmapped = rows.filter((row) => !isMapped(row));
  /** A row that is filled in while only empty ones are shown stays until that is asked for anew. */
  const [pinned, setPinned] = useState<ReadonlySet<string>>(new Set());
  const found = findChoices(rows, search).filter((row) => !onlyUnmapped || pinned.has(row.id));
  const [limit, setLimit] = useState(rowStep);
  const shown = found.slice(0, limit);
  const className = usePartClass("mapping");
  const idle = disabled || optionsState !== undefined;

  const latest = useRef({ entries, rows, options, onValueChange });
  useEffect(() => {
    latest.current = { entries, rows, options, onValueChange };
  });
  const change = useCallback((rowId: string, values: OptionValue[]) => {
    const now = latest.current;
    const multiple = now.rows.find((row) => row.id === rowId)?.multiple === true;
    setFilled(undefined);
    now.onValueChange(withValues(now.entries, rowId, values, { ...now, multiple, keepEmpty: false }));
  }, []);
  const apply = (chosen: readonly Suggestion<SelectOption>[]): void => {
    const next = chosen.reduce((list, { left, right }) => {
      const rowId = optionText(left.value);
      const multiple = rows.find((row) => row.id === rowId)?.multiple === true;
      return withValues(list, rowId, [right.value], { options, multiple, keepEmpty: false });
    }, entries);
    setSuggestions(undefined);
    setFilled({ before: entries, count: chosen.length });
    announce(t.applied(chosen.length));
    onValueChange(next);
    focusSuggest();
  };
  const focusSuggest = (): void => root.current?.querySelector<HTMLElement>("[data-suggest]")?.focus();

  return (
    <FieldFrame {...frame} ref={ref} group>
      {(control) => (
        <div ref={root} className={className}>
          {rows.length > 0 && (
            <div className="ck-mapping-bar">
              {rows.length >= searchFrom && (
                <SearchInput
                  className="ck-mapping-search"
                  label={t.search(field.name)}
                  placeholder={t.searchPlaceholder}
                  value={search}
                  onValueChange={setSearch}
                />
              )}
              <span className="ck-mapping-count">{t.unmapped(unmapped.length, rows.length)}</span>
              {rows.length >= searchFrom && (
                <label className="ck-mapping-only">
                  <Checkbox
                    checked={onlyUnmapped}
                    onCheckedChange={(checked) => {
                      setOnlyUnmapped(checked);
                      setPinned(new Set(unmapped.map((row) => row.id)));
                    }}
                  />
                  <span>{t.onlyUnmapped}</span>
                </label>
              )}
              {!idle && (
                <span className="ck-mapping-actions">
                  {filled !== undefined && (
                    <Button
                      size="small"
                      variant="plain"
                      onClick={() => {
                        onValueChange(filled.before);
                        setFilled(undefined);
                        focusSuggest();
                      }}
                    >
                      {t.undo}
                    </Button>
                  )}
                  <Button
                    size="small"
                    data-suggest=""
                    aria-disabled={unmapped.length === 0 || options.length === 0}
                    onClick={() => setSuggestions(suggestPairs(unmapped, free(options, entries)))}
                  >
                    {t.suggest}
                  </Button>
                  <Button
                    size="small"
                    aria-disabled={entries.length === 0}
                    onClick={() => {
                      setFilled({ before: entries, count: 0 });
                      onValueChange([]);
                    }}
                  >
                    {t.clearAll}
                  </Button>
                </span>
              )}
            </div>
          )}
          {suggestions !== undefined && (
            <MapSuggestions
              suggestions={suggestions}
              onApply={apply}
              onDismiss={() => {
                setSuggestions(undefined);
                focusSuggest();
              }}
            />
          )}
          {rows.length === 0 ? (
            <p className="ck-mapping-none">{t.noRows}</p>
          ) : (
            <ul className="ck-mapping-rows">
              {shown.map((row, index) => (
                <MapRow
                  key={row.id}
                  id={row.id}
                  name={row.name}
                  options={options}
                  entry={byId.get(row.id)}
                  multiple={row.multiple}
                  disabled={idle}
                  placeholder={field.placeholder ?? t.valuePlaceholder}
                  controlId={index === 0 ? (id ?? control.id) : undefined}
                  inputRef={index === 0 ? attach : undefined}
                  onValueChange={change}
                />
              ))}
            </ul>
          )}
          <MoreRows
            shown={shown.length}
            total={found.length}
            entries={entries}
            onMore={() => setLimit(limit + rowStep)}
          />
          {rows.length > 0 && shown.length === 0 && (
            <p className="ck-mapping-none">{search === "" ? t.unmapped(0, rows.length) : t.noMatch(search)}</p>
          )}
        </div>
      )}
    </FieldFrame>
  );
});

/** Options that no row has yet. */
function free(options: readonly SelectOption[], entries: readonly MappingEntry[]): SelectOption[] {
  const used = new Set(entries.flatMap((entry) => valuesOf(entry, options)).map(optionKey));
  return options.filter((option) => !used.has(optionKey(option.value)));
}
