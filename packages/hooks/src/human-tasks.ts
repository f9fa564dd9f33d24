export type { HumanTask, HumanTaskStatus, SubmitHumanTaskInput } from "@cobalt-kit/client";
export { humanTaskQuery, submitHumanTaskMutation } from "./human-tasks/human-tasks.queries.ts";
export { useHumanTask, useSuspenseHumanTask } from "./human-tasks/use-human-task.ts";
export { useSubmitHumanTask } from "./human-tasks/use-submit-human-task.ts";
