export { WorkflowBuilder, type WorkflowBuilderProps } from "../blocks/workflow-builder/workflow-builder.tsx";
