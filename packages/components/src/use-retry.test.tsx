import { ExecutionList, type ExecutionListFilters } from "@cobalt-kit/components";
import { DatastoreBrowser } from "@cobalt-kit/components/admin";
import { useExecutions } from "@cobalt-kit/hooks";
import { createSandbox, type Sandbox } from "@cobalt-kit/sandbox";
import { QueryClient } from "@tanstack/react-query";
import { act, screen, waitFor } from "@testing-library/react";
import { type ReactElement, useState } from "react";
import { beforeEach, expect, it } from "vitest";
import { renderWithSandbox, type Rendered } from "./testing/render-with-sandbox.tsx";

const datastores = "GET /api/v2/public/datastore/config/:slug";
const executions = "GET /api/v2/public/execution";

let sandbox: Sandbox;
let queryClient: QueryClient;

beforeEach(() => {
  sandbox = createSandbox();
  queryClient = new QueryClient();
});

const tryAgain = (): HTMLElement => screen.getByRole("button", { name: "Try again" });
const isBusy = (): boolean => tryAgain().getAttribute("aria-disabled") === "true";
const render = (element: ReactElement): Rendered => renderWithSandbox(element, { sandbox, provider: { queryClient } });
const refetch = (): Promise<void> =>
  queryClient.refetchQueries({ predicate: ({ queryKey }) => queryKey.includes("datastores") });

it("is busy from the press until the try has failed as well, or has not", async () => {
  sandbox.control.failNext(datastores, { status: 400 });
  const { user } = render(<DatastoreBrowser slug="stripe" />);
  await screen.findByRole("button", { name: "Try again" });
  sandbox.control.failNext(datastores, { status: 400 });
  const first = sandbox.control.hold(datastores);
  await user.click(tryAgain());
  expect(isBusy()).toBe(true);
  sandbox.control.release(first);
  await waitFor(() => expect(isBusy()).toBe(false));
  const second = sandbox.control.hold(datastores);
  await user.click(tryAgain());
  expect(isBusy()).toBe(true);
  sandbox.control.release(second);
  expect(await screen.findByRole("combobox", { name: "Datastore" })).toBeInTheDocument();
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
});

it("is not busy with what nobody pressed for", async () => {
  const { user } = render(<DatastoreBrowser slug="stripe" />);
  await screen.findByRole("combobox", { name: "Datastore" });
  sandbox.control.failNext(datastores, { status: 400 });
  await act(refetch);
  await screen.findByRole("button", { name: "Try again" });
  const held = sandbox.control.hold(datastores);
  act(() => void refetch());
  await waitFor(() => expect(sandbox.control.requests({ route: datastores })).toHaveLength(3));
  expect(isBusy()).toBe(false);
  await user.click(tryAgain());
  expect(isBusy()).toBe(true);
  sandbox.control.release(held);
  await waitFor(() => expect(screen.queryByRole("alert")).not.toBeInTheDocument());
});

it("keeps no error beside what is there since it was pressed", async () => {
  sandbox.control.failNext(datastores, { status: 400 });
  const { user } = render(<DatastoreBrowser slug="stripe" />);
  await screen.findByRole("button", { name: "Try again" });
  const held = sandbox.control.hold(datastores);
  await user.click(tryAgain());
  await waitFor(() => expect(sandbox.control.requests({ route: datastores })).toHaveLength(2));
  act(() => void queryClient.setQueriesData({ predicate: ({ queryKey }) => queryKey.includes("datastores") }, []));
  expect(await screen.findByText("Nothing stored yet")).toBeInTheDocument();
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  sandbox.control.release(held);
  expect(await screen.findByRole("combobox", { name: "Datastore" })).toBeInTheDocument();
});

it("keeps no error of something else", async () => {
  function Page(): ReactElement {
    const [filters, setFilters] = useState<ExecutionListFilters>({});
    // What is tried goes on for who else reads it.
    useExecutions({ limit: 10, page: 1 });
    return (
      <>
        <ExecutionList filters={filters} onFiltersChange={setFilters} />
        <button onClick={() => setFilters({ status: "completed" })}>Completed alone</button>
      </>
    );
  }
  sandbox.control.failNext(executions, { status: 400 });
  const { user } = render(<Page />);
  await screen.findByRole("button", { name: "Try again" });
  const held = sandbox.control.hold(executions);
  await user.click(tryAgain());
  expect(isBusy()).toBe(true);
  await user.click(screen.getByRole("button", { name: "Completed alone" }));
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  sandbox.control.release(held);
  expect((await screen.findAllByRole("row", { name: /Completed/ })).length).toBeGreaterThan(0);
});
