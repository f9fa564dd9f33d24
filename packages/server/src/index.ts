import "./assert-backend.ts";

export {
  type Account,
  type AccountIntegration,
  type CallOptions,
  CobaltError,
  type CobaltErrorCode,
  type CobaltErrorDetails,
  type CobaltIssue,
  isCobaltError,
  type JsonValue,
  type Page,
} from "@cobalt-kit/client/transport";
export {
  type CobaltServer,
  type CobaltServerOptions,
  createCobaltServer,
  type CreateSessionTokenInput,
  type LinkedAccountInput,
  type ListLinkedAccountsInput,
  type ServerTriggerEventInput,
  type SessionTokenAnswer,
} from "./create-cobalt-server.ts";
export {
  type AuthenticatedAccount,
  createSessionHandler,
  type SessionHandlerOptions,
} from "./create-session-handler.ts";
