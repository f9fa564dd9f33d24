"use client";
import { useOpenConfig, type Application } from "@cobalt-kit/hooks";
import { useState, type ReactElement } from "react";
import { BlockBoundary } from "../../parts/block-boundary/block-boundary.tsx";
import { retryableLazy } from "../../parts/block-boundary/retryable-lazy.tsx";
import { Loading } from "../../parts/skeleton/loading.tsx";
import { Skeleton } from "../../parts/skeleton/skeleton.tsx";
import { Tab, TabList, TabPanel, Tabs } from "../../parts/tabs/tabs.tsx";
import { useMessages } from "../../ui-context.ts";
import { ConfigEditor } from "../config-editor/config-editor.tsx";
import type { RunListProps } from "../execution-list/run-list.tsx";
import { WorkflowList } from "../workflow-list/workflow-list.tsx";
import { type IntegrationTab, useStartTab } from "./use-start-tab.ts";
import { integrationDialogMessages } from "./messages.ts";

export interface IntegrationTabsProps {
  application: Application;
  /** The account they are about, where there are several. */
  connectionId: string | undefined;
  /** How often something was connected while the dialog is open. */
  connects: number;
  /** Leads to where the application is connected again. */
  onReconnect: () => void;
  /** Called when unsaved edits of the settings appear or are gone. */
  onDirtyChange: (dirty: boolean) => void;
}

/** What a connected application has to offer. */
export function IntegrationTabs({
  application,
  connectionId,
  connects,
  onReconnect,
  onDirtyChange,
}: IntegrationTabsProps): ReactElement {
  const t = useMessages(integrationDialogMessages);
  const { slug, name } = application;
  const reference = { slug, connectionId };
  const config = useOpenConfig(reference);
  const { tab = "", setTab } = useStartTab(config.data, config.error !== null, connects);
  // The workflows are those of the configuration chosen in the settings.
  const [configId, setConfigId] = useState<string>();
  const [visited, setVisited] = useState<ReadonlySet<string>>(new Set());
  if (tab !== "" && !visited.has(tab)) setVisited(new Set(visited).add(tab));
  return (
    <Tabs className="ck-integration-tabs" value={tab} onValueChange={(value) => setTab(toTab(value))}>
      <TabList aria-label={t.tabs(name)}>
        <Tab value="settings">{t.settings}</Tab>
        <Tab value="workflows">{t.workflows}</Tab>
        <Tab value="runs">{t.runs}</Tab>
      </TabList>
      {tab === "" && (
        <Loading className="ck-integration-tabs-loading">
          <Skeleton width="half" />
          <Skeleton shape="control" />
          <Skeleton width="half" />
          <Skeleton shape="control" />
        </Loading>
      )}
      {/* Once opened, these two stay while another is in front: what was typed must be there on the way back. */}
      <TabPanel value="settings" forceMount hidden={tab !== "settings"}>
        {visited.has("settings") && (
          <ConfigEditor
            {...reference}
            showWorkflows={false}
            defaultConfigId={configId}
            onConfigIdChange={setConfigId}
            onDirtyChange={onDirtyChange}
          />
        )}
      </TabPanel>
      <TabPanel value="workflows" forceMount hidden={tab !== "workflows"}>
        {visited.has("workflows") && <WorkflowList {...reference} configId={configId} />}
      </TabPanel>
      <TabPanel value="runs">
        <BlockBoundary fallback={<Loading />}>
          <LazyRunList slug={slug} onReconnect={onReconnect} onOpenSetting={() => setTab("settings")} />
        </BlockBoundary>
      </TabPanel>
    </Tabs>
  );
}

const LazyRunList = /* @__PURE__ */ retryableLazy<RunListProps>(
  async () => (await import("../execution-detail/late-parts.ts")).RunList,
);

function toTab(value: string): IntegrationTab {
  return value === "settings" || value === "runs" ? value : "workflows";
}
