"use client";
import { Fragment, type ReactElement } from "react";
import { Button } from "../../parts/button/button.tsx";
import { PlusIcon } from "../../parts/icon/icons.tsx";
import { Select } from "../../parts/select/select.tsx";
import { HiddenConditions } from "./hidden-conditions.tsx";
import { RuleActions } from "./rule-actions.tsx";
import { RuleLeaf } from "./rule-leaf.tsx";
import { partKey, positionOf, type RuleSetting } from "./rule-setting.ts";
import { isGroup, nodesOf, type RuleGroup as Group, type RulePath, shownDepth } from "./rule.ts";

interface RuleGroupProps {
  group: Group;
  path: RulePath;
  siblings: number;
  setting: RuleSetting;
}

/** Conditions and groups, how they are joined, and the buttons for more of them. */
export function RuleGroup({ group, path, siblings, setting }: RuleGroupProps): ReactElement {
  const { t, act, disabled, target } = setting;
  const outermost = path.length === setting.start.length;
  const name = path.length === 0 ? t.all : t.group(positionOf(path));
  const logic = group.logic === "OR" ? "OR" : "AND";
  const isTarget = target.key === partKey(path, "add");
  if (path.length - setting.start.length >= shownDepth && group.conditions.length > 0) {
    return <HiddenConditions group={group} path={path} name={name} setting={setting} />;
  }
  return (
    <div
      role="group"
      aria-label={name}
      tabIndex={outermost ? -1 : undefined}
      className="ck-rules-group"
      data-nested={outermost ? undefined : ""}
    >
      {(!outermost || group.conditions.length > 1) && (
        <div className="ck-rules-head">
          <Select
            className="ck-rules-logic"
            aria-label={t.logic(name)}
            disabled={disabled}
            placeholder={null}
            options={[
              { name: t.and, value: "AND" },
              { name: t.or, value: "OR" },
            ]}
            value={logic}
            onValueChange={(next) => act({ type: "logic", path, logic: next === "OR" ? "OR" : "AND" })}
          />
          {!outermost && <RuleActions name={name} path={path} siblings={siblings} setting={setting} />}
        </div>
      )}
      {group.conditions.length === 0 && <p className="ck-rules-empty">{path.length === 0 ? t.empty : t.emptyGroup}</p>}
      {group.conditions.length > 0 && (
        <ul className="ck-rules-list">
          {nodesOf(group).map((node, index) => {
            const at = [...path, index];
            if (node === undefined) return null;
            const shared = { path: at, siblings: group.conditions.length, setting };
            return (
              // Rules have no ids: a place is what tells them apart, and every control in it is told what it shows.
              <Fragment key={index}>
                {index > 0 && (
                  <li className="ck-rules-between" aria-hidden="true">
                    {t.between[logic]}
                  </li>
                )}
                <li className="ck-rules-item" data-path={at.join(".")}>
                  {isGroup(node) ? <RuleGroup group={node} {...shared} /> : <RuleLeaf leaf={node} {...shared} />}
                </li>
              </Fragment>
            );
          })}
        </ul>
      )}
      {!disabled && (
        <div className="ck-rules-foot">
          <Button
            size="small"
            data-part="add"
            data-group={path.join(".")}
            id={isTarget ? target.id : undefined}
            ref={isTarget ? target.attach : undefined}
            onClick={() => act({ type: "add", path, node: {} })}
          >
            <PlusIcon />
            <span>{t.addCondition}</span>
          </Button>
          {path.length + 1 < shownDepth && (
            <Button
              size="small"
              variant="plain"
              onClick={() =>
                act({ type: "add", path, node: { logic: logic === "AND" ? "OR" : "AND", conditions: [{}] } })
              }
            >
              <PlusIcon />
              <span>{t.addGroup}</span>
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
