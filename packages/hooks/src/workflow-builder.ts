export type { WorkflowBuilderInput } from "@cobalt-kit/client/workflow-builder";
export { loadWorkflowBuilder, type LoadWorkflowBuilderOptions } from "./workflow-builder/load-workflow-builder.ts";
export { openWorkflowBuilder, type OpenWorkflowBuilderOptions } from "./workflow-builder/open-workflow-builder.ts";
export { useReadOnlyWorkflows } from "./workflow-builder/use-read-only-workflows.ts";
export { useWorkflowBuilder, type WorkflowBuilderState } from "./workflow-builder/use-workflow-builder.ts";
