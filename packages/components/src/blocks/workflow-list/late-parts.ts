/** What the lists show on request or where they are long: one file, because a bundler's files for what several share cost more than they save. */
export { CreateWorkflowDialog } from "./create-workflow-dialog.tsx";
export { DeleteWorkflowDialog } from "./delete-workflow-dialog.tsx";
export { LongWorkflowList } from "./long-workflow-list.tsx";
export { RunWorkflowDialog } from "./run-workflow-dialog.tsx";
