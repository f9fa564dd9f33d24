import { assertAccepted } from "../accepted.ts";
import { isRecord } from "../json.ts";
import { type Option, readOption } from "../option.schema.ts";
import { path } from "../path.ts";
import { defined, expected, list, object, type Reader, type ReadContext, text } from "../reading.ts";
import type { CobaltSession } from "../session.ts";
import type { CallOptions } from "../transport.ts";
import { addressOf, type ConfigFieldReference } from "./config-fields.ts";

export interface RuleColumnsInput extends ConfigFieldReference {
  /** The left side of the rule: the value of one of the field's options. */
  left: string;
}

/** The operators of a rule's left side, and what it can be compared with. */
export interface RuleColumns {
  /** The right side; absent where the operators need none. Wire: `rule_column.rhs`. */
  right?: { name?: string; type: "text" | "select" | (string & {}); options: Option[] };
  /** Empty means the six usual ones. Wire: `rule_column.operator.options`. */
  operators: Option[];
  /** Output of the organization's own code, for developers. Wire: `conditional_code_stdout`. */
  log: string[];
  /** Why that code failed, where it did. */
  error?: string;
}

/**
 * Reads the right side and the operators for a left side of a `rule_engine` field. `POST /api/v2/public/config/rule-engine/{id}`.
 *
 * @example
 * const { right, operators } = await getRuleColumns(session, { slug: "hubspot", fieldId, left: "region" });
 * @throws CobaltError `not-found` when there is no such field, `invalid-request` when the field does not hold rules.
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
  const columns = ruleColumnsReader(session)(body);
  if (columns === undefined) await assertAccepted(body);
  return expected(columns, "rule columns");
}

function ruleColumnsReader(context: ReadContext): Reader<RuleColumns> {
  const options = (wire: unknown): Option[] =>
    list(isRecord(wire) ? wire.options : wire, readOption, context, "rule_column.options");
  return object(({ conditional_code_stdout: log, error, ...wire }) => {
    const column = isRecord(wire.rule_column) ? wire.rule_column : wire;
    const { operator = column.operators } = column;
    const rhs = "rhs" in column || "operator" in column ? (column.rhs ?? {}) : column;
    if (!isRecord(rhs) || (column === wire && !Array.isArray(wire.options ?? log))) return undefined;
    return defined({
      right:
        Object.keys(rhs).length === 0
          ? undefined
          : defined({ name: text(rhs.name), type: text(rhs.type) ?? "text", options: options(rhs) }),
      operators: options(operator),
      log: list(log, text, context, "log"),
      error: text(isRecord(error) ? error.message : error),
    });
  });
}
