import { useHumanTask, useSubmitHumanTask } from "@cobalt-kit/hooks/human-tasks";

/** The workflow sent its id to your product. */
const taskId = "66f0a1c2d3e4f5060718293a";

export function Example() {
  const { data: task } = useHumanTask(taskId);
  const { mutate: submit, isPending, error } = useSubmitHumanTask();
  return (
    <>
      <p>{task?.name ?? "Loading…"}</p>
      {task?.status === "waiting" && (
        <button disabled={isPending} onClick={() => submit({ id: taskId, data: { ...task.data, approved: true } })}>
          Approve
        </button>
      )}
      {error && <p role="alert">Not answered ({error.code})</p>}
    </>
  );
}
