"use client";
import {
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type RefAttributes,
  useMemo,
  useRef,
  useState,
} from "react";
import { useAnnounce } from "../../parts/live-region/live-region.tsx";
import { useClientLayoutEffect } from "../../use-client-layout-effect.ts";
import { usePartClass } from "../../use-part-class.ts";
import { FieldFrame } from "../field-frame.tsx";
import type { ConfigFieldProps } from "../field-props.ts";
import { useMessages } from "../../ui-context.ts";
import { useInputRef } from "../use-input-ref.ts";
import { describeRule } from "./describe-rule.ts";
import { editRule, groupAt, type RuleEdit } from "./edit-rule.ts";
import { rulesMessages } from "./messages.ts";
import { RuleGroup } from "./rule-group.tsx";
import { partKey, positionOf, type RuleSetting } from "./rule-setting.ts";
import { missingPartsOf } from "./missing-parts.ts";
import {
  groupOf,
  incompletePaths,
  isGroup,
  type MissingParts,
  type RuleGroup as Group,
  type RulePath,
} from "./rule.ts";

/** Props of {@link RulesField}. */
export type RulesFieldProps = ConfigFieldProps<Group>;

/**
 * A field of type `rule_engine`: conditions joined by "and" or "or", in nested groups, with a summary in words.
 *
 * @example
 * <RulesField field={field} value={rule} onValueChange={setRule} ruleColumns={columnsOf} />
 */
export const RulesField: ForwardRefExoticComponent<RulesFieldProps & RefAttributes<HTMLDivElement>> = forwardRef<
  HTMLDivElement,
  RulesFieldProps
>(function RulesField(
  { value, onValueChange, disabled = false, inputRef, id, ruleColumns, ...frame },
  ref,
): ReactElement {
  const { field, optionsState, error } = frame;
  const t = useMessages(rulesMessages);
  const announce = useAnnounce();
  const attach = useInputRef(inputRef);
  const className = usePartClass("rules");
  const root = useRef<HTMLDivElement>(null);
  const [focusOn, setFocusOn] = useState<{ selector: string }>();

  const rule = useMemo(() => groupOf(value), [value]);
  const missingParts = missingPartsOf(field.options, ruleColumns);
  const sentence = describeRule(rule, { t, lefts: field.options, ruleColumns });

  const act = (edit: RuleEdit): void => {
    const name = isGroup(nodeAt(rule, edit.path)) ? t.group : t.condition;
    onValueChange(editRule(rule, edit));
    if (edit.type === "move") announce(t.moved(name(positionOf(edit.path))));
    if (edit.type === "remove") announce(t.removed(name(positionOf(edit.path))));
    const selector = focusAfter(rule, edit);
    if (selector !== undefined) setFocusOn({ selector });
  };
  useClientLayoutEffect(() => {
    if (focusOn === undefined) return;
    const found = root.current?.querySelector<HTMLElement>(focusOn.selector);
    const target = found?.matches("button") ? found : found?.querySelector<HTMLElement>("input, select, button");
    // The host may take a render or two to hand the rule back.
    if (!target) return;
    target.focus();
    setFocusOn(undefined);
  }, [focusOn, rule]);

  return (
    <FieldFrame {...frame} ref={ref} group>
      {(control) => {
        const setting: RuleSetting = {
          t,
          lefts: field.options,
          ruleColumns,
          missingParts,
          disabled: disabled || optionsState !== undefined,
          marked: error !== undefined,
          act,
          target: { key: targetKey(rule, missingParts), id: id ?? control.id, attach },
        };
        return (
          <div ref={root} className={className}>
            <RuleGroup group={rule} path={[]} siblings={1} setting={setting} />
            {sentence !== undefined && (
              <p className="ck-rules-sentence">
                <span className="ck-rules-sentence-label">{t.sentenceLabel}</span>
                <span>{sentence}</span>
              </p>
            )}
          </div>
        );
      }}
    </FieldFrame>
  );
});

function nodeAt(rule: Group, path: RulePath): unknown {
  return path.length === 0 ? rule : groupAt(rule, path.slice(0, -1))?.conditions[path.at(-1) ?? 0];
}

/** Where an error leads: to the first thing missing, else to the first condition, else to the button that makes one. */
function targetKey(rule: Group, missingParts: MissingParts): string {
  const [first] = incompletePaths(rule, missingParts);
  const path = first ?? (rule.conditions.length > 0 ? [0] : []);
  const node = nodeAt(rule, path);
  if (isGroup(node)) return node.conditions.length === 0 ? partKey(path, "add") : partKey([...path, 0], "left");
  const [part = "left"] = typeof node === "object" && node !== null ? missingParts(node) : [];
  return partKey(path, part);
}

/** The focus follows what was added, copied and moved; from what was removed it goes to its neighbour. */
function focusAfter(rule: Group, edit: RuleEdit): string | undefined {
  const { path } = edit;
  const at = path.at(-1) ?? 0;
  const parent = path.slice(0, -1);
  const place = (where: RulePath): string => `[data-path="${where.join(".")}"]`;
  switch (edit.type) {
    case "add": {
      const added = [...path, groupAt(rule, path)?.conditions.length ?? 0];
      return `${place(isGroup(edit.node) ? [...added, 0] : added)} [data-part="left"]`;
    }
    case "duplicate":
      return `${place([...parent, at + 1])} ${isGroup(nodeAt(rule, path)) ? "select" : '[data-part="left"]'}`;
    case "move":
      return `${place([...parent, at + edit.by])} [data-part="${edit.by === 1 ? "down" : "up"}"]`;
    case "remove": {
      const left = (groupAt(rule, parent)?.conditions.length ?? 1) - 1;
      if (left > 0) return `${place([...parent, Math.min(at, left - 1)])} [data-part="remove"]`;
      return parent.length === 0 ? '[data-group=""]' : focusAfter(rule, { type: "remove", path: parent });
    }
    default:
      return undefined;
  }
}
