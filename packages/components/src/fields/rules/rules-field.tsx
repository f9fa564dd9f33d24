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
import { Button } from "../../parts/button/button.tsx";
import { useAnnounce } from "../../parts/live-region/live-region.tsx";
import { useClientLayoutEffect } from "../../use-client-layout-effect.ts";
import { usePartClass } from "../../use-part-class.ts";
import { FieldFrame } from "../field-frame.tsx";
import type { ConfigFieldProps } from "../field-props.ts";
import { useMessages } from "../../ui-context.ts";
import { useInputRef } from "../use-input-ref.ts";
import { describeRule } from "./describe-rule.ts";
import { editRule, groupAt, removedWith, type RuleEdit } from "./edit-rule.ts";
import { IncompleteNote } from "./incomplete-note.tsx";
import { rulesMessages } from "./messages.ts";
import { RuleGroup } from "./rule-group.tsx";
import { partKey, positionOf, type RuleSetting } from "./rule-setting.ts";
import { missingPartsOf } from "./missing-parts.ts";
import {
  groupOf,
  firstIncomplete,
  isGroup,
  type MissingParts,
  type RuleGroup as Group,
  type RulePath,
  shownDepth,
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

  const [chosenStart, setStart] = useState<RulePath>(wholeRule);

  const rule = useMemo(() => groupOf(value), [value]);
  const start = useMemo(() => {
    let way = chosenStart;
    while (groupAt(rule, way) === undefined) way = way.slice(0, -1);
    return way;
  }, [rule, chosenStart]);
  const shown = groupAt(rule, start) ?? rule;
  const missingParts = missingPartsOf(field.options, ruleColumns);
  const sentence = describeRule(rule, { t, lefts: field.options, ruleColumns });

  const act = (edit: RuleEdit): void => {
    const name = isGroup(nodeAt(rule, edit.path)) ? t.group : t.condition;
    const around = edit.type === "remove" ? removedWith(rule, edit.path).slice(0, -1) : start;
    const leaves = around.length < start.length;
    if (leaves) setStart(around);
    onValueChange(editRule(rule, edit));
    if (edit.type === "move") announce(t.moved(name(positionOf(edit.path))));
    if (edit.type === "remove") announce(t.removed(name(positionOf(edit.path))));
    // Not to a button where another group comes into view: pressed once more, it would remove that.
    const selector = leaves ? shownGroup : focusAfter(rule, edit);
    setFocusOn(selector === undefined ? undefined : { selector });
  };
  const onShow = (node: RulePath): void => {
    setStart(node.slice(0, -1));
    setFocusOn({ selector: placeOf(node) });
  };
  useClientLayoutEffect(() => {
    if (focusOn === undefined) return;
    const found = root.current?.querySelector<HTMLElement>(focusOn.selector);
    const target = found?.matches(`button, ${shownGroup}`)
      ? found
      : found?.querySelector<HTMLElement>("input, select, button");
    // The host may take a render or two to hand the rule back.
    if (!target) return;
    target.focus();
    setFocusOn(undefined);
  }, [focusOn, rule, start]);

  return (
    <FieldFrame {...frame} ref={ref} group>
      {(control) => {
        const marked = error !== undefined;
        const missingElsewhere =
          marked &&
          firstIncomplete(shown, missingParts) === undefined &&
          firstIncomplete(rule, missingParts) !== undefined;
        const target = { id: id ?? control.id, attach };
        const setting: RuleSetting = {
          t,
          lefts: field.options,
          ruleColumns,
          missingParts,
          disabled: disabled || optionsState !== undefined,
          marked,
          act,
          start,
          onShow,
          target: { ...target, key: missingElsewhere ? "" : targetKey(shown, start, missingParts) },
        };
        return (
          <div ref={root} className={className}>
            {start.length > 0 && (
              <div className="ck-rules-foot">
                <Button
                  size="small"
                  id={missingElsewhere ? target.id : undefined}
                  ref={missingElsewhere ? target.attach : undefined}
                  onClick={() => onShow([0])}
                >
                  <span>{t.showAll}</span>
                </Button>
                {missingElsewhere && <IncompleteNote>{t.incompleteHidden}</IncompleteNote>}
              </div>
            )}
            <RuleGroup group={shown} path={start} siblings={1} setting={setting} />
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

const wholeRule: RulePath = [];
const shownGroup = ".ck-rules-group";

/** Where an error leads: to the first thing missing or the way to it, else to the first condition, else to the button that makes one. */
function targetKey(shown: Group, start: RulePath, missingParts: MissingParts): string {
  const inside = firstIncomplete(shown, missingParts) ?? (shown.conditions.length > 0 ? [0] : []);
  const path = [...start, ...inside];
  const node = nodeAt(shown, inside);
  if (isGroup(node) && node.conditions.length === 0 && inside.length <= shownDepth) return partKey(path, "add");
  if (inside.length > shownDepth) return partKey(path.slice(0, start.length + shownDepth), "show");
  if (isGroup(node)) return partKey([...path, 0], "left");
  const [part = "left"] = typeof node === "object" && node !== null ? missingParts(node) : [];
  return partKey(path, part);
}

function placeOf(path: RulePath): string {
  return `[data-path="${path.join(".")}"]`;
}

/** The focus follows what was added, copied and moved; from what was removed it goes to its neighbour. */
function focusAfter(rule: Group, edit: RuleEdit): string | undefined {
  const path = edit.type === "remove" ? removedWith(rule, edit.path) : edit.path;
  const at = path.at(-1) ?? 0;
  const parent = path.slice(0, -1);
  switch (edit.type) {
    case "add": {
      const added = [...path, groupAt(rule, path)?.conditions.length ?? 0];
      return `${placeOf(isGroup(edit.node) ? [...added, 0] : added)} [data-part="left"]`;
    }
    case "duplicate":
      return `${placeOf([...parent, at + 1])} ${isGroup(nodeAt(rule, path)) ? "select" : '[data-part="left"]'}`;
    case "move":
      return `${placeOf([...parent, at + edit.by])} [data-part="${edit.by === 1 ? "down" : "up"}"]`;
    case "remove": {
      const left = (groupAt(rule, parent)?.conditions.length ?? 1) - 1;
      return left > 0 ? `${placeOf([...parent, Math.min(at, left - 1)])} [data-part="remove"]` : '[data-group=""]';
    }
    default:
      return undefined;
  }
}
