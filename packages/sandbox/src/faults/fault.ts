import { ApiError, usualError } from "../http/api-error.ts";
import { refusal } from "../http/create-app.ts";

/** What goes wrong instead of an answer. */
export interface Fault {
  /** HTTP status of the answer. @default 500 */
  status?: number;
  /** A text is sent as it is, anything else as JSON. @default the service's own error body for the status */
  body?: unknown;
  headers?: Record<string, string>;
  /** No answer: the request fails as when the network is lost. */
  abort?: boolean;
  /** No answer, ever. */
  hang?: boolean;
  /** How many requests it meets. @default 1 */
  times?: number;
}

/** The answer of a fault that answers. */
export function faultResponse({ status = 500, body, headers = {} }: Fault): Response {
  if (body === undefined) {
    const response = status < 400 ? jsonResponse({}, status) : refusal(usualError(status));
    for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
    return response;
  }
  const response =
    typeof body === "string" ? new Response(body === "" ? null : body, { status }) : jsonResponse(body, status);
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

/** Refuses a fault that could not be answered. */
export function checkFault(fault: Fault): void {
  const { status = 500, times = 1 } = fault;
  if (!Number.isInteger(status) || status < 200 || status > 599) {
    throw new ApiError(400, "BAD_REQUEST", `A fault's status is a number from 200 to 599, not ${status}`);
  }
  if (!(times >= 1)) throw new ApiError(400, "BAD_REQUEST", `A fault's times is 1 or more, not ${times}`);
}

function jsonResponse(body: unknown, status: number): Response {
  const empty = status === 204 || status === 205 || status === 304;
  return new Response(empty ? null : JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json" },
  });
}
