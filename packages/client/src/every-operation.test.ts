// @vitest-environment node
import { createSandbox, type Sandbox } from "@cobalt-kit/sandbox";
import { describe, expect, it } from "vitest";
import { openSession } from "./testing/open-session.ts";
import { operations } from "./testing/operations.ts";
import type { OperationCall } from "./testing/operations/operation.ts";

const usual = Object.entries(operations).map(
  ([name, { route, calls }]): [string, string, OperationCall | undefined] => [name, route, calls[0]],
);
const special = Object.entries(operations).flatMap(([name, { route, calls }]) =>
  calls
    .slice(1)
    .map((call): [string, string, OperationCall, string] => [name, call.given ?? "", call, call.route ?? route]),
);

describe.each(["vendor", "seed"] as const)("in the %s dialect", (dialect) => {
  it.each(usual)("%s is answered", async (name, route, call) => {
    const { sandbox, warnings } = await send(name, call, createSandbox({ dialect, tokenAccess: { webhooks: true } }));
    expect(sandbox.control.requests().at(-1)).toMatchObject({ route, status: 200 });
    expect(warnings).toEqual([]);
  });
});

it.each(usual)("%s sends nothing but what it is documented to", async (name, route, call) => {
  const { sent } = await send(name, call);
  // two bodies hold what the sandbox thinks of: ids and the answers to a form
  const body = /^(groupWebhooks|submitHumanTask)$/.test(name) ? sent.body : call?.body;
  expect(sent).toEqual({ route, query: call?.query ?? {}, headers: call?.headers ?? {}, body });
});

it.each(special)("%s sends %s as documented", async (name, _given, call, route) => {
  const { sent } = await send(name, call);
  expect(sent).toEqual({ route, query: call.query ?? {}, headers: call.headers ?? {}, body: call.body });
});

interface Sent {
  route: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  body: unknown;
}

/** Makes a call, and reads the request it ended in as the network got it. */
async function send(
  name: string,
  call: OperationCall | undefined,
  sandbox: Sandbox = createSandbox({ tokenAccess: { webhooks: true } }),
): Promise<{ sandbox: Sandbox; sent: Sent; warnings: unknown[] }> {
  let last: RequestInit = {};
  const linkedAccountId = name.endsWith("HumanTask") ? "lumen" : "harbor";
  const fetch: typeof globalThis.fetch = (input, init = {}) => {
    last = init;
    return sandbox.fetch(input, init);
  };
  const { session, warnings } = openSession({ linkedAccountId, fetch }, sandbox);
  // what a filter does not find and a list does not have are answers, too
  await call?.call(session, sandbox);
  const request = sandbox.control.requests().at(-1);
  const { authorization, "content-type": type = "", ...headers } = request?.headers ?? {};
  expect(authorization).toMatch(/^Bearer ey/);
  const isForm = last.body instanceof FormData;
  expect(type).toMatch(
    isForm ? /^multipart\/form-data; boundary=/ : (last.body ?? undefined) === undefined ? /^$/ : /^application\/json$/,
  );
  const body = isForm ? await partsOf(last.body) : request?.body;
  return { sandbox, warnings, sent: { route: request?.route ?? "", query: request?.query ?? {}, headers, body } };
}

/** The parts of a form: texts as they are, files by name and content. */
async function partsOf(form: unknown): Promise<Record<string, string>> {
  const parts = form instanceof FormData ? [...form] : [];
  const read = parts.map(async ([name, part]): Promise<[string, string]> => [
    name,
    typeof part === "string" ? part : `${part.name}: ${await part.text()}`,
  ]);
  return Object.fromEntries(await Promise.all(read));
}
