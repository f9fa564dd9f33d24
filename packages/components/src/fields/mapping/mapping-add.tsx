"use client";
import { type ReactElement, type RefCallback, useId, useState } from "react";
import { Button } from "../../parts/button/button.tsx";
import { isComposing } from "../../parts/is-composing.ts";
import { optionText, type SelectOption } from "../../parts/select/option-key.ts";
import { TextInput } from "../../parts/text-input/text-input.tsx";
import { ChoiceCell } from "../choice-cell.tsx";
import { useMessages } from "../../ui-context.ts";
import { mappingMessages } from "./messages.ts";

interface MappingAddProps {
  label: string;
  /** Left sides that no row has; absent where any text will do. */
  options: readonly SelectOption[] | undefined;
  used: ReadonlySet<string>;
  id: string | undefined;
  inputRef: RefCallback<HTMLElement> | undefined;
  describedBy: string | undefined;
  invalid: boolean;
  onAdd: (id: string) => void;
}

/** Where the next row comes from: choosing a left side makes it. */
export function MappingAdd({ label, options, used, onAdd, ...control }: MappingAddProps): ReactElement {
  const t = useMessages(mappingMessages);
  if (options === undefined) return <TextAdd label={label} used={used} onAdd={onAdd} {...control} />;
  if (options.length === 0 && used.size > 0) return <p className="ck-mapping-none">{t.allUsed}</p>;
  return (
    <div className="ck-mapping-add">
      <ChoiceCell
        {...control}
        // A new one each time: what was typed belongs to the row before.
        key={used.size}
        label={label}
        options={options}
        value={[]}
        // Never the browser's own: an arrow key would choose there, and so make a row.
        searchFrom={0}
        placeholder={t.addPlaceholder}
        onValueChange={([chosen]) => {
          if (chosen !== undefined) onAdd(optionText(chosen));
        }}
      />
    </div>
  );
}

function TextAdd({
  label,
  used,
  id,
  inputRef,
  describedBy,
  invalid,
  onAdd,
}: Omit<MappingAddProps, "options">): ReactElement {
  const t = useMessages(mappingMessages);
  const [text, setText] = useState("");
  const noteId = useId();
  const typed = text.trim();
  const taken = used.has(typed);
  const add = (): void => {
    if (typed === "" || taken) return;
    setText("");
    onAdd(typed);
  };
  return (
    <div className="ck-mapping-add">
      <TextInput
        id={id}
        ref={inputRef}
        aria-label={label}
        aria-describedby={taken ? noteId : describedBy}
        aria-invalid={invalid || taken ? true : undefined}
        placeholder={t.addTextPlaceholder}
        value={text}
        onValueChange={setText}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || isComposing(event)) return;
          event.preventDefault();
          add();
        }}
      />
      <Button aria-disabled={typed === "" || taken} onClick={add}>
        {t.addButton}
      </Button>
      {taken && (
        <span id={noteId} role="alert" className="ck-mapping-note">
          {t.taken(typed)}
        </span>
      )}
    </div>
  );
}
