"use client";
import type { Execution } from "@cobalt-kit/hooks";
import { type ReactElement, useState } from "react";
import { Checkbox } from "../../parts/checkbox/checkbox.tsx";
import { CopyButton } from "../../parts/copy-button/copy-button.tsx";
import { Disclosure } from "../../parts/disclosure/disclosure.tsx";
import { useMessages } from "../../ui-context.ts";
import { repeatable } from "./run-actions.tsx";
import { RunComparison } from "./run-comparison.tsx";
import { supportText } from "./support-text.ts";
import { executionDetailMessages } from "./messages.ts";

/** What helps to find out why a run failed: the last good run beside it, and what support needs to know of it. */
export function RunTools({ execution }: { execution: Execution }): ReactElement {
  const t = useMessages(executionDetailMessages);
  const [withData, setWithData] = useState(false);
  const comparable = repeatable.has(execution.status) && execution.workflow?.id !== undefined;
  return (
    <div className="ck-execution-detail-data">
      {comparable && (
        <Disclosure summary={t.compare}>
          <RunComparison execution={execution} />
        </Disclosure>
      )}
      <div className="ck-execution-detail-fact">
        <span className="ck-execution-detail-term">{t.support}</span>
        <CopyButton text={() => supportText(execution, withData)} label={t.copyForSupport} />
        <label className="ck-execution-detail-fact">
          <Checkbox checked={withData} onCheckedChange={setWithData} />
          <span className="ck-execution-detail-term">{t.includeData}</span>
        </label>
      </div>
    </div>
  );
}
