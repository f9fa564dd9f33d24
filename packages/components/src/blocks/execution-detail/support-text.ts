import type { Execution, JsonValue, NodeRun } from "@cobalt-kit/hooks";
import { stringifyJson } from "../../json.ts";
import { findFailure } from "./failure.ts";

/**
 * What somebody who helps needs to find a run: ids, times and request ids, in English for whoever reads it. What went in and out of the
 * steps only where `withData` says so, for it may be about people.
 */
export function supportText(execution: Execution, withData: boolean): string {
  const { workflow, application, nodes } = execution;
  const failure = findFailure(execution);
  const lines: [name: string, value: string | undefined][] = [
    ["Run", execution.id],
    ["Status", execution.status],
    ["Workflow", named(workflow)],
    ["Application", named(application)],
    ["Configuration", execution.configId],
    ["Environment", execution.environment],
    ["Started by", execution.trigger],
    ["Event", execution.eventId],
    ["Started at", execution.createdAt],
    ["Ended at", execution.completedAt],
    ["Failed step", failure?.node && stepText(failure.node)],
    ["Reason", failure?.reason?.slice(0, 500)],
    ["Request IDs", [...new Set(nodes.flatMap(({ output }) => requestIds(output)))].join(", ") || undefined],
  ];
  const facts = lines.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]));
  if (nodes.length > 0) facts.push("Steps:", ...nodes.map((node) => `- ${stepText(node)}`));
  if (!withData) return facts.join("\n");
  const data = nodes.map(({ id, name, input, output }): JsonValue => ({
    id,
    name,
    input: input ?? null,
    output: output ?? null,
  }));
  return `${facts.join("\n")}\nData:\n${stringifyJson(data, 2)}`;
}

function named(reference: { id?: string; name: string } | undefined): string | undefined {
  if (reference?.id === undefined || reference.id === reference.name) return reference?.name;
  return `${reference.name} (${reference.id})`;
}

function stepText({ id, name, status, durationMs, attempts, maximumAttempts }: NodeRun): string {
  const took = durationMs === undefined ? "" : `, ${durationMs} ms`;
  const tries = attempts > 1 ? `, attempt ${attempts} of ${Math.max(attempts, maximumAttempts)}` : "";
  return `${name} (${id}): ${status}${took}${tries}`;
}

const requestIdNames = /^(x-)?(request|trace|correlation)-?id$/;

/** Ids under which a provider or the service finds the request, from the first levels of an answer. */
function requestIds(output: JsonValue | undefined): string[] {
  const found: string[] = [];
  let level: unknown[] = [output];
  for (let depth = 0; depth < 4; depth += 1) {
    const inner: unknown[] = [];
    for (const each of level) {
      if (typeof each !== "object" || each === null) continue;
      for (const [name, value] of Object.entries(each).slice(0, 100)) {
        const isId = requestIdNames.test(name.replaceAll("_", "-").replace(/Id$/, "-id").toLowerCase());
        if (isId && typeof value === "string" && value.length <= 200) found.push(value);
        else inner.push(value);
      }
    }
    level = inner.slice(0, 100);
  }
  return found;
}
