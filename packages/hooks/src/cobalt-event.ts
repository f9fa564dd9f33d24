import type { ExecutionStatus } from "@cobalt-kit/client";

/** What happened below a `CobaltProvider`, for the host's analytics. Holds no value a person typed. */
export type CobaltEvent =
  | {
      type:
        | "connection-started"
        | "connection-blocked"
        | "connection-abandoned"
        | "connection-connected"
        | "connection-cancelled"
        | "connection-timed-out"
        | "connection-failed";
      slug: string;
      authType: string;
    }
  | { type: "disconnected"; slug: string }
  | { type: "config-saved"; slug: string; configId?: string | undefined }
  | { type: "workflow-toggled"; slug: string; workflowId: string; enabled: boolean }
  | { type: "workflow-started"; workflowId: string; executionId?: string | undefined }
  | { type: "execution-finished"; executionId: string; status: ExecutionStatus };
