export type { NodeRequest, NodeResponse } from "./node/messages.ts";
export { type NodeHandlerOptions, toNodeHandler } from "./node/to-node-handler.ts";
