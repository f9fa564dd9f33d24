"use client";
import { stringifyJson } from "@cobalt-kit/hooks/fields";
import type { ReactElement } from "react";
import { Button } from "../../parts/button/button.tsx";
import { CopyButton } from "../../parts/copy-button/copy-button.tsx";
import { IncompleteNote } from "./incomplete-note.tsx";
import { partKey, type RuleSetting } from "./rule-setting.ts";
import { firstIncomplete, type RuleGroup, type RulePath } from "./rule.ts";

interface HiddenConditionsProps {
  group: RuleGroup;
  path: RulePath;
  name: string;
  setting: RuleSetting;
}

/** In place of a group that is nested too deep to be shown with what is around it: the way to it. */
export function HiddenConditions({ group, path, name, setting }: HiddenConditionsProps): ReactElement {
  const { t, target } = setting;
  const incomplete = setting.marked ? firstIncomplete(group, setting.missingParts) : undefined;
  const isTarget = target.key === partKey(path, "show");
  return (
    <div role="group" aria-label={name} className="ck-rules-group" data-nested="">
      <div className="ck-rules-empty">
        <Button
          size="small"
          id={isTarget ? target.id : undefined}
          ref={isTarget ? target.attach : undefined}
          onClick={() => setting.onShow([...path, ...(incomplete ?? [0])])}
        >
          <span>{t.showDeeper}</span>
        </Button>
        <CopyButton text={() => stringifyJson(group)} label={t.copyDeeper} />
      </div>
      {incomplete !== undefined && <IncompleteNote>{t.incompleteHidden}</IncompleteNote>}
    </div>
  );
}
