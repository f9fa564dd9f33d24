import fc from "fast-check";
import { assert, describe, expect, it } from "vitest";
import { isCobaltError } from "../errors.ts";
import { isRecord } from "../json.ts";
import type { CobaltSession } from "../session.ts";
import { anyJson, bodyOf, vastJson } from "./hostile-json.ts";
import { openSession } from "./open-session.ts";
import { readIn } from "./read-body.ts";

type WireObject = Record<string, unknown>;

/** How a resource is read, and what its documented shapes are. */
export interface ResourceProperties {
  /** Runs of each property. */
  runs: number;
  read: (session: CobaltSession) => Promise<unknown>;
  /** Records as the API sends them, in each dialect. */
  documented: WireObject[];
  /** The body with one record. @default the record itself */
  alone?: (record: unknown) => unknown;
  /** The body with several, where the resource is a list. */
  listed?: (records: unknown[]) => unknown;
  /** The list in what was read. @default itself */
  items?: (domain: unknown) => unknown;
  /** Which properties of the domain a property of the wire may change; any of them where it is not told. */
  affects: Record<string, string[]>;
  /** Codes a body that cannot be read may end in. @default ["unexpected-response"] */
  codes?: string[];
}

/** What the same thing is called in the other dialect. */
const TWINS: [string, string][] = [
  ["_id", "id"],
  ["app_id", "_id"],
  ["slug", "type"],
  ["account_id", "linked_account_id"],
  ["createdAt", "created_at"],
  ["updatedAt", "updated_at"],
  ["createdAt", "started_at"],
  ["completion_time", "completed_at"],
  ["associated_workflow", "workflow_id"],
  ["associated_workflow", "associated_public_worklfow"],
  ["fields", "application_data_slots"],
  ["fields", "data_slots"],
  ["udf", "your_app"],
  ["webhook_url", "url"],
  ["webhook_events", "events"],
  ["record_id", "id"],
  ["data", "config"],
  ["hosted_url", "url"],
  ["batch_index", "index"],
];

/** JSON that is handed on as it came: what stands in it is not for us to judge. */
const VERBATIM = new Set(
  "value defaultValue input output data values sample schema returnValue form ui body error customFields variables accountData inputSchema samplePayload".split(
    " ",
  ),
);

/** The properties every reader has. */
export function describeProperties({
  runs,
  read,
  documented,
  alone = (record) => record,
  listed,
  items = (domain) => domain,
  affects,
  codes = ["unexpected-response"],
}: ResourceProperties): void {
  const opened = openSession();
  const tryRead = async (body: unknown): Promise<unknown> => {
    opened.warnings.length = 0;
    const domain = await readIn(opened, bodyOf(body), read).catch((error: unknown) => {
      assert(isCobaltError(error) && codes.includes(error.code), String(error));
      return error;
    });
    if (!isCobaltError(domain)) expectSound(domain);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(untouched);
    return domain;
  };
  const wireRecord = fc.constantFrom(...documented);
  const change = fc.record({ steps: fc.array(fc.nat(), { minLength: 1, maxLength: 5 }), how: fc.nat(), part: anyJson });

  /** What of the record does not hang on the changed part reads as before. */
  const expectRestUnchanged = (before: unknown, after: unknown, names: string[]): void => {
    if (!isRecord(before) || !isRecord(after)) return;
    if (names.some((name) => affects[name] === undefined)) return;
    const touched = names.flatMap((name) => affects[name] ?? []);
    const rest = (domain: WireObject): unknown =>
      Object.entries(domain)
        .filter(([name]) => !touched.includes(name))
        .toSorted(([one], [other]) => one.localeCompare(other));
    expect(JSON.stringify(rest(after))).toBe(JSON.stringify(rest(before)));
  };

  const itReads = (what: string, numRuns: number, property: fc.IAsyncProperty<unknown>): void => {
    it(`${what} (${numRuns} runs)`, () => fc.assert(property, { numRuns }), 60_000);
  };

  describe("reads", () => {
    itReads(
      "any JSON, or fails with a code, and pollutes nothing",
      runs,
      fc.asyncProperty(anyJson, async (body) => {
        await tryRead(body);
      }),
    );

    itReads(
      "documented shapes with parts missing, nulled, retyped, hostile or renamed to the other dialect",
      runs,
      fc.asyncProperty(wireRecord, change, async (record, { steps, how, part }) => {
        const changed = changedAt(record, steps, how, part);
        const before = await tryRead(alone(record));
        const after = await tryRead(alone(changed.record));
        if (listed === undefined) {
          assert(!isCobaltError(before), "a documented shape is readable");
          if (!isCobaltError(after)) expectRestUnchanged(before, after, changed.names);
          return;
        }
        const [was] = asList(items(before));
        assert(was !== undefined, "a documented record is readable");
        const [is] = asList(items(after));
        expectRestUnchanged(was, is, changed.names);
      }),
    );

    itReads(
      "megabytes, ten thousand items and two thousand levels",
      20,
      fc.asyncProperty(wireRecord, vastJson, fc.nat(), async (record, vast, at) => {
        const names = Object.keys(record);
        const name = names[at % names.length] ?? "name";
        await tryRead(alone({ ...record, [name]: vast }));
        await tryRead(listed === undefined ? vast : listed([vast, record]));
      }),
    );

    if (listed === undefined) return;
    const first = distinct(documented[0] ?? {}, "a");
    const last = distinct(documented.at(-1) ?? {}, "z");
    const lone = async (record: unknown): Promise<string> => {
      const [item] = asList(items(await tryRead(listed([record]))));
      assert(item !== undefined, "a good record is readable");
      return JSON.stringify(item);
    };
    let good: string[] | undefined;
    itReads(
      "what is well formed beside what is not, unchanged",
      runs,
      fc.asyncProperty(
        fc.array(anyJson, { maxLength: 3 }),
        wireRecord,
        change,
        async (broken, record, { steps, how, part }) => {
          const changed = changedAt(record, steps, how, part).record;
          const domain = await tryRead(listed([first, ...broken, changed, last]));
          const found = asList(items(domain)).map((item) => JSON.stringify(item));
          good ??= [await lone(first), await lone(last)];
          expect([found[0], found.at(-1)]).toEqual(good);
        },
      ),
    );
  });
}

const untouched = Object.getOwnPropertyNames(Object.prototype);

/** Plain JSON, finite numbers, plain prototypes, and no URL that must not be opened or shown. */
function expectSound(domain: unknown): void {
  const text = JSON.stringify(domain) ?? "null";
  const again: unknown = JSON.parse(text);
  expect(JSON.stringify(again)).toBe(text);
  const stack: { value: unknown; name: string }[] = [{ value: domain, name: "" }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { value, name } = next;
    if (typeof value === "number") assert(Number.isFinite(value), `${name} is finite`);
    if (typeof value === "string" && /^(icon|logo|authUrl)$/.test(name)) {
      assert(
        /^(https:|data:image\/|http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?\/)/i.test(value),
        `${name} is safe`,
      );
    }
    if (typeof value !== "object" || value === null) continue;
    const prototype: unknown = Object.getPrototypeOf(value);
    assert(prototype === Object.prototype || prototype === Array.prototype, `${name} is plain`);
    if (VERBATIM.has(name)) continue;
    for (const [part, inner] of Object.entries(value)) {
      assert(inner !== undefined, `${part} is left out rather than undefined`);
      stack.push({ value: inner, name: Array.isArray(value) ? name : part });
    }
  }
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The same record under ids of its own. */
function distinct(record: WireObject, mark: string): WireObject {
  const ids = "_id id app_id slug type account_id name node_id record_id".split(" ");
  const numbers = "batch_index version index".split(" ");
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [
      name,
      ids.includes(name) && typeof value === "string"
        ? `${mark}-${value}`
        : numbers.includes(name)
          ? mark.charCodeAt(0) * 1_000_003
          : value,
    ]),
  );
}

/** A copy of the record, changed at the place the steps lead to, and the names at its top that this concerns. */
function changedAt(
  record: WireObject,
  steps: number[],
  how: number,
  part: unknown,
): { record: WireObject; names: string[] } {
  const copy = structuredClone(record);
  const names: string[] = [];
  let place: object = copy;
  for (const [depth, step] of steps.entries()) {
    const keys = Object.keys(place);
    const key = keys[step % Math.max(1, keys.length)];
    if (key === undefined) break;
    if (depth === 0) names.push(key);
    const inner: unknown = Reflect.get(place, key);
    const isLast = depth === steps.length - 1 || typeof inner !== "object" || inner === null;
    if (!isLast) {
      place = inner;
      continue;
    }
    const twins = TWINS.flatMap(([one, other]) => (one === key ? [other] : other === key ? [one] : []));
    const twin = twins[how % Math.max(1, twins.length)];
    if (how % 5 === 0) Reflect.deleteProperty(place, key);
    else if (how % 5 === 1) Reflect.set(place, key, null);
    else if (how % 5 === 2 && twin !== undefined) {
      Reflect.deleteProperty(place, key);
      Reflect.set(place, twin, inner);
      if (depth === 0) names.push(twin);
    } else if (how % 5 === 3) {
      for (const evil of ["__proto__", "constructor", "prototype"]) {
        Object.defineProperty(place, evil, { value: part, enumerable: true, configurable: true, writable: true });
      }
    } else Reflect.set(place, key, part);
    break;
  }
  return { record: copy, names };
}
