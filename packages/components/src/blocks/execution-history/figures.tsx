"use client";
import type { HistoryFigures } from "@cobalt-kit/hooks/history";
import type { ReactElement } from "react";
import { useFormat } from "../../format.ts";
import { useMessages, useUI } from "../../ui-context.ts";
import { executionHistoryMessages } from "./messages.ts";

/** What the runs come to. A figure that no run says anything about is left out. */
export function Figures({ figures }: { figures: HistoryFigures }): ReactElement {
  const t = useMessages(executionHistoryMessages);
  const { locale } = useUI();
  const format = useFormat();
  const { successRate, medianMs, p95Ms, failuresInARow } = figures;
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
  const shown: [string, string | undefined][] = [
    // 99.96 % is not all of them.
    [t.successRate, successRate === undefined ? undefined : percent.format(Math.floor(successRate * 1_000) / 1_000)],
    [t.median, medianMs === undefined ? undefined : format.duration(medianMs)],
    [t.p95, p95Ms === undefined ? undefined : format.duration(p95Ms)],
    [t.failuresInARow, failuresInARow === 0 ? undefined : format.number(failuresInARow)],
  ];
  return (
    <dl className="ck-execution-detail-facts">
      {shown.map(
        ([term, value]) =>
          value !== undefined && (
            <div key={term} className="ck-execution-detail-fact">
              <dt className="ck-execution-detail-term">{term}</dt>
              <dd className="ck-execution-detail-value">{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
