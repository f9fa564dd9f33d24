// Fifty customers work against one sandbox over HTTP while a fifth of the answers go wrong. What reported success must be
// stored exactly once, no session may end broken, and memory must stay flat. Takes under three minutes.
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { AccountState, SandboxControl } from "@cobalt-kit/sandbox";
import { createCobaltServer } from "@cobalt-kit/server";
import { root } from "../process/run-command.ts";
import { type Outcome, outcome, report } from "../verify/outcome.ts";
import { live, slug, welcome } from "./customer.ts";
import { compare, works } from "./judge.ts";
import { createTally } from "./tally.ts";

const { values } = parseArgs({
  options: { seconds: { type: "string", default: "100" }, sessions: { type: "string", default: "50" } },
});
const seconds = Number(values.seconds);
const rate = 0.2;
const parts = 5;

const sandbox = fork(join(root, "scripts/soak/sandbox-process.ts"), { execArgv: [...process.execArgv, "--expose-gc"] });
try {
  const { url } = await message<{ url: string }>(sandbox);
  report(await soak(url));
} finally {
  sandbox.disconnect();
}

async function soak(url: string): Promise<Outcome[]> {
  const control = remoteControl(url);
  const cobalt = createCobaltServer({ apiKey: "tk_sandbox", baseUrl: url, timeoutMs: 1500 });
  const tally = createTally();
  const accounts = Array.from({ length: Number(values.sessions) }, (_, at) => `soak-${at}`);
  const customers = await Promise.all(
    accounts.map(async (account) => {
      await cobalt.createLinkedAccount({ linkedAccountId: account });
      await control("connect", account, slug);
      return welcome(account, url, cobalt);
    }),
  );

  await control("setFaults", { rate, seed: 7 });
  const start = Date.now();
  let working = true;
  const work = customers.map((customer, seed) => live(customer, seed, tally, () => working));
  const heaps: Heaps[] = [];
  for (let part = 1; part <= parts; part++) {
    const until = start + (seconds * 1000 * part) / parts;
    // tokens die now and then, as when somebody revokes them
    for (let at = part; Date.now() < until; at += parts) {
      await control("revokeTokens", accounts[at % accounts.length]);
      await pause(Math.min(250, until - Date.now()));
    }
    await control("clearRequests");
    heaps.push(await measureHeaps());
  }
  working = false;
  await Promise.all(work);
  await control("setFaults", null);

  let facts = 0;
  let broken = 0;
  const wrong: string[] = [];
  for (const customer of customers) {
    const verdict = compare(customer, await control<AccountState>("account", customer.account));
    facts += verdict.facts;
    wrong.push(...verdict.wrong);
    if (!(await works(customer))) broken += 1;
  }
  for (const each of wrong.slice(0, 20)) console.error(each);
  console.table(heaps.map((heap, at) => ({ seconds: Math.round((seconds * (at + 1)) / parts), ...inMegabytes(heap) })));
  const { calls, mutations, succeeded, failed } = tally;
  console.table({
    sessions: customers.length,
    seconds,
    "share of answers that go wrong": rate,
    "calls of the client": calls,
    "of them mutations": mutations,
    "mutations reported as done": succeeded,
    ...Object.fromEntries(Object.entries(failed).map(([code, times]) => [`mutations reported as ${code}`, times])),
    "times a session had ended and was tried again": tally.renewals,
    "facts compared with the store": facts,
    "facts that are not as reported": wrong.length,
    "sessions broken at the end": broken,
  });
  const [, second = heaps[0], ...later] = heaps;
  const last = later.at(-1) ?? second;
  const flat = second !== undefined && last !== undefined && last.client < second.client * 1.25 + 5e6;
  return [
    outcome("what reported success is stored exactly once", wrong.length === 0 && facts > 100),
    outcome("no session ends broken", broken === 0),
    outcome("the client's memory is flat", flat),
  ];
}

interface Heaps {
  client: number;
  /** Grows by what the customers store. */
  sandbox: number;
}

async function measureHeaps(): Promise<Heaps> {
  sandbox.send("measure");
  const { heap } = await message<{ heap: number }>(sandbox);
  globalThis.gc?.();
  return { client: process.memoryUsage().heapUsed, sandbox: heap };
}

function inMegabytes(heaps: Heaps): Record<string, string> {
  return Object.fromEntries(Object.entries(heaps).map(([name, bytes]) => [name, `${(bytes / 1e6).toFixed(1)} MB`]));
}

function remoteControl(url: string): <T>(method: keyof SandboxControl, ...args: unknown[]) => Promise<T> {
  return async (method, ...args) => {
    const answer = await fetch(`${url}/sandbox/control/${method}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(args),
    });
    if (!answer.ok) throw new Error(`control.${method}: ${await answer.text()}`);
    const { result } = await answer.json();
    return result;
  };
}

async function message<T>(child: ChildProcess): Promise<T> {
  const [first] = await once(child, "message");
  return first;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds)));
}
