import { WorkflowList, OwnWorkflowRowView, WorkflowListView, WorkflowRowView } from "@cobalt-kit/components";
import { standardFixtures } from "@cobalt-kit/sandbox";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, screen, waitFor, within } from "storybook/test";

const open = "POST /api/v2/f-sdk/config";
const toggle = "PATCH /api/v2/public/slug/:slug/config/:configId/workflows/:workflowId";
const own = "GET /api/v2/public/workflow";
const runs = "GET /api/v2/public/execution";
const publish = "PUT /api/v2/public/workflow/:workflowId/publish";
const versions = "GET /api/v2/public/workflow/versions/:workflowId";
const execute = "POST /api/v2/public/workflow/:workflowId/execute";

const meta = {
  title: "Marketplace/WorkflowList",
  component: WorkflowList,
  subcomponents: { OwnWorkflowRowView, WorkflowListView, WorkflowRowView },
  args: { slug: "slack" },
  parameters: { sandbox: { account: "lumen" } },
} satisfies Meta<typeof WorkflowList>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("switch", { name: "Announce paid invoices" })).toBeVisible();
  },
};

/** Without an application: all that the account made itself, each with the application it was made for. */
export const OfAllApplications: Story = {
  args: { slug: undefined },
  parameters: { sandbox: { account: "harbor" } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("button", { name: "Run Plan roasts from open deals" })).toBeVisible();
    await expect(canvas.queryByRole("switch")).not.toBeInTheDocument();
  },
};

/** The token has the claim `readOnlyWorkflow`: the customer's own workflows are run, and not changed. */
export const OwnToRead: Story = {
  args: { slug: "hubspot" },
  parameters: { sandbox: { account: "harbor", readOnlyWorkflow: true } },
  play: async ({ canvas }) => {
    const rename = await canvas.findByRole("button", { name: "Rename Plan roasts from open deals" });
    await waitFor(() => expect(rename).toHaveAccessibleDescription(/but you can’t change them/));
  },
};

/** The fields of a workflow stand below it once it is on. */
export const SwitchedOn: Story = {
  parameters: { sandbox: { account: "blank", connected: ["slack"] } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("switch", { name: "Announce paid invoices" }));
    await expect(canvas.getByRole("switch", { name: "Announce paid invoices" })).toBeChecked();
    await expect(await canvas.findByRole("form", { name: "Announce paid invoices settings" })).toBeVisible();
  },
};

export const SwitchFails: Story = {
  parameters: {
    sandbox: { account: "blank", connected: ["slack"], fail: [{ route: toggle, fault: { status: 500 } }] },
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("switch", { name: "Announce paid invoices" }));
    const alert = await canvas.findByRole("alert");
    await expect(alert).toHaveTextContent("Couldn’t change “Announce paid invoices”");
    await expect(within(alert).getByRole("button", { name: "Try again" })).toBeVisible();
    await waitFor(() => expect(canvas.getByRole("switch", { name: "Announce paid invoices" })).not.toBeChecked());
  },
};

export const Expired: Story = {
  args: { slug: "mailchimp" },
  parameters: { sandbox: { account: "harbor" } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^Your connection to Mailchimp has expired/)).toBeVisible();
    for (const one of await canvas.findAllByRole("switch")) await expect(one).toHaveAttribute("aria-disabled", "true");
  },
};

export const NotConnected: Story = {
  parameters: { sandbox: { account: "blank" } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Connect Slack first")).toBeVisible();
  },
};

/** So many ready-made workflows, in groups, with names as long as real ones. */
function many(count: number): typeof standardFixtures {
  const groups = ["Invoices and credit notes", "Payments", "Customers", undefined];
  const subjects = ["Announce paid invoices", "Remind of overdue invoices", "Post refunds", "Welcome new customers"];
  return {
    ...standardFixtures,
    applications: standardFixtures.applications.map((application) =>
      application.slug === "slack"
        ? {
            ...application,
            workflows: Array.from({ length: count }, (_, index) => {
              const pattern = application.workflows?.[index % 3];
              if (pattern === undefined) throw new Error("Slack has no workflows.");
              const group = groups[index % groups.length];
              const name = `${subjects[index % subjects.length]} of region ${Math.floor(index / 4) + 1}`;
              return { ...pattern, id: `wf_many_${index}`, name, ...(group !== undefined && { group }) };
            }),
          }
        : application,
    ),
  };
}

/** From nine on there is a search field, and they stand in their groups. */
export const Many: Story = {
  parameters: { sandbox: { account: "blank", connected: ["slack"], fixtures: many(200) } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(
      await canvas.findByRole("searchbox", { name: "Search ready-made workflows" }),
      "welcome region 50",
    );
    await waitFor(() => expect(canvas.getAllByRole("switch")).toHaveLength(1));
    await userEvent.clear(canvas.getByRole("searchbox"));
    await waitFor(() => expect(canvas.getAllByRole("switch")).toHaveLength(200));
  },
};

export const NothingFound: Story = {
  parameters: { sandbox: { account: "blank", connected: ["slack"], fixtures: many(12) } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole("searchbox"), "zebra");
    await expect(await canvas.findByText("No results for “zebra”")).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Show all workflows" })).toBeVisible();
  },
};

/** How and when each ran last, and what started it. */
export const LastRuns: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^Started by “Invoice Paid”/)).toBeVisible();
  },
};

export const RunsNotListed: Story = {
  parameters: { sandbox: { account: "lumen", fail: [{ route: runs, fault: { status: 403 } }] } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("switch", { name: "Announce paid invoices" })).toBeVisible();
    await expect(canvas.queryByRole("alert")).not.toBeInTheDocument();
  },
};

export const Create: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "New workflow" }));
    const dialog = within(await screen.findByRole("dialog", { name: "New workflow" }));
    await userEvent.click(dialog.getByRole("button", { name: "Create workflow" }));
    await expect(dialog.getByText("Give the workflow a name.")).toBeVisible();
    await expect(dialog.getByRole("textbox", { name: "Name" })).toHaveFocus();
  },
};

/** What providers and colleagues call things is as long as they like. */
export const LongText: Story = {
  parameters: {
    sandbox: {
      account: "lumen",
      fixtures: {
        ...standardFixtures,
        applications: standardFixtures.applications.map((application) =>
          application.slug === "slack"
            ? {
                ...application,
                workflows: application.workflows?.map((workflow) => ({
                  ...workflow,
                  name: `${workflow.name} ${"Rechnungszusammenfassungsbenachrichtigung".repeat(3)}`,
                  description: `${workflow.description} `.repeat(6),
                })),
              }
            : application,
        ),
      },
    },
  },
  globals: { width: "375" },
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByRole("switch"))[0]).toBeVisible();
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  },
};

export const LongTextOfOnesOwn: Story = {
  globals: { width: "375" },
  play: async ({ canvas, userEvent }) => {
    const name = "Rechnungszusammenfassungsbenachrichtigungsversandplanung für alle Kunden der letzten dreißig Jahre";
    await userEvent.click(await canvas.findByRole("button", { name: "New workflow" }));
    const dialog = within(await screen.findByRole("dialog", { name: "New workflow" }));
    await userEvent.type(dialog.getByRole("textbox", { name: "Name" }), name);
    await userEvent.type(dialog.getByRole("textbox", { name: "Description" }), "https://example.com/".repeat(12));
    await userEvent.click(dialog.getByRole("button", { name: "Create workflow" }));
    await expect(await canvas.findByRole("button", { name: `Publish ${name}` })).toBeVisible();
  },
};

type Play = Parameters<NonNullable<Story["play"]>>[0];

/** Opens the dialog that runs a workflow of the account's own. */
async function openRun({ canvas, userEvent }: Play) {
  const [run] = await canvas.findAllByRole("button", { name: /^Run / });
  if (run === undefined) throw new Error("There is nothing to run.");
  await userEvent.click(run);
  const dialog = within(await screen.findByRole("dialog", { name: /^Run / }));
  await dialog.findByRole("textbox", { name: "Data (JSON)" });
  return { dialog, start: () => userEvent.click(dialog.getByRole("button", { name: /^Run / })) };
}

/** A workflow whose schema asks for a recipient, a list, and a key that nobody should see. */
const asksForMuch: typeof standardFixtures = {
  ...standardFixtures,
  accounts: standardFixtures.accounts.map((account) => ({
    ...account,
    privateWorkflows: account.privateWorkflows.map((workflow) => ({
      ...workflow,
      sample: { recipient: "ada@harborcoffee.test", total: 12.5, lines: [{ article: "Espresso", amount: 2 }] },
      jsonSchema: {
        type: "object",
        required: ["recipient"],
        properties: {
          recipient: { type: "string", format: "email", title: "Recipient" },
          total: { type: "number", title: "Total", description: "In euros." },
          key: { type: "string", format: "password", title: "Key of the printer" },
          urgent: { type: "boolean", title: "Urgent" },
          lines: {
            type: "array",
            title: "Lines",
            items: {
              type: "object",
              properties: {
                article: { type: "string", title: "Article" },
                amount: { type: "integer", title: "Amount" },
              },
            },
          },
        },
      },
    })),
  })),
};

/** Fields by the workflow's schema, with the JSON beside them: each shows what is changed in the other. */
export const Run: Story = {
  args: { slug: "hubspot" },
  parameters: { sandbox: { account: "harbor", fixtures: asksForMuch } },
  play: async (play) => {
    const { dialog } = await openRun(play);
    const key = await dialog.findByLabelText(/^Key of the printer/, { selector: "input" });
    await play.userEvent.type(key, "s3cr3t");
    await play.userEvent.type(dialog.getByRole("textbox", { name: "Recipient" }), ".uk");
    const json = dialog.getByRole("textbox", { name: "Data (JSON)" });
    await expect(json).toHaveTextContent('"recipient": "ada@harborcoffee.test.uk"');
    await expect(json).not.toHaveTextContent("s3cr3t");
  },
};

export const RunNarrow: Story = { ...Run, globals: { width: "375" } };

/** By keyboard alone. What the workflow answered stands above the data, which can be changed and sent again. */
export const RunResult: Story = {
  args: { slug: "hubspot" },
  parameters: { sandbox: { account: "harbor", fixtures: asksForMuch } },
  play: async (play) => {
    const { dialog } = await openRun(play);
    dialog.getByRole("checkbox", { name: "Wait for the result" }).focus();
    await play.userEvent.keyboard(" ");
    dialog.getByRole("textbox", { name: "Recipient" }).focus();
    await play.userEvent.keyboard("{Enter}");
    await expect(await dialog.findByText(/has finished$/)).toBeVisible();
    await expect(dialog.getByRole("region", { name: "Result" })).toBeVisible();
    await expect(dialog.getByRole("button", { name: "Run once more" })).toBeVisible();
  },
};

/** An error of the workflow is its answer, and no failure to start it. */
export const RunAnswersWithAnError: Story = {
  args: { slug: "hubspot" },
  parameters: {
    sandbox: {
      account: "harbor",
      fail: [
        {
          route: execute,
          fault: {
            status: 422,
            body: {
              execution_id: "e1",
              errored: true,
              status_code: 422,
              execution_error: { message: "The recipient has no mailbox." },
              return_value: { accepted: [], rejected: ["ada@harborcoffee.test"] },
            },
          },
        },
      ],
    },
  },
  play: async (play) => {
    const { dialog, start } = await openRun(play);
    await play.userEvent.click(dialog.getByRole("checkbox", { name: "Wait for the result" }));
    await start();
    await expect(await dialog.findByText(/ended with an error$/)).toBeVisible();
    await expect(dialog.getByText("The recipient has no mailbox.")).toBeVisible();
  },
};

/** It may run already: nothing is sent again by itself, and the run is looked for. */
export const RunAnswerLost: Story = {
  args: { slug: "hubspot" },
  parameters: { sandbox: { account: "harbor", fail: [{ route: execute, fault: { status: 504, body: "" } }] } },
  play: async (play) => {
    const { dialog, start } = await openRun(play);
    await start();
    await expect(await dialog.findByText(/may or may not have started$/)).toBeVisible();
    await expect(await dialog.findByText("No run has appeared so far.")).toBeVisible();
    await expect(dialog.getByRole("button", { name: "Run it anyway" })).toBeVisible();
  },
};

/** A run that was started is followed to its end. */
export const FollowsARun: Story = {
  args: { slug: "hubspot" },
  parameters: { sandbox: { account: "harbor" } },
  play: async (play) => {
    const { canvas, userEvent } = play;
    const { start } = await openRun(play);
    await start();
    await userEvent.click(await canvas.findByRole("button", { name: /^Latest run/ }));
    await expect(await canvas.findByRole("list", { name: "Steps" })).toBeVisible();
  },
};

export const RunFails: Story = {
  args: { slug: "hubspot" },
  parameters: { sandbox: { account: "harbor", fail: [{ route: execute, fault: { status: 400 } }] } },
  play: async (play) => {
    const { dialog, start } = await openRun(play);
    await start();
    await expect(await dialog.findByRole("alert")).toHaveTextContent("Couldn’t start the workflow");
  },
};

/** So many workflows of the account's own: from nine on they can be searched and narrowed, as the service does it. */
const manyOwn: typeof standardFixtures = {
  ...standardFixtures,
  accounts: standardFixtures.accounts.map((account) => ({
    ...account,
    privateWorkflows: Array.from({ length: 45 }, (_, index) => ({
      id: `pw_many_${index}`,
      name: `Report on region ${index + 1}`,
      description: "Posts what was sold, and where.",
      slug: "hubspot",
      published: index % 3 !== 0,
    })),
  })),
};

export const ManyOfOnesOwn: Story = {
  args: { slug: "hubspot" },
  parameters: { sandbox: { account: "harbor", fixtures: manyOwn } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole("searchbox", { name: "Search your workflows" }), "region 4");
    await waitFor(() => expect(canvas.getAllByRole("button", { name: /^Delete / })).toHaveLength(7));
    await userEvent.selectOptions(canvas.getByRole("combobox", { name: "State" }), "Draft");
    await waitFor(() => expect(canvas.getAllByRole("button", { name: /^Delete / })).toHaveLength(3));
  },
};

export const ManyOfOnesOwnNarrow: Story = { ...ManyOfOnesOwn, globals: { width: "375" } };

export const NoneOfOnesOwnFound: Story = {
  args: { slug: "hubspot" },
  parameters: { sandbox: { account: "harbor", fixtures: manyOwn } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole("searchbox", { name: "Search your workflows" }), "zebra");
    await expect(await canvas.findByRole("button", { name: "Show all of them" })).toBeVisible();
  },
};

export const Rename: Story = {
  args: { slug: "hubspot" },
  parameters: { sandbox: { account: "harbor" } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: /^Rename / }));
    const dialog = within(await screen.findByRole("dialog", { name: /^Rename / }));
    await expect(dialog.getByRole("textbox", { name: "Name" })).toHaveFocus();
    await userEvent.clear(dialog.getByRole("textbox", { name: "Name" }));
    await userEvent.keyboard("{Enter}");
    await expect(dialog.getByText("Give the workflow a name.")).toBeVisible();
  },
};

const openVersions = async ({ canvas, userEvent }: Play) => {
  await userEvent.click(await canvas.findByRole("button", { name: /^Versions of / }));
  return within(await screen.findByRole("dialog", { name: /^Versions of / }));
};

/** What was published, newest first, and the next version with a word on what is new. */
export const Versions: Story = {
  args: { slug: "hubspot" },
  parameters: { sandbox: { account: "harbor" } },
  play: async (play) => {
    const first = await openVersions(play);
    await play.userEvent.type(first.getByRole("textbox", { name: /^What’s new/ }), "Counts the open deals, too.");
    await play.userEvent.click(first.getByRole("button", { name: "Publish a new version" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
    const dialog = await openVersions(play);
    await expect(await dialog.findByText("Counts the open deals, too.")).toBeVisible();
  },
};

export const VersionsLoading: Story = {
  args: { slug: "hubspot" },
  parameters: { sandbox: { account: "harbor", hang: [versions] } },
  play: async (play) => {
    await expect(await (await openVersions(play)).findByText("Loading versions…")).toBeInTheDocument();
  },
};

export const VersionsFail: Story = {
  args: { slug: "hubspot" },
  parameters: { sandbox: { account: "harbor", fail: [{ route: versions, fault: { status: 403 } }] } },
  play: async (play) => {
    await expect(await (await openVersions(play)).findByText("Couldn’t load the versions")).toBeVisible();
  },
};

export const NoVersions: Story = {
  args: { slug: "hubspot" },
  parameters: {
    sandbox: {
      account: "harbor",
      fail: [{ route: versions, fault: { status: 200, body: { docs: [], totalDocs: 0 } } }],
    },
  },
  play: async (play) => {
    await expect(await (await openVersions(play)).findByText("No versions yet")).toBeVisible();
  },
};

export const Delete: Story = {
  args: { slug: "hubspot" },
  parameters: { sandbox: { account: "harbor" } },
  play: async ({ canvas, userEvent }) => {
    const [remove] = await canvas.findAllByRole("button", { name: /^Delete / });
    if (remove === undefined) throw new Error("There is nothing to delete.");
    await userEvent.click(remove);
    const dialog = await screen.findByRole("alertdialog", { name: /^Delete / });
    await waitFor(() => expect(dialog).toBeVisible());
    await expect(within(dialog).getByRole("button", { name: "Cancel" })).toHaveFocus();
  },
};

export const Loading: Story = {
  parameters: { sandbox: { account: "lumen", hang: [open, own] } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Loading workflows…")).toBeInTheDocument();
  },
};

/** Both lists fail the same way. */
const failing = (fault: object): NonNullable<Story["parameters"]> => ({
  sandbox: {
    account: "lumen",
    fail: [
      { route: open, fault },
      { route: own, fault },
    ],
  },
});

async function bothSay(canvas: Parameters<NonNullable<Story["play"]>>[0]["canvas"], text: string): Promise<void> {
  await waitFor(() => expect(canvas.getAllByRole("alert")).toHaveLength(2));
  for (const alert of canvas.getAllByRole("alert")) await expect(alert).toHaveTextContent(text);
}

export const Failure: Story = {
  parameters: failing({ status: 500 }),
  play: async ({ canvas }) => {
    await bothSay(canvas, "Something went wrong with the service");
    await expect(canvas.getAllByRole("button", { name: "Copy request ID" })).toHaveLength(2);
  },
};

export const NoPermission: Story = {
  parameters: failing({ status: 403 }),
  play: ({ canvas }) => bothSay(canvas, "You don’t have access to this"),
};

export const Offline: Story = {
  parameters: failing({ abort: true }),
  play: async ({ canvas }) => {
    // One cause is told once.
    const alert = await canvas.findByRole("alert");
    await expect(alert).toHaveTextContent("Couldn’t reach the service");
  },
};

export const SessionEnded: Story = {
  parameters: failing({ status: 401 }),
  play: ({ canvas }) => bothSay(canvas, "Your session has ended"),
};

export const PublishFails: Story = {
  args: { slug: "hubspot" },
  parameters: { sandbox: { account: "harbor", fail: [{ route: publish, fault: { status: 500 } }] } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: /^Unpublish / }));
    await expect(await canvas.findByRole("alert")).toHaveTextContent(/Couldn’t change/);
  },
};

export const Empty: Story = {
  args: { slug: "discord" },
  parameters: { sandbox: { account: "blank", connected: ["discord"] } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("No ready-made workflows")).toBeVisible();
    await expect(await canvas.findByText("You haven’t created any yet")).toBeVisible();
  },
};

export const Narrow: Story = {
  args: { slug: "hubspot" },
  parameters: { sandbox: { account: "harbor" } },
  globals: { width: "375" },
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByRole("button", { name: /^Run / }))[0]).toBeVisible();
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  },
};

export const Arabic: Story = {
  globals: { language: "ar" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("button", { name: "مهمة سير عمل جديدة" })).toBeVisible();
  },
};
