"use client";
import type { HistoryBucket, HistoryUnit } from "@cobalt-kit/hooks/history";
import type { ReactElement } from "react";
import { useFormat } from "../../format.ts";
import { Table } from "../../parts/table/table.tsx";
import { useMessages } from "../../ui-context.ts";
import { executionHistoryMessages } from "./messages.ts";
import { resultsInOrder } from "./results.ts";
import { useBucketNames } from "./use-bucket-names.ts";

/** What the bars say, in numbers, the newest first. */
export function HistoryTable({
  buckets,
  unit,
}: {
  buckets: readonly HistoryBucket[];
  unit: HistoryUnit;
}): ReactElement {
  const t = useMessages(executionHistoryMessages);
  const format = useFormat();
  const names = useBucketNames(unit);
  return (
    <Table
      caption={t.bars[unit]}
      columns={[
        { id: "period", header: t.period, rowHeader: true },
        ...resultsInOrder.map((result) => ({ id: result, header: t.results[result], align: "end" as const })),
        { id: "total", header: t.total, align: "end" as const },
      ]}
      rows={buckets.toReversed().map(({ start, counts, total }) => ({
        id: String(start),
        cells: [
          names.long(start),
          ...resultsInOrder.map((result) => format.number(counts[result])),
          format.number(total),
        ],
      }))}
    />
  );
}
