import { WorkflowBuilder } from "@cobalt-kit/components/workflow-builder";
import { WorkflowList } from "@cobalt-kit/components";
import {
  type Application,
  type Permission,
  type PrivateWorkflow,
  useApplication,
  usePrivateWorkflows,
} from "@cobalt-kit/hooks";
import { createSandbox } from "@cobalt-kit/sandbox";
import { screen, waitFor } from "@testing-library/react";
import type { ReactElement } from "react";
import { describe, expect, it, vi } from "vitest";
import { renderWithSandbox } from "../../testing/render-with-sandbox.tsx";

const list = "GET /api/v2/public/workflow";
const workflow = { id: "pw_digest", name: "Weekly digest" };

/** Anything else in the page that lists the account's workflows. */
function Count(): ReactElement {
  return <p>{`Workflows: ${usePrivateWorkflows().data?.totalItems}`}</p>;
}

it("asks for the workflows anew, once, when somebody is done, and closes nothing by itself", async () => {
  const onDone = vi.fn<() => void>();
  const { user, sandbox } = renderWithSandbox(
    <>
      <Count />
      <WorkflowBuilder mode="window" workflow={workflow} onDone={onDone} />
    </>,
  );
  await screen.findByText(/^Workflows: \d/);
  const asked = (): string[] => sandbox.control.requests().map(({ method, path }) => `${method} ${path}`);
  const before = asked();
  await user.click(await screen.findByRole("button", { name: "Done" }));
  expect(onDone).toHaveBeenCalledOnce();
  await waitFor(() => expect(asked()).toEqual([...before, list]));
  expect(screen.getByRole("region", { name: workflow.name })).toBeInTheDocument();
});

it("says that a workflow can be looked at alone, where the token says so", async () => {
  const sandbox = createSandbox();
  const getSessionToken = (): Promise<string> => sandbox.control.mintToken("harbor", { readOnlyWorkflow: true });
  const element = <WorkflowBuilder mode="window" workflow={workflow} onDone={() => {}} />;
  renderWithSandbox(element, { sandbox, provider: { getSessionToken } });
  expect(await screen.findByText(/^You can look at this workflow/)).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Open in a new tab" })).toBeInTheDocument();
});

describe("canConfigure as a rule for each application", () => {
  const notHubspot = ({ slug }: Application): Permission => slug !== "hubspot" || { reason: "No HubSpot for you." };
  const hubspot = { ...workflow, slug: "hubspot" };

  /** What a page reads that shows the application elsewhere. */
  function Reads({ children }: { children: (application: Application | undefined) => ReactElement }): ReactElement {
    return children(useApplication("hubspot").data);
  }

  it.each(["frame", "window"] as const)("is asked about the application of the workflow, in a %s", async (mode) => {
    renderWithSandbox(<Reads>{() => <WorkflowBuilder mode={mode} workflow={hubspot} onDone={() => {}} />}</Reads>, {
      provider: { canConfigure: notHubspot },
    });
    expect(await screen.findByText("No HubSpot for you.")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Open in a new tab" })).not.toBeInTheDocument();
    expect(screen.queryByTitle("Builder of Weekly digest")).not.toBeInTheDocument();
  });

  it("is asked about the application that the page passes, whatever the workflow says", async () => {
    renderWithSandbox(
      <Reads>
        {(application) => (
          <WorkflowBuilder mode="window" workflow={workflow} application={application} onDone={() => {}} />
        )}
      </Reads>,
      { provider: { canConfigure: notHubspot } },
    );
    expect(await screen.findByText("No HubSpot for you.")).toBeInTheDocument();
  });

  it("allows the workflows of other applications", async () => {
    const { sandbox } = renderWithSandbox(
      <Reads>
        {() => <WorkflowBuilder mode="window" workflow={{ ...workflow, slug: "stripe" }} onDone={() => {}} />}
      </Reads>,
      { provider: { canConfigure: notHubspot } },
    );
    await waitFor(() => expect(sandbox.control.requests()).toHaveLength(1));
    expect(await screen.findByRole("button", { name: "Open in a new tab" })).toBeInTheDocument();
    expect(screen.queryByText("No HubSpot for you.")).not.toBeInTheDocument();
  });
});

it("gets the application with the workflow, from the list in which somebody presses Edit", async () => {
  const onEdit = vi.fn<(workflow: PrivateWorkflow) => void>();
  const { user } = renderWithSandbox(<WorkflowList slug="hubspot" onEditWorkflow={onEdit} />);
  await user.click(await screen.findByRole("button", { name: "Edit Plan roasts from open deals" }));
  expect(onEdit).toHaveBeenCalledWith(expect.objectContaining({ slug: "hubspot" }));
});
