import type { ReactElement, ReactNode } from "react";

interface FilterToolsProps {
  /** What is filtered, in the plural. */
  of: string;
  /** What can be typed. */
  placeholder: string;
  text: string;
  onTextChange: (text: string) => void;
  shown: number;
  total: number;
  /** More that can be done. */
  children: ReactNode;
}

/** What stands above a list: a filter, more tools, and how many of them are shown. */
export function FilterTools({
  of,
  placeholder,
  text,
  onTextChange,
  shown,
  total,
  children,
}: FilterToolsProps): ReactElement {
  return (
    <div className="tools" role="group" aria-label={`Which ${of}`}>
      <input
        type="search"
        aria-label={`Filter ${of}`}
        placeholder={placeholder}
        value={text}
        onChange={(event) => onTextChange(event.target.value)}
      />
      {children}
      <span className="note" role="status">
        {shown} of {total}
      </span>
    </div>
  );
}
