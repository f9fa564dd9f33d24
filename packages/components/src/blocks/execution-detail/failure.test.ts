import type { Execution, JsonValue } from "@cobalt-kit/hooks";
import { describe, expect, it } from "vitest";
import { type FailureCause, findFailure } from "./failure.ts";

function failedWith(output: JsonValue | undefined): Execution {
  const step = { name: "Step", isBatch: false, attempts: 3, maximumAttempts: 3 };
  return {
    id: "e1",
    status: "errored",
    completedAt: "2026-11-29T12:00:00Z",
    nodes: [
      { ...step, id: "1", status: "success" },
      { ...step, id: "2", status: "errored", ...(output !== undefined && { output }) },
    ],
  };
}

describe("The cause of a failure", () => {
  const noon = Date.parse("2026-11-29T12:00:00Z");
  it.each<[string, JsonValue, FailureCause | undefined]>([
    ["the service's own code", { message: "Reconnect it.", code: "REAUTH_REQUIRED" }, { kind: "connection" }],
    [
      "OAuth's code",
      { error: "invalid_grant", error_description: "Token has been expired or revoked." },
      { kind: "connection" },
    ],
    [
      "a line with 401",
      "401 Unauthorized from https://us21.api.mailchimp.test: API Key Invalid",
      { kind: "connection" },
    ],
    ["an HTTP status", { response: { status: 401, data: {} } }, { kind: "connection" }],
    [
      "a missing setting",
      { message: "The setting channel is required", field: "channel" },
      { kind: "setting", field: "channel" },
    ],
    [
      "a code for that",
      { error_code: "MISSING_REQUIRED_FIELD", message: "No list" },
      { kind: "setting", field: undefined },
    ],
    [
      "a limit in seconds",
      { status: 429, headers: { "retry-after": "90" } },
      { kind: "rate-limit", until: noon + 90_000 },
    ],
    [
      "a limit until a date",
      { message: "Too many requests", retry_after: "2026-11-29T12:05:00Z" },
      { kind: "rate-limit", until: noon + 300_000 },
    ],
    [
      "a limit until milliseconds",
      { status: 429, headers: { "X-RateLimit-Reset": "1796040000000" } },
      { kind: "rate-limit", until: 1_796_040_000_000 },
    ],
    ...[1_796_040_000_000_000, "99999999999999999999", "1e9999", "-1e300"].map(
      (told): [string, JsonValue, FailureCause] => [
        `a limit until ${told}, which no calendar has`,
        { status: 429, headers: { "X-RateLimit-Reset": told } },
        { kind: "rate-limit", until: undefined },
      ],
    ),
    ["a limit in words", "Rate limit exceeded", { kind: "rate-limit", until: undefined }],
    ["something else", { message: "Your card has insufficient funds.", code: "card_declined" }, undefined],
    ["no object", [1, 2], undefined],
  ])("is read from %s", (_how, output, cause) => {
    expect(findFailure(failedWith(output))?.cause).toEqual(cause);
  });

  it("is not sought in a run that went well, and found without any output", () => {
    expect(findFailure({ ...failedWith("x"), nodes: [] })).toBeUndefined();
    expect(findFailure(failedWith(undefined))).toMatchObject({ reason: undefined, cause: undefined });
  });
});
