import type { CobaltErrorCode, ExecutionStatus } from "@cobalt-kit/client";

/** Something a customer did below a `CobaltProvider`, for your analytics. Contains no typed values. */
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
  | { type: "application-viewed"; slug: string }
  /** How many characters were searched for. What they were is for `onSearchWithoutResult` of a gallery. */
  | { type: "search-without-result"; length: number }
  | { type: "disconnected"; slug: string }
  | { type: "access-requested"; slug: string }
  /** A failure that somebody waits for, told once however many hooks do: what `onError` gets, without its words. */
  | { type: "error-shown"; code: CobaltErrorCode; requestId?: string | undefined }
  | { type: "config-saved"; slug: string; configId?: string | undefined }
  | { type: "workflow-toggled"; slug: string; workflowId: string; enabled: boolean }
  | { type: "workflow-started"; workflowId: string; executionId?: string | undefined }
  | { type: "execution-finished"; executionId: string; status: ExecutionStatus };
