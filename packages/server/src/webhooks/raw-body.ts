import { CobaltError } from "@cobalt-kit/client/transport";

/** The body of a request as it came: text or bytes, in whatever a server gives them. */
export type RawBody = string | ArrayBufferLike | ArrayBufferView;

/** Whether it is text or bytes, and not what a parser made of them. Buffers of other realms are told by their tag. */
export function isRawBody(body: unknown): body is RawBody {
  return typeof body === "string" || ArrayBuffer.isView(body) || isBuffer(body);
}

/**
 * A copy of exactly these bytes: a view may be of another element size, or of a part of a buffer that others write to.
 *
 * @throws CobaltError `invalid-request` for what is neither text nor bytes, and for a buffer that was transferred: it has none left.
 */
export function bytesOf(body: RawBody, caller: string): Uint8Array<ArrayBuffer> {
  if (typeof body === "string") return new TextEncoder().encode(body);
  if (!isRawBody(body)) {
    throw new CobaltError(
      "invalid-request",
      `[cobalt-kit] ${caller} got a body that is neither text nor bytes. Pass it as it came, before any JSON parser (in Express: express.raw).`,
    );
  }
  try {
    return Uint8Array.from(
      ArrayBuffer.isView(body) ? new Uint8Array(body.buffer, body.byteOffset, body.byteLength) : new Uint8Array(body),
    );
  } catch (cause) {
    throw new CobaltError(
      "invalid-request",
      `[cobalt-kit] ${caller} got a buffer that was transferred elsewhere, so it has no bytes left. Read the body before, or transfer a copy.`,
      { cause },
    );
  }
}

function isBuffer(body: unknown): body is ArrayBufferLike {
  return /^\[object (Shared)?ArrayBuffer\]$/.test(Object.prototype.toString.call(body));
}
