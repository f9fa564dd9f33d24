import { assertAccepted } from "../accepted.ts";
import { isRecord } from "../json.ts";
import { type Option, readOption } from "../option.schema.ts";
import { path } from "../path.ts";
import { defined, expected, list, object, type Reader, type ReadContext, text } from "../reading.ts";
import type { CobaltSession } from "../session.ts";
import type { CallOptions } from "../transport.ts";
import { addressOf, type ConfigFieldReference } from "./config-fields.ts";

export interface RuleColumnsInput extends ConfigFieldReference {
  /** What stands on the left of the rule: the value of one of the field's options. */
  left: string;
}

/** What a rule may compare its left side with, and how. */
export interface RuleColumns {
  /** Its right side. Wire: `rule_column.rhs`. */
  right: { name?: string; type: "text" | "select" | (string & {}); options: Option[] };
  /** Empty means the six usual ones. Wire: `rule_column.operator.options`. */
  operators: Option[];
  /** What the organisation's own code printed: for developers. Wire: `conditional_code_stdout`. */
  log: string[];
  /** Why that code failed, where it did. */
  error?: string;
}

/**
 * The right side and the operators that belong to a left side of a `rule_engine` field. `POST /api/v2/public/config/rule-engine/{id}`.
 *
 * @example
 * const { right, operators } = await getRuleColumns(session, { slug: "hubspot", fieldId, left: "region" });
 * @throws CobaltError `not-found` when the field is not there, `invalid-request` when it is no field of rules.
 */
export async function getRuleColumns(
  session: CobaltSession,
  { left, ...reference }: RuleColumnsInput,
  call?: CallOptions,
): Promise<RuleColumns> {
  const body = await session.transport("POST", path`/api/v2/public/config/rule-engine/${reference.fieldId}`, {
    ...call,
    ...addressOf(reference),
    body: { rule_column: { lhs: left } },
  });
  const columns = ruleColumnsReader(session, reference.fieldId)(body);
  if (columns === undefined) assertAccepted(body);
  return expected(columns, "rule columns");
}

/** @param named - The field the request asked for: older deployments key the answer by it. */
export function ruleColumnsReader(context: ReadContext, named: string): Reader<RuleColumns> {
  const options = (wire: unknown, name: string): Option[] =>
    list(isRecord(wire) ? wire.options : wire, readOption, context, name);
  return object((wire) => {
    const log = wire.conditional_code_stdout;
    const byField = Object.hasOwn(wire, named) ? wire[named] : undefined;
    const column = wire.rule_column ?? byField ?? (Array.isArray(wire.options) || log ? wire : undefined);
    if (!isRecord(column)) return undefined;
    const right = isRecord(column.rhs) ? column.rhs : column;
    return defined({
      right: defined({ name: text(right.name), type: text(right.type) ?? "text", options: options(right, "rhs") }),
      operators: options(column.operator ?? column.operators, "operators"),
      log: list(log, text, context, "log"),
      error: isRecord(wire.error) ? (text(wire.error.message) ?? "") : text(wire.error),
    });
  });
}
