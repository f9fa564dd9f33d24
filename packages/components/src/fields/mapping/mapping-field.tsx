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
import { useAnnounce } from "../../parts/live-region/live-region.tsx";
import { optionText, type OptionValue } from "../../parts/select/option-key.ts";
import { useUI } from "../../ui-context.ts";
import { useClientLayoutEffect } from "../../use-client-layout-effect.ts";
import { usePartClass } from "../../use-part-class.ts";
import { FieldFrame } from "../field-frame.tsx";
import type { ConfigFieldProps } from "../field-props.ts";
import { useMessages } from "../../ui-context.ts";
import { useInputRef } from "../use-input-ref.ts";
import { MapRow } from "./map-row.tsx";
import { alphabetical, entriesOf, valuesOf, withValues } from "./mapping-entries.ts";
import { MappingAdd } from "./mapping-add.tsx";
import { MoreRows, rowStep } from "./more-rows.tsx";
import { mappingMessages } from "./messages.ts";
import { shortName } from "../../messages/isolate-name.ts";

/** Props of {@link MappingField}. */
export type MappingFieldProps = ConfigFieldProps<MappingEntry[]>;

/**
 * A field of type `map_v2`: a person adds rows by choosing a left side, each only once, and a right side for it.
 *
 * @keyboard Tab: goes from row to row
 * @keyboard Enter: in the box for a new row adds it
 * @example
 * <MappingField field={field} value={entries} onValueChange={setEntries} />
 */
export const MappingField: ForwardRefExoticComponent<MappingFieldProps & RefAttributes<HTMLDivElement>> = forwardRef<
  HTMLDivElement,
  MappingFieldProps
>(function MappingField({ value, onValueChange, disabled = false, inputRef, id, ...frame }, ref): ReactElement {
  const { field, optionsState, error } = frame;
  const t = useMessages(mappingMessages);
  const { locale } = useUI();
  const announce = useAnnounce();
  const attach = useInputRef(inputRef);
  const className = usePartClass("mapping");
  const root = useRef<HTMLDivElement>(null);
  /** The row whose control, or the box for the next row, gets the focus once it is there. */
  const [focusOn, setFocusOn] = useState<{ row: string | undefined; part: "control" | "remove" }>();

  const left = field.mapping?.left;
  const right = field.mapping?.right;
  const multiple = right?.multiple === true;
  const entries = useMemo(() => entriesOf(value), [value]);
  const lefts = useMemo(() => left?.options && alphabetical(left.options, locale), [left?.options, locale]);
  const rights = useMemo(() => right?.options && alphabetical(right.options, locale), [right?.options, locale]);
  const nameOf = useMemo(() => {
    const names = new Map(lefts?.map((option) => [optionText(option.value), option.name]));
    return (rowId: string): string => names.get(rowId) ?? (lefts === undefined ? rowId : t.unlisted(rowId));
  }, [lefts, t]);
  const used = useMemo(() => new Set(entries.map((entry) => entry.id)), [entries]);
  const unused = useMemo(() => lefts?.filter((option) => !used.has(optionText(option.value))), [lefts, used]);
  const idle = disabled || optionsState !== undefined;
  const wrong = error === undefined ? undefined : entries.find((entry) => valuesOf(entry, rights).length === 0)?.id;

  const [limit, setLimit] = useState(rowStep);
  /** Rows that were made here are drawn, wherever they stand. */
  const [added, setAdded] = useState<ReadonlySet<string>>(new Set());
  const shown = entries.filter(({ id: row }, index) => index < limit || added.has(row) || row === wrong);

  const latest = useRef({ entries, options: rights, multiple, onValueChange });
  useEffect(() => {
    latest.current = { entries, options: rights, multiple, onValueChange };
  });
  const change = useCallback((rowId: string, values: OptionValue[]) => {
    const now = latest.current;
    now.onValueChange(withValues(now.entries, rowId, values, { ...now, keepEmpty: true }));
  }, []);
  const remove = useCallback((rowId: string) => {
    const now = latest.current;
    const at = now.entries.findIndex((entry) => entry.id === rowId);
    const neighbour = now.entries[at + 1] ?? now.entries[at - 1];
    now.onValueChange(now.entries.filter((entry) => entry.id !== rowId));
    setFocusOn({ row: neighbour?.id, part: "remove" });
  }, []);
  useClientLayoutEffect(() => {
    if (focusOn === undefined) return;
    const rows = [...(root.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
    const row = rows.find((each) => each.dataset["row"] === focusOn.row);
    const target =
      row?.querySelector<HTMLElement>(focusOn.part === "remove" ? ".ck-mapping-remove" : "input, select") ??
      root.current?.querySelector<HTMLElement>(".ck-mapping-add input, .ck-mapping-add select");
    // The host may take a render or two to hand the row back.
    if (focusOn.part === "control" && row === undefined) return;
    target?.focus();
    setFocusOn(undefined);
  }, [focusOn, entries]);

  const add = (rowId: string): void => {
    onValueChange(withValues(entries, rowId, [], { options: rights, multiple, keepEmpty: true }));
    setAdded(new Set(added).add(rowId));
    setFocusOn({ row: rowId, part: "control" });
    announce(t.count(entries.length + 1));
  };

  const leftName = left?.name || t.left;
  return (
    <FieldFrame {...frame} ref={ref} group>
      {(control) => (
        <div ref={root} className={className}>
          <div className="ck-mapping-head" aria-hidden="true" data-removable="">
            <span dir="auto">{shortName(leftName)}</span>
            <span dir="auto">{shortName(right?.name || t.right)}</span>
          </div>
          {entries.length > 0 && (
            <ul className="ck-mapping-rows">
              {shown.map((entry) => {
                const values = valuesOf(entry, rights);
                const name = nameOf(entry.id);
                return (
                  <MapRow
                    key={entry.id}
                    id={entry.id}
                    name={name}
                    options={rights}
                    entry={entry}
                    multiple={multiple}
                    disabled={idle}
                    placeholder={rights === undefined ? t.textPlaceholder : t.valuePlaceholder}
                    problem={error !== undefined && values.length === 0 ? t.incomplete(name) : undefined}
                    controlId={entry.id === wrong ? (id ?? control.id) : undefined}
                    inputRef={entry.id === wrong ? attach : undefined}
                    removeLabel={t.remove(name)}
                    onValueChange={change}
                    onRemove={remove}
                  />
                );
              })}
            </ul>
          )}
          <MoreRows
            shown={shown.length}
            total={entries.length}
            entries={entries}
            onMore={() => setLimit(limit + rowStep)}
          />
          {!idle && (
            <MappingAdd
              label={t.add(leftName)}
              options={unused}
              used={used}
              id={wrong === undefined ? (id ?? control.id) : undefined}
              inputRef={wrong === undefined ? attach : undefined}
              describedBy={control["aria-describedby"]}
              invalid={error !== undefined && entries.length === 0}
              onAdd={add}
            />
          )}
        </div>
      )}
    </FieldFrame>
  );
});
