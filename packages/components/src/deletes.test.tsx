import { ConfigEditor, IntegrationDialog, WorkflowList } from "@cobalt-kit/components";
import { DatastoreBrowser, WebhookSettings } from "@cobalt-kit/components/admin";
import type { CobaltError, CobaltEvent } from "@cobalt-kit/hooks";
import { createSandbox, type Sandbox } from "@cobalt-kit/sandbox";
import { QueryClient } from "@tanstack/react-query";
import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import type { ReactElement } from "react";
import { expect, it } from "vitest";
import { renderWithSandbox } from "./testing/render-with-sandbox.tsx";

interface Row {
  what: string;
  shown: ReactElement;
  /** Opens it, up to the question. */
  ask: (user: UserEvent) => Promise<void>;
  gone: () => Promise<unknown>;
}

const own = "Plan roasts from open deals";

async function confirm(user: UserEvent, name: RegExp): Promise<void> {
  await user.click(within(await screen.findByRole("alertdialog")).getByRole("button", { name }));
}

const rows: Row[] = [
  {
    what: "the connection, in the dialog and with blocks of the application beside it",
    shown: (
      <>
        <WorkflowList slug="stripe" />
        <ConfigEditor slug="stripe" />
        <DatastoreBrowser slug="stripe" />
        <IntegrationDialog open slug="stripe" onOpenChange={() => {}} />
      </>
    ),
    ask: async (user) => {
      const dialog = within(await screen.findByRole("dialog"));
      await dialog.findByRole("tab", { name: "Settings" });
      await user.click(dialog.getByRole("button", { name: "Disconnect" }));
    },
    gone: () => screen.findByRole("button", { name: /^Connect/ }),
  },
  {
    what: "a configuration",
    shown: <ConfigEditor slug="stripe" configs />,
    ask: async (user) => {
      await user.click(await screen.findByRole("button", { name: "New configuration" }));
      const dialog = within(await screen.findByRole("dialog", { name: "New configuration" }));
      await user.type(dialog.getByRole("textbox", { name: "ID" }), "sales{Enter}");
      await user.click(await screen.findByRole("button", { name: "Delete" }));
    },
    gone: () =>
      waitFor(() => expect(screen.getByRole("combobox", { name: "Configuration" })).toHaveDisplayValue("Default")),
  },
  {
    what: "a workflow whose versions were looked at",
    shown: <WorkflowList slug="hubspot" />,
    ask: async (user) => {
      await user.click(await screen.findByRole("button", { name: `Versions of ${own}` }));
      const versions = within(await screen.findByRole("dialog"));
      await versions.findByRole("list", { name: "Versions" });
      await user.click(versions.getByRole("button", { name: "Close" }));
      await user.click(screen.getByRole("button", { name: `Delete ${own}` }));
    },
    gone: () => waitFor(() => expect(screen.queryByRole("button", { name: `Delete ${own}` })).toBeNull()),
  },
  {
    what: "a webhook",
    shown: <WebhookSettings allowed />,
    ask: async (user) => user.click(await screen.findByRole("button", { name: /^Delete https/ })),
    gone: () => screen.findByText("No webhooks yet"),
  },
];

it.each(rows)("nothing asks for $what once it is deleted, and no failure is told", async ({ shown, ask, gone }) => {
  const sandbox = createSandbox({ tokenAccess: { webhooks: true } });
  await addWebhook(sandbox);
  const told: (CobaltError | CobaltEvent)[] = [];
  const queryClient = new QueryClient();
  const { user } = renderWithSandbox(shown, {
    sandbox,
    provider: { onError: (error) => told.push(error), onEvent: (event) => told.push(event), queryClient },
  });
  await ask(user);
  sandbox.control.clearRequests();
  told.length = 0;
  await confirm(user, /^(Delete|Disconnect)/);
  await gone();
  await waitFor(async () => {
    expect(queryClient.isFetching() + queryClient.isMutating()).toBe(0);
    // What is asked for anew is asked for in a task of its own.
    await new Promise((resolve) => setTimeout(resolve));
    expect(queryClient.isFetching() + queryClient.isMutating()).toBe(0);
    expect(sandbox.control.requests().every(({ status }) => status !== undefined)).toBe(true);
  });
  const failed = sandbox.control.requests().filter(({ status = 0 }) => status >= 400);
  expect(failed.map(({ route }) => route)).toEqual([]);
  expect(told.filter((each) => each instanceof Error || each.type === "error-shown")).toEqual([]);
});

async function addWebhook({ control, fetch }: Sandbox): Promise<void> {
  await fetch("https://api.cobalt.test/api/v2/public/webhook", {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${await control.mintToken("harbor")}` },
    body: JSON.stringify({ webhook_url: "https://ledger.test/hooks", webhook_events: ["Connection Expired"] }),
  });
}
