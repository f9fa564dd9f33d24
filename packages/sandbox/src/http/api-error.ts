import type { JsonValue } from "../fixtures/fixtures.ts";
import { randomUuid } from "../store/random-id.ts";

const typeNames = new Map<number, string>([
  [400, "BAD_REQUEST"],
  [401, "UNAUTHORIZED"],
  [403, "FORBIDDEN"],
  [404, "NOT_FOUND"],
  [405, "METHOD_NOT_ALLOWED"],
  [408, "REQUEST_TIMEOUT"],
  [409, "CONFLICT"],
  [422, "UNPROCESSABLE_ENTITY"],
  [429, "TOO_MANY_REQUESTS"],
  [500, "INTERNAL_SERVER_ERROR"],
  [501, "NOT_IMPLEMENTED"],
  [502, "BAD_GATEWAY"],
  [503, "SERVICE_UNAVAILABLE"],
  [504, "GATEWAY_TIMEOUT"],
]);

const usualAnswers = new Map<number, { code: string; message: string }>([
  [400, { code: "BAD_REQUEST", message: "Bad request" }],
  [401, { code: "INVALID_TOKEN", message: "Invalid token" }],
  [403, { code: "SERVER_ERROR", message: "Forbidden" }],
  [404, { code: "RESOURCE_NOT_FOUND", message: "Resource not found" }],
  [429, { code: "RATE_LIMITED", message: "Too many requests" }],
]);

/** A refusal in the vendor's words. Thrown by handlers, answered as the vendor's envelope. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly status: number;
  readonly code: string;
  readonly typeName: string;
  /** The third envelope: `{ message: "Server Error", error: "<sentence>" }`. */
  readonly bare: boolean;
  /** What is wrong, place by place. */
  readonly fields: JsonValue[] | undefined;

  constructor(
    status: number,
    code: string,
    message: string,
    { typeName, bare = false, fields }: { typeName?: string; bare?: boolean; fields?: JsonValue[] } = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.typeName = typeName ?? typeNames.get(status) ?? "SERVER_ERROR";
    this.bare = bare;
    this.fields = fields;
  }
}

/** The refusal of a path or a method that nobody serves. */
export function noSuchRoute(method: string, path: string): ApiError {
  return new ApiError(404, "SERVER_ERROR", `Cannot ${method} ${path}`);
}

/** What the service usually says with a status, for a fault that names nothing but the status. */
export function usualError(status: number): ApiError {
  const { code, message } = usualAnswers.get(status) ?? { code: "SERVER_ERROR", message: "Something went wrong" };
  return new ApiError(status, code, message);
}

/** A refusal as a response, its request id in the body and in headers. */
export function refusal(error: ApiError): Response {
  const requestId = randomUuid();
  return new Response(JSON.stringify(errorBody(error, requestId)), {
    status: error.status,
    headers: { "content-type": "application/json", ...traceHeaders(requestId) },
  });
}

/** What names a request for whoever asks about it: the service says it with every answer. */
export function traceHeaders(requestId: string = randomUuid()): Record<string, string> {
  return { "x-trace-id": requestId, "x-request-id": requestId };
}

function errorBody(error: ApiError, requestId: string): Record<string, unknown> {
  if (error.bare) return { message: "Server Error", error: error.message };
  return {
    status_code: error.status,
    http_error_type: error.typeName,
    error_code: error.code,
    error: error.code,
    message: error.message,
    request_id: requestId,
    field_errors: error.fields,
  };
}
