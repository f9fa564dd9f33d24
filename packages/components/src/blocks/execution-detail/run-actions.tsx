"use client";
import type { Execution } from "@cobalt-kit/hooks";
import { type ReactElement, useState } from "react";
import { useFormat } from "../../format.ts";
import { isolateName } from "../../messages/isolate-name.ts";
import { Button } from "../../parts/button/button.tsx";
import { ConfirmDialog } from "../../parts/dialog/confirm-dialog.tsx";
import { useMessages } from "../../ui-context.ts";
import type { ExecutionAction } from "./execution-detail.view.tsx";
import { executionDetailMessages } from "./messages.ts";

const stoppable: ReadonlySet<string> = new Set(["queued", "running", "stopping"]);

/** What can be run again, by the API's rules. */
export const repeatable: ReadonlySet<string> = new Set(["errored", "stopped", "timed-out"]);

/** Something can be done about the run, unless a rule of the host's forbids it. */
export function isActionable({ status }: Execution): boolean {
  return stoppable.has(status) || repeatable.has(status);
}

/** Steps that change nothing outside of the run. */
const harmless = new Set(["start", "response", "rule", "rules", "delay", "group", "loop"]);
const done = new Set(["success", "partially-successful", "errored-and-skipped"]);

/** The steps that a run has done, and does once more when it is run again: a run has no way to go on where it failed. */
function stepsDone({ nodes }: Execution): string[] {
  return nodes.filter(({ status, type = "" }) => done.has(status) && !harmless.has(type)).map(({ name }) => name);
}

/** Steps that the question names: more would be a list to study, not a warning. */
const mostNamed = 5;

/** Props of {@link RunActions}. */
export interface RunActionsProps {
  execution: Execution;
  stop: ExecutionAction;
  rerun: ExecutionAction;
  locked: { id: string; reason: string } | undefined;
}

/** Stops a run, or starts it again, which asks first where something would be done twice. */
export function RunActions({ execution, stop, rerun, locked }: RunActionsProps): ReactElement {
  const t = useMessages(executionDetailMessages);
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const { status } = execution;
  const lockedProps = locked && { "aria-disabled": true, "aria-describedby": locked.id, title: locked.reason };
  const stopping = stop.pending || status === "stopping";
  const repeated = stepsDone(execution);
  const named = repeated.slice(0, mostNamed).map(isolateName);
  return (
    <>
      {stoppable.has(status) && (
        <Button size="small" pending={stopping} {...lockedProps} onClick={stop.run}>
          {stopping ? t.stopping : t.stop}
        </Button>
      )}
      {repeatable.has(status) && (
        <Button
          size="small"
          pending={rerun.pending}
          {...lockedProps}
          onClick={() => (repeated.length > 0 ? setAsking(true) : rerun.run())}
        >
          {t.rerun}
        </Button>
      )}
      {locked && (
        <span id={locked.id} className="ck-visually-hidden">
          {locked.reason}
        </span>
      )}
      {asking && (
        <ConfirmDialog
          open
          onOpenChange={setAsking}
          tone="primary"
          title={t.rerunTitle}
          description={t.rerunEffects(format.list(repeated.length > mostNamed ? [...named, "…"] : named))}
          confirmLabel={t.rerun}
          lock={locked}
          onConfirm={() => {
            setAsking(false);
            rerun.run();
          }}
        />
      )}
    </>
  );
}
