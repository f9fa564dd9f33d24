import { isFinished, useExecution, useExecutions, useStopExecution, useTriggerEvent } from "@cobalt-kit/hooks";

export function Example() {
  const { mutate: trigger } = useTriggerEvent();
  const { data: page } = useExecutions({ limit: 1 });
  const newest = page?.items[0]?.id ?? "";
  const { data: execution } = useExecution(newest, { enabled: newest !== "" });
  const { mutate: stop, isPending } = useStopExecution();
  return (
    <>
      <button onClick={() => trigger({ event: "Invoice Paid", payload: { number: "INV-7" } })}>Start a run</button>
      {execution && (
        <p>
          {execution.workflow?.name}: {execution.status}{" "}
          {!isFinished(execution.status) && (
            <button disabled={isPending} onClick={() => stop({ executionId: execution.id })}>
              Stop
            </button>
          )}
        </p>
      )}
    </>
  );
}
