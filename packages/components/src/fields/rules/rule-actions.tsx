"use client";
import type { ReactElement } from "react";
import { Button } from "../../parts/button/button.tsx";
import { ArrowDownIcon, ArrowUpIcon, CopyIcon, TrashIcon } from "../../parts/icon/icons.tsx";
import type { RulePath } from "./rule.ts";
import type { RuleSetting } from "./rule-setting.ts";

interface RuleActionsProps {
  name: string;
  path: RulePath;
  /** How many stand in the same group. */
  siblings: number;
  setting: RuleSetting;
}

/** What can be done to a condition or group as a whole. */
export function RuleActions({ name, path, siblings, setting }: RuleActionsProps): ReactElement | null {
  const { t, act, disabled } = setting;
  const at = path.at(-1) ?? 0;
  if (disabled) return null;
  const button = { variant: "plain", size: "small", iconOnly: true, className: "ck-rules-action" } as const;
  return (
    <div className="ck-rules-actions">
      {siblings > 1 && (
        <>
          <Button
            {...button}
            data-part="up"
            aria-label={t.moveUp(name)}
            aria-disabled={at === 0}
            onClick={() => act({ type: "move", path, by: -1 })}
          >
            <ArrowUpIcon />
          </Button>
          <Button
            {...button}
            data-part="down"
            aria-label={t.moveDown(name)}
            aria-disabled={at === siblings - 1}
            onClick={() => act({ type: "move", path, by: 1 })}
          >
            <ArrowDownIcon />
          </Button>
        </>
      )}
      <Button
        {...button}
        data-part="duplicate"
        aria-label={t.duplicate(name)}
        onClick={() => act({ type: "duplicate", path })}
      >
        <CopyIcon />
      </Button>
      <Button {...button} data-part="remove" aria-label={t.remove(name)} onClick={() => act({ type: "remove", path })}>
        <TrashIcon />
      </Button>
    </div>
  );
}
