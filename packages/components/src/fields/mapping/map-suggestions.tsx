"use client";
import { type ReactElement, useEffect, useRef, useState } from "react";
import { Button } from "../../parts/button/button.tsx";
import { Checkbox } from "../../parts/checkbox/checkbox.tsx";
import { optionKey, type SelectOption } from "../../parts/select/option-key.ts";
import { useMessages } from "../../ui-context.ts";
import { rowStep } from "./more-rows.tsx";
import { mappingMessages } from "./messages.ts";
import type { Suggestion } from "./similar-names.ts";

interface MapSuggestionsProps {
  suggestions: readonly Suggestion<SelectOption>[];
  onApply: (chosen: readonly Suggestion<SelectOption>[]) => void;
  onDismiss: () => void;
}

/** What would be filled in, to be looked through before it is. */
export function MapSuggestions({ suggestions, onApply, onDismiss }: MapSuggestionsProps): ReactElement {
  const t = useMessages(mappingMessages);
  const [refused, setRefused] = useState<ReadonlySet<SelectOption>>(new Set());
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const chosen = suggestions.filter(({ left }) => !refused.has(left));
  const title = suggestions.length === 0 ? t.noSuggestions : t.suggestions(suggestions.length);
  return (
    <div ref={panel} role="group" tabIndex={-1} aria-label={title} className="ck-mapping-suggestions">
      <span className="ck-mapping-strong">{title}</span>
      {suggestions.length > 0 && (
        <div className="ck-mapping-pairs">
          {suggestions.slice(0, rowStep).map((suggestion) => (
            <label key={optionKey(suggestion.left.value)} className="ck-mapping-pair">
              <Checkbox
                checked={!refused.has(suggestion.left)}
                onCheckedChange={(checked) => {
                  const next = new Set(refused);
                  if (checked) next.delete(suggestion.left);
                  else next.add(suggestion.left);
                  setRefused(next);
                }}
              />
              <span dir="auto">{t.pair(suggestion.left.name, suggestion.right.name)}</span>
            </label>
          ))}
        </div>
      )}
      <div className="ck-mapping-bar">
        {suggestions.length > 0 && (
          <Button size="small" variant="primary" aria-disabled={chosen.length === 0} onClick={() => onApply(chosen)}>
            {t.apply(chosen.length)}
          </Button>
        )}
        <Button size="small" onClick={onDismiss}>
          {t.dismiss}
        </Button>
      </div>
    </div>
  );
}
