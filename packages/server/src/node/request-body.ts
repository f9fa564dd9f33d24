import { CobaltError } from "@cobalt-kit/client/transport";
import { bytesOf, isRawBody } from "../webhooks/raw-body.ts";
import type { FrameworkRequest, NodeRequest } from "./messages.ts";

export interface BodyLimit {
  bytes: number;
  /** What whoever reads a longer body is told. */
  tooLong: CobaltError;
}

/** The body's bytes: those that a parser kept, else those that come. That they are gone is an error for whoever reads them. */
export function requestBody(incoming: FrameworkRequest, limit: BodyLimit): Uint8Array<ArrayBuffer> | ReadableStream {
  const kept = [incoming.rawBody, incoming.body].find(isRawBody);
  if (kept !== undefined) return bytesOf(kept, "toNodeHandler");
  const chunks = incoming.readableDidRead ? undefined : limited(incoming, limit);
  return new ReadableStream({
    async pull(controller) {
      if (chunks === undefined) throw gone(incoming);
      const { done, value } = await chunks.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
  });
}

async function* limited(incoming: NodeRequest, { bytes, tooLong }: BodyLimit): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const chunk of incoming) {
    length += chunk.length;
    if (length > bytes) throw tooLong;
    yield chunk;
  }
}

function gone({ method, url }: NodeRequest): CobaltError {
  return new CobaltError(
    "invalid-request",
    `[cobalt-kit] A parser read the body of ${method} ${url} before toNodeHandler, so its bytes, which a signature is made over, are gone. ` +
      "Mount the handler before the parser, or let the parser keep them: express.json({ verify: (request, _response, bytes) => { request.rawBody = bytes; } }).",
  );
}
