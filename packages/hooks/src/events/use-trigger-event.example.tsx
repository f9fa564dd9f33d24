import { useTriggerEvent } from "@cobalt-kit/hooks";

export function Example() {
  const { mutate: trigger, data, isPending, error } = useTriggerEvent();
  return (
    <>
      <button
        disabled={isPending}
        onClick={() => trigger({ event: "Invoice Paid", payload: { number: "INV-7", total: 420 } })}
      >
        Mark invoice INV-7 as paid
      </button>
      {data && <p>A workflow started: run {data.executionId}</p>}
      {error && <p role="alert">Not sent ({error.code})</p>}
    </>
  );
}
