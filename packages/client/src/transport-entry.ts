export { assertAccepted, requested } from "./accepted.ts";
export { DEFAULT_BASE_URL, normalizeBaseUrl } from "./base-url.ts";
export {
  CobaltError,
  type CobaltErrorCode,
  type CobaltErrorDetails,
  type CobaltIssue,
  isCobaltError,
} from "./errors.ts";
export type { JsonValue } from "./json.ts";
export { type Page, readPage } from "./page.ts";
export { headerValue, path } from "./path.ts";
export { defined, expected, id, number, object, type Reader, type ReadContext, text, unreadable } from "./reading.ts";
export {
  type CallOptions,
  createTransport,
  type HttpMethod,
  type Transport,
  type TransportCall,
  type TransportOptions,
} from "./transport.ts";
export type { CobaltWarning } from "./session.ts";
export { type Account, type AccountIntegration, accountReader } from "./account/account.schema.ts";
export { startedExecution } from "./executions/executions.ts";
export type { TriggerEventInput } from "./events/events.ts";
