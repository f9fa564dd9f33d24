import { accountOperations } from "./operations/account-operations.ts";
import { applicationOperations } from "./operations/application-operations.ts";
import { configOperations } from "./operations/config-operations.ts";
import { executionOperations } from "./operations/execution-operations.ts";
import { webhookOperations } from "./operations/webhook-operations.ts";
import { workflowOperations } from "./operations/workflow-operations.ts";
import type { Operation, OperationName } from "./operations/operation.ts";

/**
 * Every function that calls the API, the route that answers it and the exact requests it sends: what the client's tests run, and what
 * the README's table of operations is checked against. The type check misses none.
 */
export const operations: Record<OperationName, Operation> = {
  ...applicationOperations,
  ...configOperations,
  ...executionOperations,
  ...workflowOperations,
  ...accountOperations,
  ...webhookOperations,
};
