import type { RefCallback } from "react";
import type { SelectOption } from "../../parts/select/option-key.ts";
import type { RuleColumnsState } from "../field-props.ts";
import type { RuleEdit } from "./edit-rule.ts";
import type { RulesTexts } from "./messages.ts";
import type { MissingParts, RulePath } from "./rule.ts";

/** What all parts of one rule builder share. */
export interface RuleSetting {
  t: RulesTexts;
  lefts: readonly SelectOption[] | undefined;
  ruleColumns: ((left: string) => RuleColumnsState) | undefined;
  missingParts: MissingParts;
  disabled: boolean;
  /** What is missing is marked. */
  marked: boolean;
  act: (edit: RuleEdit) => void;
  /** The group that the builder shows; what stands around it is not shown. */
  start: RulePath;
  /** Shows the group in which a node stands, with the focus on that node. */
  onShow: (node: RulePath) => void;
  /** The control that an error sends to: the first thing missing, else the first of all. */
  target: { key: string; id: string; attach: RefCallback<HTMLElement> };
}

/** Tells a part of the builder from every other. */
export function partKey(path: RulePath, part: string): string {
  return `${path.join(".")} ${part}`;
}

/** A place in words: “2.1” is the first of the second group. Of a long way its end, which tells apart what is shown together. */
export function positionOf(path: RulePath): string {
  const position = path.map((index) => index + 1).join(".");
  return position.length > 100 ? `…${position.slice(-99)}` : position;
}
