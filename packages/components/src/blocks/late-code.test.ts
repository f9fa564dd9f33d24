import { ExecutionDetail, ExecutionHistory, ExecutionList, WorkflowList } from "@cobalt-kit/components";
import { EventTester, HumanTask, type TestableEvent, WebhookSettings } from "@cobalt-kit/components/admin";
import { createSandbox, fixtureIds, type Sandbox } from "@cobalt-kit/sandbox";
import { screen, waitFor } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { createElement, type ReactElement } from "react";
import { beforeEach, expect, it, vi } from "vitest";
import { renderWithSandbox } from "../testing/render-with-sandbox.tsx";

// The one place that mocks modules of ours: code is not loaded by a `fetch` that could fail here. There is no JSX, because tests with JSX are
// run on the packed packages as well, whose files cannot be mocked one by one.
const network = vi.hoisted(() => ({
  isDown: false,
  /** A module whose parts are there only while the network is. */
  deliver<Parts extends object>(parts: Parts): Parts {
    return new Proxy(parts, {
      get(target, name, receiver) {
        if (network.isDown && name !== "then") throw new TypeError("Failed to fetch dynamically imported module");
        return Reflect.get(target, name, receiver);
      },
    });
  },
}));
vi.mock(import("./execution-detail/late-parts.ts"), async (load) => network.deliver({ ...(await load()) }));
vi.mock(import("./execution-history/history.tsx"), async (load) => network.deliver({ ...(await load()) }));
vi.mock(import("./execution-list/long-rows.tsx"), async (load) => network.deliver({ ...(await load()) }));
vi.mock(import("./schema-form/late-parts.ts"), async (load) => network.deliver({ ...(await load()) }));
vi.mock(import("./webhook-settings/late-parts.ts"), async (load) => network.deliver({ ...(await load()) }));
vi.mock(import("./workflow-list/late-parts.ts"), async (load) => network.deliver({ ...(await load()) }));

interface Case {
  part: string;
  element: (sandbox: Sandbox) => ReactElement;
  account?: string;
  prepare?: (sandbox: Sandbox) => void;
  /** Leads to where the part is needed. */
  lead?: (user: UserEvent) => Promise<void>;
  arrived: () => Promise<HTMLElement>;
}

const press =
  (name: string | RegExp) =>
  async (user: UserEvent): Promise<void> =>
    user.click(await screen.findByRole("button", { name }));
const event: TestableEvent = { name: "Lead Created", sample: { id: "1" } };
const steps = (): Promise<HTMLElement> => screen.findByRole("list", { name: "Steps" });
const newestOf = ({ control }: Sandbox): string => control.account("harbor").executions.at(-1)?.id ?? "";

const cases: Case[] = [
  {
    part: "a long list of runs",
    element: () => createElement(ExecutionList, { infinite: true }),
    prepare: ({ control }) => control.addExecutions("harbor", 1_000),
    arrived: async () => screen.findByRole("table", { name: "Runs" }),
  },
  {
    part: "a run",
    element: (sandbox) => createElement(ExecutionDetail, { executionId: newestOf(sandbox) }),
    arrived: steps,
  },
  {
    part: "a history",
    element: () => createElement(ExecutionHistory),
    arrived: () => screen.findByRole("region", { name: "Run history" }),
  },
  {
    part: "one's own workflows",
    element: () => createElement(WorkflowList),
    arrived: () => screen.findByRole("button", { name: "New workflow" }),
  },
  {
    part: "a task",
    element: () => createElement(HumanTask, { taskId: fixtureIds.approveAccess }),
    account: "lumen",
    arrived: () => screen.findByRole("button", { name: "Submit answer" }),
  },
  {
    part: "an event",
    element: () => createElement(EventTester, { events: [event] }),
    lead: async (user) => user.selectOptions(await screen.findByRole("combobox", { name: "Event" }), "Lead Created"),
    arrived: () => screen.findByRole("button", { name: "Send event" }),
  },
  {
    part: "a webhook",
    element: () => createElement(WebhookSettings, { allowed: true }),
    lead: press("New webhook"),
    arrived: () => screen.findByRole("dialog", { name: "New webhook" }),
  },
];

beforeEach(() => {
  network.isDown = false;
});

it.each(cases)("says where the code of $part did not load, and loads it with another try", async (each) => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  const sandbox = createSandbox({ tokenAccess: { webhooks: true } });
  each.prepare?.(sandbox);
  network.isDown = true;
  const { user } = renderWithSandbox(each.element(sandbox), { sandbox, account: each.account ?? "harbor" });
  await each.lead?.(user);
  await screen.findAllByText("This part of the page stopped working");
  network.isDown = false;
  for (const again of screen.getAllByRole("button", { name: "Try again" })) await user.click(again);
  expect(await each.arrived()).toBeInTheDocument();
  await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
});
