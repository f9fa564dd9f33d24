import type { ReactElement, ReactNode } from "react";

interface FactsProps {
  /** Names with what they are; what is undefined is left out. */
  of: Record<string, ReactNode>;
}

/** Names and values, one pair a line. */
export function Facts({ of }: FactsProps): ReactElement {
  return (
    <dl className="facts">
      {Object.entries(of)
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
