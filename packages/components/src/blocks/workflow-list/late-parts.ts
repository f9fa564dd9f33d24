/** What most of the page does without at first: one file, because a bundler's files for what several share cost more than they save. */
export { LongWorkflowList } from "./long-workflow-list.tsx";
export { OwnWorkflows } from "./own-workflows.tsx";
