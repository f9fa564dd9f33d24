export { createWorkflowBuilderUrl, type WorkflowBuilderInput } from "./workflows/workflow-builder.ts";
