import { WorkflowBuilder } from "@cobalt-kit/components/workflow-builder";
import { usePrivateWorkflows } from "@cobalt-kit/hooks";
import { createSandbox } from "@cobalt-kit/sandbox";
import { screen, waitFor } from "@testing-library/react";
import type { ReactElement } from "react";
import { expect, it, vi } from "vitest";
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
