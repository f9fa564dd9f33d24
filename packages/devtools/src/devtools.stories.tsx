import { CobaltDevtools, createCobaltDevtools } from "@cobalt-kit/devtools/always";
import { CobaltProvider, useApplications, useCobalt, useExecutions } from "@cobalt-kit/hooks";
import type { Sandbox } from "@cobalt-kit/sandbox";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { type ReactElement, useEffect, useState } from "react";
import { expect, userEvent, waitFor, within } from "storybook/test";

interface HostPageProps {
  sandbox: Sandbox;
  account: string;
  getSessionToken: () => Promise<string>;
}

/** A host's page with devtools, over the sandbox of the story. */
function HostPage({ sandbox, account, getSessionToken }: HostPageProps): ReactElement {
  const [devtools] = useState(createCobaltDevtools);
  return (
    <CobaltProvider
      {...devtools.observe({
        linkedAccountId: account,
        getSessionToken,
        baseUrl: "https://api.cobalt.test",
        fetch: sandbox.fetch,
      })}
    >
      <Applications />
      <CobaltDevtools devtools={devtools} sandbox />
    </CobaltProvider>
  );
}

function Applications(): ReactElement {
  const { session } = useCobalt();
  const { data: applications = [], error, refetch } = useApplications();
  const { data: runs } = useExecutions();
  useEffect(() => {
    session.transport("GET", "/api/v3/org/basics").catch(() => {}); // seen in the panel
  }, [session]);
  return (
    <>
      <h1>Your page</h1>
      <p>
        {error === null
          ? `${applications.length} applications, ${runs?.items.length ?? 0} runs`
          : `Failed: ${error.code}`}
      </p>
      <button type="button" onClick={() => void refetch()}>
        Ask for the applications again
      </button>
    </>
  );
}

const meta = {
  title: "Client and server/CobaltDevtools",
  component: HostPage,
  args: { account: "harbor" },
  argTypes: {
    account: { table: { disable: true } },
    sandbox: { table: { disable: true } },
    getSessionToken: { table: { disable: true } },
  },
  parameters: {
    docs: {
      story: { inline: false, iframeHeight: 560 },
      description: {
        component:
          "What the [devtools](?path=/docs/client-and-server-devtools--docs) show of a page, live: press its button, then open the panel, and change the sandbox in its last tab.",
      },
    },
  },
  render: ({ account }, { loaded }) => (
    <HostPage account={account} sandbox={loaded["sandbox"]} getSessionToken={loaded["getSessionToken"]} />
  ),
  beforeEach: () => sessionStorage.removeItem("cobalt-kit-devtools"),
} satisfies Meta<typeof HostPage>;
export default meta;

type Story = StoryObj;

function panelContent(): ReturnType<typeof within> {
  const content = document.querySelector("[data-cobalt-devtools]")?.shadowRoot?.querySelector("div");
  if (content == null) throw new Error("There is no panel.");
  return within(content);
}

async function openTab(name: string): Promise<ReturnType<typeof within>> {
  await userEvent.click(await waitFor(() => panelContent().getByRole("button", { name: "Cobalt devtools" })));
  await userEvent.click(await waitFor(() => panelContent().getByRole("tab", { name })));
  return within(await waitFor(() => panelContent().getByRole("tabpanel", { name })));
}

/** The button in the corner, and nothing else. */
export const Closed: Story = {
  play: async () => {
    await waitFor(() => expect(panelContent().getByRole("button", { name: "Cobalt devtools" })).toBeVisible());
  },
};

export const Session: Story = {
  play: async () => {
    const tab = await openTab("Session");
    await expect(await tab.findByText("new token")).toBeVisible();
  },
};

/** One that failed is open, and another repeats it. */
export const Requests: Story = {
  parameters: {
    sandbox: {
      fail: [{ route: "GET /api/v3/org/basics", fault: { status: 503, times: 1 } }],
      setup: ({ control }: Sandbox) => control.failNext("GET /api/v2/public/execution", { status: 404 }),
    },
  },
  play: async () => {
    const tab = await openTab("Requests");
    const failed = await waitFor(
      () => {
        const [again, first] = tab.getAllByRole("button", { name: "GET /api/v3/org/basics" });
        if (again === undefined || first === undefined) throw new Error("It was not asked again yet.");
        return first;
      },
      { timeout: 5_000 },
    );
    await userEvent.click(failed);
    await expect(tab.getByRole("button", { name: "Copy for support" })).toBeVisible();
  },
};

export const Cache: Story = {
  play: async () => {
    const tab = await openTab("Cache");
    await userEvent.click(await tab.findByRole("button", { name: "applications" }));
    await expect(await tab.findByText(/"name": "HubSpot"/)).toBeVisible();
  },
};

export const Live: Story = {
  parameters: { sandbox: { fail: [{ route: "GET /api/v2/f-sdk/application", fault: { hang: true } }] } },
  play: async () => {
    const tab = await openTab("Live");
    await expect(await tab.findByText("GET /api/v2/f-sdk/application")).toBeVisible();
  },
};

export const Events: Story = {
  parameters: { sandbox: { fail: [{ route: "GET /api/v2/f-sdk/application", fault: { status: 403 } }] } },
  play: async () => {
    const tab = await openTab("Events");
    await expect(await tab.findByText("error-shown")).toBeVisible();
  },
};

/** The tab for a sandbox, with somebody at a consent page. */
export const SandboxTab: Story = {
  name: "Sandbox",
  play: async ({ loaded }) => {
    const sandbox: Sandbox = loaded["sandbox"];
    await sandbox.fetch("https://api.cobalt.test/api/v1/slack/integrate", {
      method: "POST",
      headers: {
        authorization: `Bearer ${await sandbox.control.mintToken("harbor")}`,
        "content-type": "application/json",
      },
      body: "{}",
    });
    const tab = await openTab("Sandbox");
    await expect(await tab.findByRole("button", { name: "Allow slack" })).toBeVisible();
  },
};
