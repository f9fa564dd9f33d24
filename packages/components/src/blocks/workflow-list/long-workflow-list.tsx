"use client";
import type { ConfigWorkflow } from "@cobalt-kit/hooks";
import { type ReactElement, type ReactNode, useDeferredValue, useId, useMemo, useRef, useState } from "react";
import { Button } from "../../parts/button/button.tsx";
import { EmptyState } from "../../parts/empty-state/empty-state.tsx";
import { shortName } from "../../messages/isolate-name.ts";
import { SearchIcon } from "../../parts/icon/icons.tsx";
import { useAnnouncedResults } from "../../parts/live-region/use-announced-results.ts";
import { fold } from "../../parts/multi-select/match-options.ts";
import { SearchInput } from "../../parts/search-input/search-input.tsx";
import { useMessages } from "../../ui-context.ts";
import { WorkflowItems } from "./workflow-items.tsx";
import { longWorkflowListMessages } from "./long-list-messages.ts";

/** Props of {@link LongWorkflowList}. */
export interface LongWorkflowListProps {
  workflows: readonly ConfigWorkflow[];
  /** Whether a row stays whatever is searched for, so that its unsaved edits do. */
  isKept: (workflowId: string) => boolean;
  renderWorkflow: (workflow: ConfigWorkflow) => ReactNode;
}

/** Ready-made workflows with a search field, in the groups that they have. */
export function LongWorkflowList({ workflows, isKept, renderWorkflow }: LongWorkflowListProps): ReactElement {
  const t = useMessages(longWorkflowListMessages);
  const searchBox = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState("");
  const search = useDeferredValue(typed);
  const found = useMemo(() => findWorkflows(workflows, search), [workflows, search]);
  const shown = workflows.filter((workflow) => found.has(workflow) || isKept(workflow.id));
  const isGrouped = workflows.some(({ group }) => group !== undefined);
  useAnnouncedResults(search, found.size === 0 ? t.noMatchTitle(search) : t.found(found.size));

  const showAll = (): void => {
    setTyped("");
    searchBox.current?.querySelector("input")?.focus();
  };

  return (
    <>
      <SearchInput
        ref={searchBox}
        label={t.search}
        placeholder={t.searchPlaceholder}
        value={typed}
        onValueChange={setTyped}
      />
      {found.size === 0 && (
        <EmptyState
          icon={<SearchIcon />}
          title={t.noMatchTitle(search)}
          description={t.noMatchDescription}
          actions={<Button onClick={showAll}>{t.showAll}</Button>}
        />
      )}
      {isGrouped
        ? groupsOf(shown).map(([group, members]) => (
            <Group key={group ?? ""} name={group ?? t.otherGroup} workflows={members} renderWorkflow={renderWorkflow} />
          ))
        : shown.length > 0 && <WorkflowItems workflows={shown} renderWorkflow={renderWorkflow} />}
    </>
  );
}

interface GroupProps extends Pick<LongWorkflowListProps, "workflows" | "renderWorkflow"> {
  name: string;
}

function Group({ name, ...items }: GroupProps): ReactElement {
  const headingId = useId();
  return (
    <div className="ck-workflow-list-entry">
      <h4 id={headingId} className="ck-workflow-list-note">
        <span className="ck-workflow-list-name" dir="auto">
          {shortName(name)}
        </span>
      </h4>
      <WorkflowItems {...items} labelledBy={headingId} />
    </div>
  );
}

/** Those with every word of a search in their name, description or group; case and accents do not count. */
function findWorkflows(workflows: readonly ConfigWorkflow[], search: string): ReadonlySet<ConfigWorkflow> {
  const words = fold(search).split(/\s+/);
  return new Set(
    workflows.filter(({ name, description = "", group = "" }) => {
      const text = fold(`${name} ${description} ${group}`);
      return words.every((word) => text.includes(word));
    }),
  );
}

/** Groups in the order of their first workflow; those without one come last. */
function groupsOf(workflows: readonly ConfigWorkflow[]): [string | undefined, ConfigWorkflow[]][] {
  const groups = new Map<string | undefined, ConfigWorkflow[]>();
  for (const workflow of workflows.toSorted((a, b) => Number(a.group === undefined) - Number(b.group === undefined))) {
    const members = groups.get(workflow.group);
    if (members === undefined) groups.set(workflow.group, [workflow]);
    else members.push(workflow);
  }
  return [...groups];
}
