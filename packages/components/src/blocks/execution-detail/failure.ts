import { type Execution, isExactNumber, type JsonValue, type NodeRun } from "@cobalt-kit/hooks";
import { readTime } from "@cobalt-kit/hooks/applications";

/** What a person can do something about. */
export type FailureCause =
  | { kind: "connection" }
  /** A setting that was not filled in, by its name or id where the error says that. */
  | { kind: "setting"; field?: string | undefined }
  /** The provider had too many requests; until when it refuses more, in milliseconds since the epoch, where it says so. */
  | { kind: "rate-limit"; until?: number | undefined };

/** The step a run failed at, and the reason it gave. */
export interface Failure {
  /** Absent where a deployment tells an error of the run alone. */
  node?: NodeRun | undefined;
  /** In words, where the step left any. */
  reason: string | undefined;
  cause: FailureCause | undefined;
}

const failed = new Set(["errored", "errored-and-skipped", "rejected", "timed-out"]);

/** Where a run went wrong: its last failed step, for a step that was tried again and a step that was skipped come before it. */
export function findFailure(execution: Execution): Failure | undefined {
  const node = execution.nodes.findLast((step) => failed.has(step.status));
  const output = node === undefined ? execution.error : node.output;
  if (node === undefined && output === undefined) return undefined;
  const at = execution.completedAt ?? execution.updatedAt;
  const told = factsOf(output);
  const reason = reasonOf(output);
  return { node, reason, cause: causeOf(told, reason ?? "", at === undefined ? Number.NaN : readTime(at)) };
}

/** Providers word their errors in many shapes; the first sentence found in the usual places will do. */
function reasonOf(output: unknown, depth = 0): string | undefined {
  if (typeof output === "string") return output.trim() === "" ? undefined : output;
  if (typeof output !== "object" || output === null || depth > 2) return undefined;
  const record = new Map<string, unknown>(Object.entries(output));
  for (const key of [
    "message",
    "error_description",
    "detail",
    "error",
    "error_message",
    "title",
    "reason",
    "description",
  ]) {
    const reason = reasonOf(record.get(key), depth + 1);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

type Facts = ReadonlyMap<string, string>;

/** What an error says of itself beside its words: short values by their names in lower case, those of its headers and inner errors included. */
function factsOf(output: JsonValue | undefined): Facts {
  const facts = new Map<string, string>();
  let level: unknown[] = [output];
  for (let depth = 0; depth < 4; depth += 1) {
    const inner: unknown[] = [];
    for (const each of level) {
      if (typeof each !== "object" || each === null || isExactNumber(each)) continue;
      for (const [name, value] of Object.entries(each).slice(0, 50)) {
        const key = name.toLowerCase().replaceAll(/[_-]/g, "");
        if ((typeof value === "string" && value.length < 200) || typeof value === "number") {
          if (!facts.has(key)) facts.set(key, String(value));
        } else inner.push(value);
      }
    }
    level = inner.slice(0, 50);
  }
  return facts;
}

function first(facts: Facts, ...names: string[]): string | undefined {
  return names.map((name) => facts.get(name)).find((value) => value !== undefined);
}

/** A few causes are told by every provider in much the same way: by the HTTP status, by a code, or in these words. */
function causeOf(facts: Facts, reason: string, failedAt: number): FailureCause | undefined {
  const status = first(facts, "status", "statuscode", "httpstatus") ?? facts.get("code");
  const words = [reason.slice(0, 1_000), first(facts, "code", "errorcode"), facts.get("error"), facts.get("type")].join(
    " ",
  );
  if (status === "429" || /rate.?limit|too.many.requests|throttl/i.test(words)) {
    const told = first(facts, "retryafter", "xratelimitreset");
    return { kind: "rate-limit", until: timeOf(told, failedAt) };
  }
  if (
    status === "401" ||
    /reauth|re-auth|invalid_grant|\b401\b|unauthori[sz]ed|invalid.(api.?key|access.token|credentials)|(api.?key|token|credentials|connection)\b.{0,60}\b(expired|revoked|invalid)/i.test(
      words,
    )
  )
    return { kind: "connection" };
  if (
    /MISSING_REQUIRED_FIELD|\b(setting|field|mapping|config\w*)\b.{0,60}\b(missing|required|not (set|configured))|\b(missing|required)\b.{0,30}\b(setting|field|mapping|config\w*)\b/i.test(
      words,
    )
  )
    return { kind: "setting", field: first(facts, "fieldid", "field", "fieldname", "setting") };
  return undefined;
}

/** Seconds from then, or a date, as the header `Retry-After` has either; undefined for what no calendar has. */
function timeOf(told: string | undefined, from: number): number | undefined {
  if (told === undefined) return undefined;
  const seconds = Number(told);
  const time = Number.isNaN(seconds) ? timeOfHeader(told) : timeOfNumber(seconds, from);
  return Number.isNaN(new Date(time).getTime()) ? undefined : time;
}

/** Seconds from then, or the seconds or milliseconds of a date in this time. */
function timeOfNumber(told: number, from: number): number {
  if (told > 1e14) return Number.NaN;
  return told > 1e11 ? told : told > 1e9 ? told * 1_000 : from + told * 1_000;
}

function timeOfHeader(told: string): number {
  return told.endsWith(" GMT") ? Date.parse(told) : readTime(told);
}
