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

/** Reads a body, and forgets one larger than the service takes. */
export async function readBody(request: Request): Promise<RequestBody> {
  const contentType = request.headers.get("content-type") ?? "";
  const bytes = new Uint8Array(await request.arrayBuffer());
  const tooLarge = bytes.byteLength > maximumBytes;
  return { contentType, bytes: tooLarge ? new Uint8Array() : bytes, tooLarge };
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
