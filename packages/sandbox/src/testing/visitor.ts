import { createSandbox, type Sandbox } from "../create-sandbox.ts";
import type { SandboxOptions } from "../create-service.ts";
import type { JsonValue } from "../fixtures/fixtures.ts";
import { isJsonObject, own } from "../json.ts";
import { smallFixtures } from "./small-fixtures.ts";

/** When tests begin. The clock stands still until a test moves it. */
export const beginning: number = Date.UTC(2026, 9, 5, 9, 30);

/** An answer, read. */
interface Answer {
  status: number;
  body: JsonValue;
  headers: Headers;
}

/** Sends a request: `await visit("PUT", "/api/…", { body, headers })`. */
export type VisitPath = (
  method: string,
  path: string,
  options?: { body?: JsonValue; headers?: Record<string, string> },
) => Promise<Answer>;

/** A sandbox of the small fixtures, and visitors with a token, with the API key, and with nothing. */
export interface TestWorld {
  sandbox: Sandbox;
  /** A browser of an account. */
  as(accountId: string): VisitPath;
  /** The backend, for an account or for none. */
  key(accountId?: string): VisitPath;
  nobody: VisitPath;
}

/** A world of its own for one test. */
export function createWorld(options: SandboxOptions = {}): TestWorld {
  const sandbox = createSandbox({ fixtures: smallFixtures, clock: () => beginning, ...options });
  const visitor =
    (credentials: () => Promise<Record<string, string>>): VisitPath =>
    async (method, path, { body, headers = {} } = {}) => {
      const response = await sandbox.fetch(path, {
        method,
        headers: { ...(await credentials()), ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return { status: response.status, body: parse(await response.text()), headers: response.headers };
    };
  return {
    sandbox,
    as: (accountId) => visitor(async () => ({ authorization: `Bearer ${await sandbox.control.mintToken(accountId)}` })),
    key: (accountId) =>
      visitor(async () => ({
        "x-api-key": "tk_small",
        ...(accountId === undefined ? {} : { linked_account_id: accountId }),
      })),
    nobody: visitor(async () => ({})),
  };
}

/** A value deep in an answer: `at(body, "docs", 0, "_id")`. */
export function at(value: JsonValue | undefined, ...path: (string | number)[]): JsonValue | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(value) && typeof step === "number") return at(value[step], ...rest);
  return isJsonObject(value) ? at(own(value, String(step)), ...rest) : undefined;
}

/** The same, for values that are texts. */
export function textAt(value: JsonValue | undefined, ...path: (string | number)[]): string {
  const found = at(value, ...path);
  if (typeof found !== "string") throw new Error(`No text at ${path.join(".")} of ${JSON.stringify(value)}`);
  return found;
}

/** The item of a list that has a property of this value. */
export function itemWith(list: JsonValue | undefined, key: string, value: JsonValue): JsonValue | undefined {
  return Array.isArray(list) ? list.find((item) => isJsonObject(item) && own(item, key) === value) : undefined;
}

function parse(text: string): JsonValue {
  try {
    const value: JsonValue = JSON.parse(text);
    return value;
  } catch {
    return text;
  }
}
