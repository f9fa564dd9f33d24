import {
  ConnectDialog,
  ExecutionDetail,
  ExecutionHistory,
  ExecutionList,
  SettingsDialog,
  useExecutionListUrl,
} from "@cobalt-kit/components";
import { useExecution } from "@cobalt-kit/hooks";
import type { ReactNode } from "react";
import { hrefTo } from "../route.ts";

/** Where a failed run is mended. */
const dialogs = { connect: ConnectDialog, settings: SettingsDialog };

/** All runs or, at `#/activity?run=…`, that one. */
export function Activity({ search }: { search: string }): ReactNode {
  const runs = useExecutionListUrl();
  const run = new URLSearchParams(search).get("run");
  if (run !== null) return <Run key={run} executionId={run} />;
  return (
    <>
      <header className="ll-page-head">
        <h1>Activity</h1>
        <p>Everything your integrations did, newest first.</p>
      </header>
      <div className="ll-stack">
        <ExecutionHistory {...runs} />
        <ExecutionList {...runs} dialogs={dialogs} />
      </div>
    </>
  );
}

function Run({ executionId }: { executionId: string }): ReactNode {
  const { data } = useExecution(executionId);
  return (
    <>
      <header className="ll-page-head">
        <h1>{data?.workflow?.name ?? data?.name ?? "Run"}</h1>
        <p>
          <a href={hrefTo("activity")}>All activity</a>
        </p>
      </header>
      <ExecutionDetail executionId={executionId} dialogs={dialogs} />
    </>
  );
}
