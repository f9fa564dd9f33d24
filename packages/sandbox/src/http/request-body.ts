import { readJson } from "../exact-json.ts";
import type { JsonObject, JsonValue } from "../fixtures/fixtures.ts";
import { isJsonObject } from "../json.ts";
import { ApiError } from "./api-error.ts";

const maximumBytes = 1024 * 1024;
// Nobody has a use for more; what is below the limit is kept as it is.
const maximumDepth = 20_000;

/** A request's body, read once and judged only when a handler asks for it: a wrong credential is told before a wrong body. */
export interface RequestBody {
  contentType: string;
  bytes: Uint8Array<ArrayBuffer>;
  tooLarge: boolean;
}

/** Reads a body; of one larger than the service takes, no more than that. */
export async function readBody(request: Request): Promise<RequestBody> {
  const contentType = request.headers.get("content-type") ?? "";
  const announced = Number(request.headers.get("content-length") ?? 0);
  const bytes = announced > maximumBytes ? undefined : await readAtMost(request, maximumBytes);
  if (bytes === undefined) await request.body?.cancel();
  return { contentType, bytes: bytes ?? new Uint8Array(), tooLarge: bytes === undefined };
}

/** The body as JSON; an empty one is an empty object. Throws the 400 of the service. */
export function jsonBody(body: RequestBody): JsonValue {
  refuseLarge(body);
  const text = new TextDecoder().decode(body.bytes);
  return text.trim() === "" ? {} : parsedJson(text, "Request body");
}

/** A text that must be JSON. Throws the 400 of the service, which calls it by `name`. */
export function parsedJson(text: string, name: string): JsonValue {
  const value = tryJson(text);
  if (value === undefined) throw new ApiError(400, "BAD_REQUEST", `${name} is not valid JSON`);
  if (isDeeper(value, maximumDepth)) throw new ApiError(400, "BAD_REQUEST", `${name} is nested too deeply`);
  return value;
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
  const value = tryJson(text);
  return value === undefined || isDeeper(value, maximumDepth) ? text : value;
}

// Undefined when there is more.
async function readAtMost(request: Request, most: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > most) {
      reader?.releaseLock();
      return undefined;
    }
    parts.push(part.value);
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.byteLength;
  }
  return bytes;
}

function tryJson(text: string): JsonValue | undefined {
  try {
    return readJson(text);
  } catch {
    return undefined;
  }
}

function isDeeper(value: JsonValue, levels: number): boolean {
  let level: JsonValue[] = [value];
  for (let depth = 0; depth <= levels && level.length > 0; depth++) {
    level = level.flatMap((outer) => (typeof outer === "object" && outer !== null ? Object.values(outer) : []));
  }
  return level.length > 0;
}

function refuseLarge(body: RequestBody): void {
  if (body.tooLarge) throw new ApiError(400, "BAD_REQUEST", "Request body is larger than 1 MB");
}
