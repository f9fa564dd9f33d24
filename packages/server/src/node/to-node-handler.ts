import { pipeline } from "node:stream/promises";
import { CobaltError, type CobaltErrorCode } from "@cobalt-kit/client/transport";
import type { NodeRequest, NodeResponse } from "./messages.ts";
import { requestAddress } from "./request-address.ts";
import { requestBody } from "./request-body.ts";
import { tellHost } from "../tell-host.ts";

export interface NodeHandlerOptions {
  /**
   * Take the protocol and the host that the page used from `x-forwarded-proto` and `x-forwarded-host`. Only for a backend that can be reached
   * through a proxy alone, which overwrites both headers.
   * @default false
   */
  trustProxy?: boolean | undefined;
  /** How many bytes a request's body may have; a longer one is answered with 413. @default 1_048_576 */
  bodyLimit?: number | undefined;
  /**
   * Called with what the handler threw, such as a body that cannot be read any more; the caller gets a 500 and nothing else.
   * @default logs it with console.error
   */
  onError?: ((error: unknown, incoming: NodeRequest) => void) | undefined;
}

/**
 * Mounts a Web-standard handler, such as those of `createSessionHandler` and `createWebhookHandler`, where a server hands out Node's messages:
 * `node:http`, Express, Fastify, Koa, NestJS, API routes of Next.
 *
 * The handler gets a `Request` with the very bytes that came and a `signal` that aborts when the caller leaves. Its answer is streamed,
 * each of several cookies in a header of its own. Headers that middleware set before stay; of the same name, the handler's count, and
 * `Set-Cookie` and `Vary` are added.
 * A request that makes no `Request`, such as one of the method TRACE or with a broken `Host`, is answered with 400.
 *
 * @param handler - Answers a `Request`.
 * @param options - `trustProxy`, `bodyLimit` and `onError`.
 * @returns A listener for `request`. Its promise is fulfilled when the answer is out or the caller is gone, and never rejects.
 * @throws CobaltError `invalid-request` where `handler` is no function.
 * @example
 * app.all("/api/cobalt/session", toNodeHandler(createSessionHandler({ cobalt, authenticate }))); // Express
 * @example
 * createServer(toNodeHandler(createSessionHandler({ cobalt, authenticate }))).listen(3000); // node:http
 */
export function toNodeHandler(
  handler: (request: Request) => Response | Promise<Response>,
  options: NodeHandlerOptions = {},
): (incoming: NodeRequest, outgoing: NodeResponse) => Promise<void> {
  const { bodyLimit = 1_048_576, onError = logError, trustProxy = false }: NodeHandlerOptions = Object(options);
  if (typeof handler !== "function") {
    throw new CobaltError(
      "invalid-request",
      "[cobalt-kit] toNodeHandler got no function. Pass what createSessionHandler or createWebhookHandler returned.",
    );
  }

  return async (incoming, outgoing) => {
    const left = new AbortController();
    const tooLong = new CobaltError("invalid-request", `The body of the request has more than ${bodyLimit} bytes.`);
    outgoing.once("close", () => {
      if (!outgoing.writableFinished) left.abort(new DOMException("The caller has left.", "AbortError"));
    });
    try {
      await send(await answer(), outgoing);
    } catch (error) {
      outgoing.destroy(); // the head is out, so only a broken connection says that the rest is missing
      tell(error);
    }

    async function answer(): Promise<Response> {
      let request: Request;
      try {
        request = toRequest(left.signal);
      } catch {
        return refuse(400, "invalid-request", "The request has a method, a host or a header that no request can have.");
      }
      try {
        return usable(await handler(request));
      } catch (error) {
        if (error === tooLong) return refuse(413, tooLong.code, tooLong.message);
        tell(error);
        return refuse(500, "server", "The request could not be answered.");
      }
    }

    function toRequest(signal: AbortSignal): Request {
      const { method = "GET" } = incoming;
      const body = method === "GET" || method === "HEAD" ? null : requestBody(incoming, { bytes: bodyLimit, tooLong });
      const init = { method, headers: headersOf(incoming), body, signal, duplex: "half" };
      return new Request(requestAddress(incoming, trustProxy), init);
    }

    function tell(error: unknown): void {
      if (left.signal.aborted) return; // what follows from a caller who left is nobody's mistake
      tellHost(() => onError(error, incoming));
    }
  };
}

function headersOf(incoming: NodeRequest): Headers {
  const headers = new Headers();
  for (const [name, value = []] of Object.entries(incoming.headers)) {
    if (name.startsWith(":")) continue; // of HTTP/2, in place of a request line
    for (const each of [value].flat()) headers.append(name, each);
  }
  return headers;
}

/** @throws TypeError for what cannot be sent: then nothing is out yet, and the caller still gets an answer. */
function usable(response: Response | undefined): Response {
  if (response?.headers === undefined)
    throw new TypeError("[cobalt-kit] The handler given to toNodeHandler returned no Response, so there is no answer.");
  if (response.bodyUsed || response.body?.locked)
    throw new TypeError(
      "[cobalt-kit] The handler given to toNodeHandler returned a Response whose body was read already. Return a new one, or clone it before you read it.",
    );
  return response;
}

/** Of one connection of HTTP/1.1: an answer over HTTP/2 may not have them. */
const ofConnection = new Set(["connection", "keep-alive", "proxy-connection", "transfer-encoding", "upgrade"]);

async function send(response: Response, outgoing: NodeResponse): Promise<void> {
  if (outgoing.destroyed) return response.body?.cancel();
  outgoing.statusCode = response.status;
  for (const [name, value] of response.headers) {
    if (outgoing.req.httpVersionMajor > 1 && ofConnection.has(name)) continue;
    if (name === "set-cookie" || name === "vary") outgoing.appendHeader(name, value);
    else outgoing.setHeader(name, value);
  }
  if (response.body === null || outgoing.req.method === "HEAD") {
    await response.body?.cancel();
    outgoing.end();
  } else {
    await pipeline(response.body, outgoing);
  }
}

function refuse(status: number, code: CobaltErrorCode, message: string): Response {
  return Response.json({ code, message }, { status, headers: { "cache-control": "no-store" } });
}

function logError(error: unknown): void {
  console.error("[cobalt-kit] A request could not be answered.", error);
}
