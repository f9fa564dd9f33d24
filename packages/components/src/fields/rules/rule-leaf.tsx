"use client";
import { type ReactElement, useId } from "react";
import { Button } from "../../parts/button/button.tsx";
import { AlertIcon } from "../../parts/icon/icons.tsx";
import { optionText, type OptionValue } from "../../parts/select/option-key.ts";
import { useMessages } from "../../ui-context.ts";
import { ChoiceCell, type ChoiceCellProps } from "../choice-cell.tsx";
import { columnsOf, rightValue } from "./leaf-columns.ts";
import { RuleActions } from "./rule-actions.tsx";
import { partKey, positionOf, type RuleSetting } from "./rule-setting.ts";
import { missingParts, type RuleLeaf as Leaf, type RulePath } from "./rule.ts";
import { commonMessages } from "../../messages/common-messages.ts";

interface RuleLeafProps {
  leaf: Leaf;
  path: RulePath;
  siblings: number;
  setting: RuleSetting;
}

/** One condition: what is compared, how, and with what. */
export function RuleLeaf({ leaf, path, siblings, setting }: RuleLeafProps): ReactElement {
  const { t, lefts, ruleColumns, act, target } = setting;
  const { tryAgain } = useMessages(commonMessages);
  const noteId = useId();
  const name = t.condition(positionOf(path));
  const state = leaf.lhs === undefined || leaf.lhs === "" ? undefined : ruleColumns?.(leaf.lhs);
  const columns = columnsOf(leaf, state, t);
  const missing = missingParts(leaf);
  const marked = setting.marked && missing.length > 0;
  const loading = state?.status === "loading";
  const noLeft = missing.includes("left");
  const replace = (node: Leaf): void => act({ type: "replace", path, node });

  const cell = (part: "left" | "operator" | "right"): Omit<ChoiceCellProps, "options" | "value" | "onValueChange"> => {
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
            value={leaf.lhs ? [optionFor(leaf.lhs, lefts)] : []}
            placeholder={t.left}
            onValueChange={([left]) => {
              if (optionText(left ?? "") !== (leaf.lhs ?? "")) replace(withLeft(leaf, left));
            }}
          />
        </div>
        <div data-part="operator">
          <ChoiceCell
            {...cell("operator")}
            options={columns.operators}
            value={leaf.operator ? [optionFor(leaf.operator, columns.operators)] : []}
            placeholder={t.operator}
            onValueChange={([operator]) =>
              replace(withPart(leaf, "operator", operator === undefined ? undefined : optionText(operator)))
            }
          />
        </div>
        <div data-part="right">
          <ChoiceCell
            {...cell("right")}
            options={columns.rightOptions}
            value={rightValue(leaf.rhs, columns.rightOptions)}
            placeholder={t.right}
            onValueChange={([right]) => replace({ ...withPart(leaf, "rhs", right), type: columns.rightType })}
          />
        </div>
      </div>
      <RuleActions name={name} path={path} siblings={siblings} setting={setting} />
      {loading && <p className="ck-rules-note">{t.loading}</p>}
      {state?.status === "failed" && (
        <div className="ck-rules-note">
          <span id={marked ? undefined : noteId}>{state.message}</span>
          <Button size="small" onClick={state.onRetry}>
            {tryAgain}
          </Button>
        </div>
      )}
      {marked && (
        <p id={noteId} className="ck-rules-note ck-field-error">
          <AlertIcon className="ck-icon ck-field-icon" />
          <span>{t.incomplete}</span>
        </p>
      )}
    </div>
  );
}

/** Another left value: what was compared with the old one means nothing for it. */
function withLeft(
  { lhs: _left, operator: _operator, rhs: _right, type: _type, ...rest }: Leaf,
  left?: OptionValue,
): Leaf {
  return left === undefined ? rest : { ...rest, lhs: optionText(left) };
}

function withPart<Part extends "operator" | "rhs">(leaf: Leaf, part: Part, value: Leaf[Part] | undefined): Leaf {
  const { [part]: _old, ...rest } = leaf;
  return value === undefined || value === "" ? rest : { ...rest, [part]: value };
}

/** Stored as text, offered as a number or a boolean: it is the same. */
function optionFor(stored: string, options: readonly { value: OptionValue }[] | undefined): OptionValue {
  return options?.find((option) => optionText(option.value) === stored)?.value ?? stored;
}
