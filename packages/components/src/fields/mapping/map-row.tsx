"use client";
import type { MappingEntry } from "@cobalt-kit/hooks";
import { memo, type ReactElement, type RefCallback, useId, useMemo } from "react";
import { Button } from "../../parts/button/button.tsx";
import { AlertIcon, TrashIcon } from "../../parts/icon/icons.tsx";
import type { OptionValue, SelectOption } from "../../parts/select/option-key.ts";
import { ChoiceCell } from "../choice-cell.tsx";
import { valuesOf } from "./mapping-entries.ts";
import { shortName } from "../../messages/isolate-name.ts";

interface MapRowProps {
  id: string;
  name: string;
  options: readonly SelectOption[] | undefined;
  entry: MappingEntry | undefined;
  multiple: boolean;
  disabled: boolean;
  placeholder: string;
  /** What is missing in this row. */
  problem?: string | undefined;
  controlId?: string | undefined;
  inputRef?: RefCallback<HTMLElement> | undefined;
  describedBy?: string | undefined;
  /** Names the button that takes the row away; absent where rows stay. */
  removeLabel?: string | undefined;
  onValueChange: (id: string, value: OptionValue[]) => void;
  onRemove?: ((id: string) => void) | undefined;
}

/** A left side, and what stands to its right. Renders an `<li>`. */
export const MapRow = memo(function MapRow({
  id,
  name,
  options,
  entry,
  multiple,
  disabled,
  placeholder,
  problem,
  controlId,
  inputRef,
  describedBy,
  removeLabel,
  onValueChange,
  onRemove,
}: MapRowProps): ReactElement {
  const problemId = useId();
  const values = useMemo(() => valuesOf(entry, options), [entry, options]);
  return (
    <li className="ck-mapping-row" data-row={id} data-removable={removeLabel === undefined ? undefined : ""}>
      <span className="ck-mapping-left" dir="auto">
        {shortName(name)}
      </span>
      <div className="ck-mapping-right">
        <ChoiceCell
          label={name}
          options={options}
          value={values}
          multiple={multiple}
          searchFrom={8}
          disabled={disabled}
          placeholder={placeholder}
          invalid={problem !== undefined}
          describedBy={problem === undefined ? describedBy : problemId}
          id={controlId}
          inputRef={inputRef}
          onValueChange={(next) => onValueChange(id, next)}
        />
        {problem !== undefined && (
          <span id={problemId} className="ck-field-error">
            <AlertIcon className="ck-icon ck-field-icon" />
            <span>{problem}</span>
          </span>
        )}
      </div>
      {removeLabel !== undefined && !disabled && (
        <Button
          variant="plain"
          size="small"
          iconOnly
          className="ck-mapping-remove"
          aria-label={removeLabel}
          onClick={() => onRemove?.(id)}
        >
          <TrashIcon />
        </Button>
      )}
    </li>
  );
});
