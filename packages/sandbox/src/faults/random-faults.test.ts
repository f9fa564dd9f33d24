// @vitest-environment node
import { describe, expect, it } from "vitest";
import { createWorld, type TestWorld } from "../testing/visitor.ts";
import type { FaultKind } from "./random-faults.ts";

const path = "/api/v2/public/linked-account";

/** What becomes of an upsert: the status, or how it failed. */
async function attempt({ sandbox }: TestWorld, id: string): Promise<string> {
  const controller = new AbortController();
  const answer = sandbox
    .fetch(path, {
      method: "PUT",
      headers: { "x-api-key": "tk_small" },
      body: JSON.stringify({ linked_account_id: id }),
      signal: controller.signal,
    })
    .then(async (response) => {
      const text = response.text();
      return text.then(
        () => String(response.status),
        (error: Error) => `${response.status} ${error.name}`,
      );
    })
    .catch((error: Error) => error.name);
  // Nothing here waits for a timer: what has no answer by now never gets one.
  const silence = new Promise<string>((resolve) => setTimeout(() => resolve("silence"), 20));
  const outcome = await Promise.race([answer, silence]);
  controller.abort();
  return outcome;
}

function isStored({ sandbox }: TestWorld, id: string): boolean {
  try {
    return sandbox.control.account(id).accountId === id;
  } catch {
    return false;
  }
}

async function outcomes(world: TestWorld, count: number): Promise<{ outcome: string; stored: boolean }[]> {
  const all = [];
  for (let index = 0; index < count; index += 1) {
    const id = `c${index}`;
    const outcome = await attempt(world, id);
    all.push({ outcome, stored: isStored(world, id) });
  }
  return all;
}

describe("random faults", () => {
  it.each<[FaultKind, string, boolean[]]>([
    ["429", "429", [false]],
    ["500", "500", [false, true]],
    ["reset", "TypeError", [false, true]],
    ["hang", "silence", [false, true]],
    ["half-body", "200 TypeError", [true]],
  ])("of the kind %s come before or after the work, as they can", async (kind, outcome, stored) => {
    const world = createWorld();
    world.sandbox.control.setFaults({ rate: 1, kinds: [kind] });
    const seen = await outcomes(world, 12);
    expect(new Set(seen.map((one) => one.outcome))).toEqual(new Set([outcome]));
    expect(new Set(seen.map((one) => one.stored))).toEqual(new Set(stored));
  });

  it("meet about the share that was asked for, the same requests for the same seed", async () => {
    const kinds = async (seed: number): Promise<string[]> => {
      const world = createWorld();
      world.sandbox.control.setFaults({ rate: 0.2, seed, kinds: ["429", "500", "reset", "half-body"] });
      return (await outcomes(world, 300)).map((one) => one.outcome);
    };
    const first = await kinds(7);
    const failed = first.filter((outcome) => outcome !== "200").length;
    expect(failed).toBeGreaterThan(40);
    expect(failed).toBeLessThan(80);
    expect(await kinds(7)).toEqual(first);
    expect(await kinds(8)).not.toEqual(first);
  });

  it("say when to come back after too many requests", async () => {
    const { sandbox, key } = createWorld();
    sandbox.control.setFaults({ rate: 1, kinds: ["429"] });
    const { body, headers } = await key()("GET", path);
    expect(body).toMatchObject({ error_code: "RATE_LIMITED" });
    expect(headers.get("retry-after")).toBe("1");
  });

  it("end with null and with a reset, and spare preflights and what is no API", async () => {
    const { sandbox, key, nobody } = createWorld();
    sandbox.control.setFaults({ rate: 1, kinds: ["500"] });
    expect((await nobody("GET", "/healthz")).status).toBe(200);
    expect((await nobody("OPTIONS", path)).status).toBe(204);
    sandbox.control.setFaults(null);
    expect((await key()("GET", path)).status).toBe(200);
    sandbox.control.setFaults({ rate: 1, kinds: ["500"] });
    sandbox.control.reset();
    expect((await key()("GET", path)).status).toBe(200);
  });

  it("are refused when nobody can fail so", async () => {
    const { sandbox } = createWorld();
    expect(() => sandbox.control.setFaults({ rate: 2 })).toThrow("from 0 to 1");
    const answer = await sandbox.fetch("/sandbox/control/setFaults", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: '[{ "rate": 1, "kinds": ["flood"] }]',
    });
    expect(await answer.json()).toMatchObject({ error: expect.stringContaining('no fault "flood"') });
  });
});
