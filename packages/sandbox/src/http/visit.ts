import type { JsonObject, JsonValue } from "../fixtures/fixtures.ts";
import type { Store } from "../store/store.ts";
import type { Dialect } from "./dialect.ts";
import type { TokenAccess } from "./token-access.ts";

/** One request as a handler sees it. */
export interface Visit {
  readonly store: Store;
  /** Origin that links in answers start with. */
  readonly origin: string;
  /** The shape its answer takes on paths that both dialects share. */
  readonly dialect: Dialect;
  /** What a session token may reach of what is disputed. */
  readonly tokenAccess: TokenAccess;
  /** A path parameter, decoded. */
  param(name: string): string;
  header(name: string): string | undefined;
  /** All headers, by lower-case name. */
  headers(): Record<string, string>;
  /** A value of the query; an empty one counts as absent. */
  query(name: string): string | undefined;
  /** The whole query. */
  readonly search: URLSearchParams;
  readonly contentType: string;
  /** The body as any JSON; throws the 400 of the service. */
  json(): JsonValue;
  /** The body as a JSON object; throws the 400 of the service. */
  object(): JsonObject;
  /** The body as a form; throws the 400 of the service. */
  form(): Promise<FormData>;
}

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** Answers a visit with a JSON value, or with a response of its own. Refuses by throwing an `ApiError`. */
type Handler = (visit: Visit) => unknown;

/** Adds a route. The first that matches wins, so static paths come before those with parameters. */
export type AddRoute = (method: Method, path: string, handler: Handler) => void;
