import { type KeyboardEvent, type ReactElement, useRef } from "react";

interface PanelTabsProps {
  names: readonly string[];
  selected: string;
  onSelect: (name: string) => void;
  /** Of the panel: ids of tabs begin with it. */
  id: string;
}

const STEPS: Record<string, (at: number, count: number) => number> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/** Tabs of which one is reached with Tab, and the others with the arrows. */
export function PanelTabs({ names, selected, onSelect, id }: PanelTabsProps): ReactElement {
  const list = useRef<HTMLDivElement>(null);

  function step(event: KeyboardEvent): void {
    const next = names[STEPS[event.key]?.(names.indexOf(selected), names.length) ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    onSelect(next);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[names.indexOf(next)]?.focus();
  }

  return (
    <div ref={list} role="tablist" aria-label="Views" className="tabs">
      {names.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`${id}-${name}`}
          aria-selected={name === selected}
          aria-controls={name === selected ? `${id}-panel` : undefined}
          tabIndex={name === selected ? 0 : -1}
          onClick={() => onSelect(name)}
          onKeyDown={step}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
