// @vitest-environment node
import {
  CobaltProvider,
  useApplication,
  useApplications,
  useConfig,
  useConfigDraft,
  useConfigs,
  useConnect,
  useDisconnect,
  useExecution,
  useExecutions,
  useOpenConfig,
  usePrivateWorkflows,
  useSessionStatus,
  useToggleWorkflow,
  useWorkflowInput,
  useWorkflows,
} from "@cobalt-kit/hooks";
import type { ReactElement } from "react";
import { renderToString } from "react-dom/server";
import { expect, it, vi } from "vitest";

function Everything(): ReactElement {
  const reads = [
    useApplications(),
    useApplication("slack"),
    useConfig({ slug: "slack" }),
    useConfigs("slack"),
    useOpenConfig({ slug: "slack" }),
    useWorkflows({ slug: "slack" }),
    usePrivateWorkflows(),
    useWorkflowInput("w1"),
    useExecutions(),
    useExecution("e1"),
  ];
  const acts = [useDisconnect(), useToggleWorkflow()];
  const draft = useConfigDraft({ slug: "slack" });
  const said: unknown[] = [useConnect({ slug: "slack" }).state.status, useSessionStatus().status, draft.status];
  return <p>{[...[...reads, ...acts].map(({ status }) => status), ...said].join(" ")}</p>;
}

it("renders every hook where there is no window, and asks for nothing", () => {
  expect(typeof window).toBe("undefined");
  vi.spyOn(console, "error");
  const ask = vi.fn<() => string>();
  const page = (
    <CobaltProvider linkedAccountId="harbor" getSessionToken={ask}>
      <Everything />
    </CobaltProvider>
  );
  const html = renderToString(page);
  expect(html).toBe(`<p>${"pending ".repeat(10)}idle idle idle active loading</p>`);
  expect(ask).not.toHaveBeenCalled();
  expect(console.error).not.toHaveBeenCalled();
});
