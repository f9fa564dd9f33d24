export {
  createWorkflowBuilderUrl,
  hasReadOnlyWorkflows,
  type WorkflowBuilderInput,
} from "./workflows/workflow-builder.ts";
