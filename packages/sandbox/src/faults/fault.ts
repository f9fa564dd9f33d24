import { writeJson } from "../exact-json.ts";
import { refusal, usualError } from "../http/api-error.ts";

const bodilessStatuses = [204, 205, 304];

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
  const response =
    body === undefined && status >= 400
      ? refusal(usualError(status))
      : bodyResponse(body === undefined ? {} : body, status);
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

/** Refuses a fault that could not be answered. */
export function checkFault({ status = 500, body, headers, times = 1 }: Fault): void {
  if (!Number.isInteger(status) || status < 200 || status > 599) {
    throw new Error(`A fault's status is a number from 200 to 599, not ${status}`);
  }
  const hasBody = body !== undefined && body !== null && body !== "";
  if (hasBody && bodilessStatuses.includes(status)) {
    throw new Error(`A fault of status ${status} has no body`);
  }
  try {
    void new Headers(headers);
  } catch (error) {
    throw new Error("A fault's headers are names and values that HTTP allows", { cause: error });
  }
  if (!(times >= 1)) throw new Error(`A fault's times is 1 or more, not ${times}`);
}

function bodyResponse(body: unknown, status: number): Response {
  if (body === "" || bodilessStatuses.includes(status)) return new Response(null, { status });
  if (typeof body === "string") return new Response(body, { status });
  return new Response(writeJson(body), { status, headers: { "content-type": "application/json" } });
}
