"use client";
import { useMemo } from "react";
import type { TableColumn } from "../../parts/table/table.tsx";
import { useMessages } from "../../ui-context.ts";
import { executionListMessages } from "./messages.ts";

/** What is told of each run. The same list until the language changes. */
export function useColumns(): readonly TableColumn[] {
  const t = useMessages(executionListMessages);
  return useMemo(
    () => [
      { id: "workflow", header: t.workflow, rowHeader: true },
      { id: "status", header: t.status },
      { id: "trigger", header: t.trigger },
      { id: "started", header: t.started },
      { id: "duration", header: t.duration, align: "end" },
    ],
    [t],
  );
}
