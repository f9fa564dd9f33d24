import { type ChildProcess, spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseWebhook, type WebhookEvent } from "@cobalt-kit/server";
import Database from "libsql";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { openNotices } from "./notices.ts";
import { openWebhookInbox } from "./webhook-inbox.ts";

const script = fileURLToPath(new URL("testing/inbox-process.ts", import.meta.url));
const sent = JSON.stringify({ event: "Connection Expired", linked_account_id: "harbor", slug: "hubspot" });
const expired = parseWebhook(sent);

let folder: string;
let file: string;
const started: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "webhook-inbox-"));
  file = join(folder, "ledgerline.sqlite");
});

afterEach(async () => {
  await Promise.all(started.splice(0).map(kill));
  rmSync(folder, { recursive: true });
});

/** Starts a backend that stops at a moment for good. `reached` resolves once it has come to one. */
function start(moment = ""): { child: ChildProcess; reached: (line: string) => Promise<string> } {
  const child = spawn(process.execPath, ["--import", "tsx", "--conditions=@cobalt-kit/source", script, file, moment], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  started.push(child);
  const lines: string[] = [];
  let look = (): void => {};
  child.stdout.on("data", (chunk: Buffer) => {
    lines.push(...chunk.toString().split("\n"));
    look();
  });
  const reached = (line: string): Promise<string> =>
    new Promise((resolve, reject) => {
      look = () => {
        const found = lines.find((each) => each.startsWith(line));
        if (found !== undefined) resolve(found);
      };
      look();
      child.once("exit", () => reject(new Error(`The backend ended before it was ${line}.`)));
    });
  return { child, reached };
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGKILL");
  await once(child, "exit");
}

function deliver(url: string): Promise<Response> {
  const signature = createHmac("sha256", "tk_sandbox").update(sent).digest("hex");
  return fetch(url, { method: "POST", headers: { "x-cobalt-signature": signature }, body: sent });
}

const addressIn = (line: string): string => line.replace("listening ", "");

function stored() {
  const database = new Database(file);
  const notices = openNotices(database);
  const found = { notices: notices.list("harbor"), events: openWebhookInbox(database, notices.add).list("harbor") };
  database.close();
  return found;
}

describe("an event whose backend is killed", () => {
  it.each([
    ["kept", "before the work"],
    ["working", "in the middle of the work"],
    ["worked", "after the work, before Cobalt is answered"],
  ])("leads to one notice when it was %s: %s", async (moment) => {
    const former = start(moment);
    const answer = deliver(addressIn(await former.reached("listening"))).catch((error: unknown) => error);
    await former.reached(moment);
    await kill(former.child);
    expect(await answer).toBeInstanceOf(TypeError); // so Cobalt delivers it again

    const next = start();
    const url = addressIn(await next.reached("listening"));
    // What was kept is worked on by the start alone, however Cobalt goes on.
    expect(stored()).toMatchObject({ notices: [{}], events: [{ state: "done", deliveries: 1 }] });
    expect((await deliver(url)).status).toBe(200);
    expect((await deliver(url)).status).toBe(200);
    await kill(next.child);
    expect(stored()).toMatchObject({
      notices: [{ text: "hubspot has to be connected again." }],
      events: [{ event: expired, state: "done", deliveries: 3, failure: null }],
    });
  });
});

describe("work that fails", () => {
  function open(work: (event: WebhookEvent) => void) {
    const database = new Database(file);
    const notices = openNotices(database);
    const inbox = openWebhookInbox(database, (event) => {
      notices.add(event);
      work(event);
    });
    inbox.receive(expired);
    return { inbox, notices };
  }

  it("leaves nothing of itself, and is done once it can be", () => {
    let broken = true;
    const { inbox, notices } = open(() => {
      if (broken) throw new Error("The mail server is away.");
    });
    inbox.drain();
    expect(notices.list("harbor")).toEqual([]);
    expect(inbox.list("harbor")).toMatchObject([{ state: "waiting", failure: "The mail server is away." }]);
    broken = false;
    inbox.drain();
    inbox.drain();
    expect(notices.list("harbor")).toHaveLength(1);
    expect(inbox.list("harbor")).toMatchObject([{ state: "done", failure: null }]);
  });

  it("is given up after five attempts, and does not keep others from theirs", () => {
    let tried = 0;
    const { inbox, notices } = open((event) => {
      if (event.event !== "Connection Expired") return;
      tried += 1;
      throw new Error("No.");
    });
    inbox.receive(parseWebhook(sent.replace("Expired", "Created")));
    for (let times = 0; times < 8; times += 1) inbox.drain();
    expect(tried).toBe(5);
    expect(notices.list("harbor")).toMatchObject([{ text: "hubspot was connected." }]);
    expect(inbox.list("harbor")).toMatchObject([{ state: "done" }, { state: "failed", failure: "No." }]);
  });
});

describe("two backends on one file, as during a restart,", () => {
  /** The same database, where something happens between finding an event and working on it. */
  function delayed(database: Database.Database, meanwhile: () => void): Database.Database {
    return new Proxy(database, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (name !== "exec") return typeof value === "function" ? value.bind(target) : value;
        return (statement: string) => {
          if (statement.startsWith("begin")) meanwhile();
          target.exec(statement);
        };
      },
    });
  }

  it("do the work of an event once, though both have found it", () => {
    const [one, other] = [new Database(file), new Database(file)];
    const notices = openNotices(one);
    const quick = openWebhookInbox(one, notices.add);
    const slow = openWebhookInbox(delayed(other, quick.drain), openNotices(other).add);
    quick.receive(expired);
    slow.receive(expired);
    slow.drain();
    expect(notices.list("harbor")).toHaveLength(1);
    expect(slow.list("harbor")).toMatchObject([{ state: "done", deliveries: 2 }]);
  });

  it.each([
    ["a later event first", ["Connection Created", "Connection Expired"]],
    ["one event many times", Array.from({ length: 20 }, () => "Connection Expired")],
    ["by a clock that was set back", ["Connection Expired", "Connection Expired"]],
  ])("keep each event once where Cobalt delivers %s", (what, names) => {
    const [one, other] = [new Database(file), new Database(file)];
    const inboxes = [one, other].map((database) => openWebhookInbox(database, openNotices(database).add));
    if (what.includes("clock")) vi.useFakeTimers({ now: Date.now() - 86_400_000, toFake: ["Date"] });
    onTestFinished(() => void vi.useRealTimers());
    for (const [index, name] of names.entries()) {
      for (const inbox of [inboxes[index % 2], inboxes[0]])
        inbox?.receive(parseWebhook(sent.replace("Connection Expired", name)));
      inboxes[index % 2]?.drain();
      vi.useRealTimers();
    }
    const kinds = new Set(names).size;
    expect(openNotices(one).list("harbor")).toHaveLength(kinds);
    expect(inboxes[1]?.list("harbor")).toMatchObject(Array.from({ length: kinds }, () => ({ state: "done" })));
  });
});

describe("a database that cannot be written for a while", () => {
  /** As the file system or another process does it; what it returns ends that. */
  const reasons: Record<string, (database: Database.Database) => () => void> = {
    "is full": (database) => {
      database.exec("pragma max_page_count = 1"); // as many as it has
      return () => database.exec("pragma max_page_count = 1000000");
    },
    "is read-only": (database) => {
      database.exec("pragma query_only = 1");
      return () => database.exec("pragma query_only = 0");
    },
    "is locked by another process": () => {
      const other = new Database(file);
      other.exec("begin immediate");
      return () => other.exec("commit");
    },
  };

  it.each(Object.entries(reasons))("loses nothing, and does nothing twice, where it %s", (_reason, take) => {
    const report = vi.spyOn(console, "error").mockImplementation(() => undefined);
    onTestFinished(() => report.mockRestore());
    const database = new Database(file);
    const notices = openNotices(database);
    const inbox = openWebhookInbox(database, (event) => {
      notices.add(event);
      database.prepare("insert into notices (linked_account_id, text, at) values ('x', ?, '')").run("x".repeat(20_000));
    });
    inbox.receive(expired);
    const created = { ...parseWebhook(sent.replace("Expired", "Created")), details: { long: "x".repeat(20_000) } };
    const giveBack = take(database);
    // Cobalt gets no 200, so it delivers this one again.
    expect(() => inbox.receive(created)).toThrow("database");
    for (let times = 0; times < 6; times += 1) inbox.drain();
    expect(report).toHaveBeenCalledTimes(6);
    expect(inbox.list("harbor")).toMatchObject([{ state: "waiting", failure: null }]);
    giveBack();
    inbox.receive(created);
    inbox.drain();
    inbox.drain();
    expect(inbox.list("harbor")).toMatchObject([{ state: "done" }, { state: "done" }]);
    expect(notices.list("harbor")).toHaveLength(2);
  });
});

it("shows an account its own events alone", () => {
  const database = new Database(file);
  const inbox = openWebhookInbox(database, openNotices(database).add);
  inbox.receive(expired);
  expect(inbox.list("lumen")).toEqual([]);
  expect(inbox.list("harbor")).toHaveLength(1);
});
