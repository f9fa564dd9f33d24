import { useHumanTask } from "@cobalt-kit/hooks/human-tasks";

/** The workflow sent its id to your product. */
const taskId = "66f0a1c2d3e4f5060718293a";

export function Example() {
  const { data: task, error } = useHumanTask(taskId);
  if (error) return <p>Could not load it ({error.code})</p>;
  if (task === undefined) return <p>Loading…</p>;
  return (
    <p>
      {task.name}: {task.status}, until {task.expiresAt}
    </p>
  );
}
