"use client";
import { needsRightSide, type RulePart } from "@cobalt-kit/hooks/fields";
import { type ReactElement, useId } from "react";
import { Button } from "../../parts/button/button.tsx";
import { optionText } from "../../parts/select/option-key.ts";
import { useMessages } from "../../ui-context.ts";
import { ChoiceCell, type ChoiceCellProps } from "../choice-cell.tsx";
import type { RuleColumnsState } from "../field-props.ts";
import { IncompleteNote } from "./incomplete-note.tsx";
import { columnsOf, stateOf, storedChoice } from "./leaf-columns.ts";
import { RuleActions } from "./rule-actions.tsx";
import { partKey, positionOf, type RuleSetting } from "./rule-setting.ts";
import type { RuleLeaf as Leaf, RulePath } from "./rule.ts";
import { commonMessages } from "../../messages/common-messages.ts";

interface RuleLeafProps {
  leaf: Leaf;
  path: RulePath;
  siblings: number;
  setting: RuleSetting;
}

/** One condition: what is compared, how, and with what. */
export function RuleLeaf({ leaf, path, siblings, setting }: RuleLeafProps): ReactElement {
  const { t, lefts, ruleColumns, missingParts, act, target } = setting;
  const { tryAgain } = useMessages(commonMessages);
  const noteId = useId();
  const name = t.condition(positionOf(path));
  const state = stateOf(leaf, ruleColumns);
  const columns = columnsOf(leaf, state, t);
  const missing = missingParts(leaf);
  const marked = setting.marked && missing.length > 0;
  const loading = state?.status === "loading";
  const noLeft = missing.includes("left");
  const replace = (node: Leaf): void => act({ type: "replace", path, node });

  const cell = (part: RulePart): Omit<ChoiceCellProps, "options" | "value" | "onValueChange"> => {
    const isTarget = target.key === partKey(path, part);
    return {
      label: t[part],
      searchFrom: 100,
      disabled: setting.disabled || (part !== "left" && (loading || noLeft)),
      invalid: marked && missing.includes(part),
      describedBy: marked || state?.status === "failed" ? noteId : undefined,
      id: isTarget ? target.id : undefined,
      inputRef: isTarget ? target.attach : undefined,
    };
  };

  return (
    <div role="group" aria-label={name} aria-busy={loading || undefined} className="ck-rules-leaf">
      <div className="ck-rules-parts">
        <div data-part="left">
          <ChoiceCell
            {...cell("left")}
            options={lefts}
            value={storedChoice(leaf.lhs, lefts)}
            placeholder={t.left}
            onValueChange={([left]) => {
              const lhs = left === undefined ? undefined : optionText(left);
              if (lhs !== leaf.lhs) replace(withLeft(leaf, lhs));
            }}
          />
        </div>
        <div data-part="operator">
          <ChoiceCell
            {...cell("operator")}
            options={columns.operators}
            value={storedChoice(leaf.operator, columns.operators)}
            placeholder={t.operator}
            onValueChange={([operator]) =>
              replace(withOperator(leaf, operator === undefined ? undefined : optionText(operator), state))
            }
          />
        </div>
        {columns.hasRight && (
          <div data-part="right">
            <ChoiceCell
              {...cell("right")}
              options={columns.rightOptions}
              value={storedChoice(leaf.rhs, columns.rightOptions)}
              placeholder={t.right}
              onValueChange={([right]) => replace({ ...withPart(leaf, "rhs", right), type: columns.rightType })}
            />
          </div>
        )}
      </div>
      <RuleActions name={name} path={path} siblings={siblings} setting={setting} />
      {loading && <p className="ck-rules-note">{t.loading}</p>}
      {state?.status === "failed" && (
        <div className="ck-rules-note">
          <span id={marked ? undefined : noteId}>{state.message}</span>
          <Button size="small" pending={state.retrying} onClick={state.onRetry}>
            {tryAgain}
          </Button>
        </div>
      )}
      {marked && <IncompleteNote id={noteId}>{t.incomplete}</IncompleteNote>}
    </div>
  );
}

/** Another left value: what was compared with the old one means nothing for it. */
function withLeft(
  { lhs: _left, operator: _operator, rhs: _right, type: _type, ...rest }: Leaf,
  lhs: string | undefined,
): Leaf {
  return lhs === undefined ? rest : { ...rest, lhs };
}

/** What was compared with before means nothing to an operator that compares with nothing. */
function withOperator(leaf: Leaf, operator: string | undefined, state: RuleColumnsState | undefined): Leaf {
  const next = withPart(leaf, "operator", operator);
  if (needsRightSide(operator, state?.status === "ready" ? state.columns : undefined)) return next;
  const { rhs: _right, type: _type, ...rest } = next;
  return rest;
}

function withPart<Part extends "operator" | "rhs">(leaf: Leaf, part: Part, value: Leaf[Part] | undefined): Leaf {
  const { [part]: _old, ...rest } = leaf;
  return value === undefined ? rest : { ...rest, [part]: value };
}
