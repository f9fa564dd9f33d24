import type { JsonValue } from "../fixtures/fixtures.ts";

/** A request the sandbox got. */
export interface SeenRequest {
  method: string;
  path: string;
  /** The route it met, `"GET /api/v2/f-sdk/application/:slug"`; method and path when it met none. */
  route: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  /** Parsed when it is JSON, else its text. */
  body: JsonValue | undefined;
  /** The account that its token, or with the API key its header or query, names. */
  accountId?: string;
  /** ISO time by the sandbox's clock. */
  at: string;
  /** Status of the answer, once there is one. */
  status?: number;
}
