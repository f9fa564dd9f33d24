import {
  ConnectDialog,
  ExecutionHistory,
  ExecutionList,
  SettingsDialog,
  useExecutionListUrl,
} from "@cobalt-kit/components";
import type { ReactNode } from "react";

/** Where a failed run is mended. */
const dialogs = { connect: ConnectDialog, settings: SettingsDialog };

export function Activity(): ReactNode {
  const runs = useExecutionListUrl();
  return (
    <>
      <header className="ll-page-head">
        <h1>Activity</h1>
        <p>Everything your integrations did, newest first.</p>
      </header>
      <ExecutionHistory {...runs} />
      <ExecutionList {...runs} dialogs={dialogs} />
    </>
  );
}
