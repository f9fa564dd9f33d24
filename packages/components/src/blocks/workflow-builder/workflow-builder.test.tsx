import { WorkflowBuilder } from "@cobalt-kit/components/workflow-builder";
import { WorkflowList } from "@cobalt-kit/components";
import {
  type Application,
  type Permission,
  type PrivateWorkflow,
  useApplication,
  useApplications,
  usePrivateWorkflows,
} from "@cobalt-kit/hooks";
import { createSandbox, type Sandbox } from "@cobalt-kit/sandbox";
import { QueryClient } from "@tanstack/react-query";
import { act, screen, waitFor } from "@testing-library/react";
import { type ReactElement, useState } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
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
    const rule = vi.fn(notHubspot);
    function ReadsBoth({ children }: { children: ReactElement }): ReactElement {
      const read = [useApplication("stripe").data, useApplication("hubspot").data];
      return (
        <div aria-label="Page" role="group" aria-busy={read.includes(undefined)}>
          {children}
        </div>
      );
    }
    renderWithSandbox(
      <ReadsBoth>
        <WorkflowBuilder mode="window" workflow={{ ...workflow, slug: "stripe" }} onDone={() => {}} />
      </ReadsBoth>,
      { provider: { canConfigure: rule } },
    );
    await waitFor(() => expect(screen.getByRole("group", { name: "Page" })).toHaveAttribute("aria-busy", "false"));
    expect(await screen.findByRole("button", { name: "Open in a new tab" })).toBeInTheDocument();
    expect(rule).toHaveBeenCalledWith(expect.objectContaining({ slug: "stripe" }));
    expect(rule).not.toHaveBeenCalledWith(expect.objectContaining({ slug: "hubspot" }));
    expect(screen.queryByText("No HubSpot for you.")).not.toBeInTheDocument();
  });

  it("remembers the application after the page has forgotten it", async () => {
    const queryClient = new QueryClient({ defaultOptions: { queries: { gcTime: 0 } } });
    function Page(): ReactElement {
      const [showing, setShowing] = useState(true);
      return (
        <>
          {showing && <Reads>{() => <button onClick={() => setShowing(false)}>Close</button>}</Reads>}
          <WorkflowBuilder mode="window" workflow={hubspot} onDone={() => {}} />
        </>
      );
    }
    const { user } = renderWithSandbox(<Page />, { provider: { canConfigure: notHubspot, queryClient } });
    expect(await screen.findByText("No HubSpot for you.")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Close" }));
    await waitFor(() => expect(queryClient.getQueryCache().getAll()).toEqual([]));
    expect(screen.getByText("No HubSpot for you.")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Open in a new tab" })).not.toBeInTheDocument();
  });

  it("is asked about what was read last, in a list or by itself", async () => {
    const queryClient = new QueryClient();
    function ReadsAll(): ReactElement {
      const { data: application } = useApplication("hubspot");
      const listed = useApplications().data?.find(({ slug }) => slug === "hubspot");
      return <p>{`Alone ${application?.status}, in the list ${listed?.status}`}</p>;
    }
    const { sandbox } = renderWithSandbox(
      <>
        <ReadsAll />
        <WorkflowBuilder mode="window" workflow={hubspot} onDone={() => {}} />
      </>,
      { provider: { canConfigure: ({ status }) => ({ reason: `It is ${status}.` }), queryClient } },
    );
    await screen.findByText("Alone connected, in the list connected");
    expect(await screen.findByText("It is connected.")).toBeInTheDocument();
    const readAgain = (kind: "application" | "applications"): Promise<void> =>
      queryClient.refetchQueries({ predicate: ({ queryKey }) => queryKey.includes(kind) });
    sandbox.control.expire("harbor", "hubspot");
    await readAgain("applications");
    expect(await screen.findByText("It is expired.")).toBeInTheDocument();
    await screen.findByText("Alone connected, in the list expired");
    sandbox.control.disconnect("harbor", "hubspot");
    await readAgain("application");
    expect(await screen.findByText("It is not-connected.")).toBeInTheDocument();
    await screen.findByText("Alone not-connected, in the list expired");
  });
});

it("gets the application with the workflow, from the list in which somebody presses Edit", async () => {
  const onEdit = vi.fn<(workflow: PrivateWorkflow) => void>();
  const { user } = renderWithSandbox(<WorkflowList slug="hubspot" onEditWorkflow={onEdit} />);
  await user.click(await screen.findByRole("button", { name: "Edit Plan roasts from open deals" }));
  expect(onEdit).toHaveBeenCalledWith(expect.objectContaining({ slug: "hubspot" }));
});

describe("in a tab of its own", () => {
  afterEach(() => vi.restoreAllMocks());

  const opened = "The builder is open in another tab";
  const own = { id: "pw_plan", name: "Plan roasts from open deals" };

  /** A tab that a browser lets through, where it was sent, and somebody who closes it. */
  function allowTab(): { addresses: string[]; closeByHand: () => void } {
    const addresses: string[] = [];
    let closed = false;
    vi.spyOn(window, "open").mockReturnValue(
      Object.create(null, {
        opener: { value: window, writable: true },
        close: { value: () => {} },
        closed: { get: () => closed },
        document: { value: document.implementation.createHTMLDocument() },
        open: { value: (address: string) => addresses.push(address) },
      }),
    );
    return { addresses, closeByHand: () => (closed = true) };
  }
  const openTab = (): Promise<HTMLElement> => screen.findByRole("button", { name: "Open in a new tab" });
  const comeBack = (): void => act(() => void window.dispatchEvent(new Event("focus")));

  it("is not said to be open where it was closed before the builder came, and opens at the next press", async () => {
    const { addresses, closeByHand } = allowTab();
    const sandbox = createSandbox();
    let grant: ((token: string) => void) | undefined;
    const getSessionToken = (): Promise<string> => new Promise((resolve) => (grant = resolve));
    const { user } = renderWithSandbox(<WorkflowBuilder mode="window" workflow={workflow} onDone={() => {}} />, {
      sandbox,
      provider: { getSessionToken },
    });
    await user.click(await openTab());
    expect(await screen.findByText(opened)).toBeInTheDocument();
    await waitFor(() => expect(grant).toBeDefined());
    closeByHand();
    grant?.(await sandbox.control.mintToken("harbor"));
    await waitFor(() => expect(screen.queryByText(opened)).not.toBeInTheDocument());
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
    expect(addresses).toEqual([]);
    const next = allowTab();
    await user.click(await openTab());
    await waitFor(() => expect(next.addresses).toHaveLength(1));
    expect(screen.getByText(opened)).toBeInTheDocument();
  });

  it("is said to be blocked until the browser lets one through", async () => {
    vi.spyOn(window, "open").mockReturnValue(null);
    const { user } = renderWithSandbox(<WorkflowBuilder mode="window" workflow={workflow} onDone={() => {}} />);
    await user.click(await openTab());
    expect(await screen.findByRole("alert")).toHaveTextContent("Your browser blocked the tab");
    expect(screen.queryByText(opened)).not.toBeInTheDocument();
    const { addresses } = allowTab();
    await user.click(await openTab());
    await waitFor(() => expect(addresses).toHaveLength(1));
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });

  /** The workflows of the account, as another part of the page shows them. */
  function States(): ReactElement {
    const workflows = usePrivateWorkflows().data?.items.map(({ name, published }) => `${name}: ${published}`);
    return <p>{workflows === undefined ? "…" : `Listed ${workflows.join(", ")}.`}</p>;
  }
  async function elsewhere({ control, fetch }: Sandbox, method: string, path: string): Promise<void> {
    const token = await control.mintToken("harbor");
    const answer = await fetch(`https://api.cobalt.test/api/v2/public/workflow/${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      ...(method !== "DELETE" && { body: JSON.stringify({ published: false }) }),
    });
    expect(answer.ok).toBe(true);
  }

  it.each([
    ["deleted", "DELETE", "", false],
    ["unpublished", "PUT", "/publish", true],
  ])("leaves the lists in the page right where the workflow is %s elsewhere, on coming back", async (...row) => {
    const [, method, path, isListed] = row;
    const { addresses } = allowTab();
    const { user, sandbox } = renderWithSandbox(
      <>
        <States />
        <WorkflowBuilder mode="window" workflow={own} onDone={() => {}} />
      </>,
    );
    const { id = "" } = sandbox.control.account("harbor").workflows.find(({ name }) => name === own.name) ?? {};
    await screen.findByText(/^Listed .*Plan roasts from open deals: true/);
    await user.click(await openTab());
    await waitFor(() => expect(addresses).toHaveLength(1));
    await elsewhere(sandbox, method, `${id}${path}`);
    comeBack();
    await waitFor(() => expect(screen.getByText(/^Listed/)).not.toHaveTextContent(`${own.name}: true`));
    expect(screen.getByText(/^Listed/).textContent.includes(`${own.name}: false`)).toBe(isListed);
    expect(screen.getByRole("button", { name: "Done" })).toBeEnabled();
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });

  it("outlives its token: who comes back gets another one, or is told and can try again", async () => {
    const { addresses } = allowTab();
    const sandbox = createSandbox();
    const getSessionToken = vi.fn<() => Promise<string>>(() => sandbox.control.mintToken("harbor"));
    const { user } = renderWithSandbox(
      <>
        <States />
        <WorkflowBuilder mode="window" workflow={own} onDone={() => {}} />
      </>,
      { sandbox, provider: { getSessionToken } },
    );
    await screen.findByText(/^Listed/);
    await user.click(await openTab());
    await waitFor(() => expect(addresses).toHaveLength(1));
    getSessionToken.mockRejectedValue(new Error("Signed out"));
    sandbox.control.revokeTokens("harbor");
    comeBack();
    expect(await screen.findByText("The builder’s session has ended")).toBeInTheDocument();
    getSessionToken.mockImplementation(() => sandbox.control.mintToken("harbor"));
    await user.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(screen.queryByText("The builder’s session has ended")).not.toBeInTheDocument());
    expect(screen.getByText(opened)).toBeInTheDocument();
    expect(addresses).toHaveLength(1);
  });
});
