import type { IncomingMessage, ServerResponse } from "node:http";
import type { Http2ServerRequest, Http2ServerResponse } from "node:http2";

/** A request as Node hands it out. */
export type NodeRequest = IncomingMessage | Http2ServerRequest;

/** The answer to it. */
export type NodeResponse = ServerResponse | Http2ServerResponse;

/** A request with what frameworks put on it. */
export type FrameworkRequest = NodeRequest & {
  /** The whole path, where `url` is what is left below a router of Express. */
  originalUrl?: string | undefined;
  /** What a parser made of the body. */
  body?: unknown;
  /** The bytes it kept: by its option `verify`, in NestJS and in functions of Google Cloud. */
  rawBody?: unknown;
};
