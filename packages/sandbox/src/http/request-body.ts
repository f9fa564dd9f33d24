import type { JsonObject, JsonValue } from "../fixtures/fixtures.ts";
import { isJsonObject } from "../json.ts";
import { ApiError } from "./api-error.ts";

const maximumBytes = 1024 * 1024;

/** A request's body, read once and judged only when a handler asks for it: a wrong credential is told before a wrong body. */
export interface RequestBody {
  contentType: string;
  bytes: Uint8Array<ArrayBuffer>;
  tooLarge: boolean;
}

/** Reads a body up to the size the service takes. */
export async function readBody(request: Request): Promise<RequestBody> {
  const contentType = request.headers.get("content-type") ?? "";
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (request.body === null) return { contentType, bytes: new Uint8Array(), tooLarge: false };
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    // Read to the end all the same: a server that stops reading resets the connection instead of answering.
    if (size <= maximumBytes) chunks.push(value);
  }
  if (size > maximumBytes) return { contentType, bytes: new Uint8Array(), tooLarge: true };
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return { contentType, bytes, tooLarge: false };
}

/** The body as JSON; an empty one is an empty object. Throws the 400 of the service. */
export function jsonBody(body: RequestBody): JsonValue {
  refuseLarge(body);
  const text = new TextDecoder().decode(body.bytes);
  if (text.trim() === "") return {};
  try {
    const value: JsonValue = JSON.parse(text);
    return value;
  } catch {
    throw new ApiError(400, "BAD_REQUEST", "Request body is not valid JSON");
  }
}

/** The body as a JSON object. Throws the 400 of the service. */
export function objectBody(body: RequestBody): JsonObject {
  const value = jsonBody(body);
  if (!isJsonObject(value)) throw new ApiError(400, "BAD_REQUEST", "Request body must be a JSON object");
  return value;
}

/** The body as a form, multipart or urlencoded. Throws the 400 of the service. */
export async function formBody(body: RequestBody): Promise<FormData> {
  refuseLarge(body);
  try {
    return await new Response(body.bytes, { headers: { "content-type": body.contentType } }).formData();
  } catch {
    throw new ApiError(400, "BAD_REQUEST", "Request body is not a valid form");
  }
}

/** The body as tests want to see it: JSON when it is JSON, else its text. */
export function seenBody(body: RequestBody): JsonValue | undefined {
  if (body.bytes.byteLength === 0) return undefined;
  const text = new TextDecoder().decode(body.bytes);
  try {
    const value: JsonValue = JSON.parse(text);
    return value;
  } catch {
    return text;
  }
}

function refuseLarge(body: RequestBody): void {
  if (body.tooLarge) throw new ApiError(400, "BAD_REQUEST", "Request body is larger than 1 MB");
}
