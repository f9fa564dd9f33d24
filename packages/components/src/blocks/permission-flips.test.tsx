import { ConfigEditor, ConnectPanel, ExecutionDetail, IntegrationDialog, WorkflowList } from "@cobalt-kit/components";
import type { Permissions } from "@cobalt-kit/hooks";
import { createSandbox, type Sandbox } from "@cobalt-kit/sandbox";
import { act, screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import type { ReactElement } from "react";
import { describe, expect, it } from "vitest";
import { type PageWithRules, renderWithRules } from "../testing/render-with-rules.tsx";

const no = { reason: "Ask Ada." };

interface Typing {
  place: string;
  element: ReactElement;
  rule: keyof Permissions;
  account?: string;
  lead?: (user: UserEvent) => Promise<void>;
  box: () => Promise<HTMLElement>;
  submit: RegExp;
}

const typing: Typing[] = [
  {
    place: "keys of a connection",
    element: <ConnectPanel slug="twilio" />,
    rule: "canConnect",
    account: "blank",
    box: () => screen.findByLabelText("Account SID"),
    submit: /^Connect/,
  },
  {
    place: "settings",
    element: <ConfigEditor slug="slack" />,
    rule: "canConfigure",
    account: "lumen",
    box: () => screen.findByRole("textbox", { name: "Bot name" }),
    submit: /^Save 1 change/,
  },
  {
    place: "settings in the dialog",
    element: <IntegrationDialog slug="slack" open onOpenChange={() => {}} />,
    rule: "canConfigure",
    account: "lumen",
    lead: async (user) => user.click(await screen.findByRole("tab", { name: "Settings" })),
    box: () => screen.findByRole("textbox", { name: "Bot name" }),
    submit: /^Save 1 change/,
  },
];

describe("What is typed is kept while the host's rules change:", () => {
  it.each(typing)("$place", async ({ element, rule, account, lead, box, submit }) => {
    const sandbox = createSandbox();
    const { user, permit } = renderWithRules(element, sandbox, { account });
    await lead?.(user);
    await user.type(await box(), "XY");
    permit({ [rule]: no });
    expect((await screen.findAllByText("Ask Ada.")).length).toBeGreaterThan(0);
    for (const button of screen.queryAllByRole("button", { name: submit }))
      expect(button).toHaveAttribute("aria-disabled", "true");
    expect(document.body).not.toHaveFocus();
    permit({});
    expect(await box()).toHaveDisplayValue(/XY$/);
    await waitFor(() =>
      expect(screen.getByRole("button", { name: submit })).not.toHaveAttribute("aria-disabled", "true"),
    );
  });
});

interface Question {
  what: string;
  element: ReactElement | ((sandbox: Sandbox) => ReactElement);
  rule: keyof Permissions;
  /** What else is forbidden then, for a reason of its own. */
  others?: Permissions;
  account?: string;
  /** Leads to the button whose press is refused from then on. */
  lead: (page: PageWithRules & { sandbox: Sandbox }) => Promise<void>;
  press: RegExp | string;
}

const deals = "Plan roasts from open deals";
const press = async ({ user }: PageWithRules, name: string | RegExp): Promise<void> =>
  user.click(await screen.findByRole("button", { name }));

const openRunDialog = async (page: PageWithRules): Promise<void> => {
  await press(page, `Run ${deals}`);
  await screen.findByRole("textbox", { name: "Data (JSON)" });
};

const questions: Question[] = [
  {
    what: "runs a workflow",
    element: <WorkflowList slug="hubspot" />,
    rule: "canRun",
    others: { canConfigure: { reason: "Ask Bo." } },
    lead: openRunDialog,
    press: /^Run workflow/,
  },
  {
    what: "runs a workflow, of a list of all",
    element: <WorkflowList />,
    rule: "canRun",
    others: { canConfigure: { reason: "Ask Bo." } },
    lead: openRunDialog,
    press: /^Run workflow/,
  },
  {
    what: "renames a workflow",
    element: <WorkflowList slug="hubspot" />,
    rule: "canConfigure",
    async lead(page) {
      await press(page, `Rename ${deals}`);
      await page.user.type(await screen.findByRole("textbox", { name: /^Name/ }), "!");
    },
    press: /^Save/,
  },
  {
    what: "makes a workflow",
    element: <WorkflowList slug="hubspot" />,
    rule: "canConfigure",
    async lead(page) {
      await press(page, /^(New|Create) workflow/);
      await page.user.type(await screen.findByRole("textbox", { name: /^Name/ }), "Mine");
    },
    press: /^Create/,
  },
  {
    what: "publishes a version",
    element: <WorkflowList slug="hubspot" />,
    rule: "canConfigure",
    async lead(page) {
      await press(page, `Versions of ${deals}`);
      await page.user.type(await screen.findByRole("textbox"), "new");
    },
    press: "Publish a new version",
  },
  {
    what: "deletes a workflow",
    element: <WorkflowList slug="hubspot" />,
    rule: "canConfigure",
    lead: async (page) => press(page, `Delete ${deals}`),
    press: /^Delete/,
  },
  {
    what: "publishes anew what failed",
    element: <WorkflowList slug="hubspot" />,
    rule: "canConfigure",
    async lead(page) {
      page.sandbox.control.failNext("PUT /api/v2/public/workflow/:workflow_id/publish", { status: 500 });
      await press(page, `Unpublish ${deals}`);
    },
    press: /^Try again/,
  },
  {
    what: "switches anew what failed",
    element: <WorkflowList slug="slack" />,
    account: "lumen",
    rule: "canRun",
    async lead({ user, sandbox }) {
      sandbox.control.failNext("PATCH /api/v2/public/slug/:slug/config/:config_id/workflows/:workflow_id", {
        status: 500,
      });
      await user.click((await screen.findAllByRole("switch"))[0]!);
    },
    press: /^Try again/,
  },
  {
    what: "saves anew what failed",
    element: <ConfigEditor slug="slack" />,
    account: "lumen",
    rule: "canConfigure",
    async lead({ user, sandbox }) {
      await user.type(await screen.findByRole("textbox", { name: "Bot name" }), "XY");
      sandbox.control.failNext("PUT /api/v2/f-sdk/config", { status: 500 });
      await user.click(screen.getByRole("button", { name: /^Save/ }));
    },
    press: /^Try again/,
  },
  {
    what: "makes a configuration",
    element: <ConfigEditor slug="slack" configs />,
    account: "lumen",
    rule: "canConfigure",
    async lead(page) {
      await press(page, /^New configuration/);
      await page.user.type(await screen.findByRole("textbox", { name: /ID|Name/ }), "team-b");
    },
    press: /^Create/,
  },
  {
    what: "deletes a configuration",
    element: <ConfigEditor slug="slack" configs defaultConfigId="team-b" />,
    account: "lumen",
    rule: "canConfigure",
    lead: async (page) => press(page, /^Delete/),
    press: /^Delete/,
  },
  {
    what: "disconnects",
    element: <ConnectPanel slug="stripe" />,
    rule: "canConnect",
    lead: async (page) => press(page, "Disconnect"),
    press: /^Disconnect/,
  },
  {
    what: "disconnects all accounts",
    element: (sandbox) => {
      for (const identifier of ["a@harbor.test", "b@harbor.test"])
        sandbox.control.connect("harbor", "google-drive", { identifier });
      return <ConnectPanel slug="google-drive" />;
    },
    rule: "canConnect",
    lead: async (page) => press(page, "Disconnect all"),
    press: /^Disconnect all/,
  },
  {
    what: "runs a failed run again",
    element: ({ control }) => {
      const run = control
        .account("harbor")
        .executions.findLast(({ slug, status }) => slug === "hubspot" && status === "ERRORED");
      return <ExecutionDetail executionId={run?.id ?? ""} />;
    },
    rule: "canRun",
    lead: async (page) => press(page, /^Run again/),
    press: /^Run again/,
  },
];

describe("What a rule forbids meanwhile is refused, with the reason:", () => {
  it.each(questions)("$what", async ({ element, rule, others, account, lead, press: name }) => {
    const sandbox = createSandbox();
    const page = renderWithRules(typeof element === "function" ? element(sandbox) : element, sandbox, { account });
    await lead({ ...page, sandbox });
    await screen.findAllByRole("button", { name });
    const typed = (): string[] => screen.queryAllByRole<HTMLInputElement>("textbox").map(({ value }) => value);
    const before = typed();
    page.permit({ ...others, [rule]: no });
    const inFront = (): HTMLElement =>
      screen.queryByRole("alertdialog") ?? screen.queryByRole("dialog") ?? document.body;
    await waitFor(() => expect(inFront()).toHaveTextContent("Ask Ada."));
    expect(typed()).toEqual(before);
    for (const button of inFront() === document.body ? [] : within(inFront()).getAllByRole("button", { name }))
      expect(button).toHaveAccessibleDescription("Ask Ada.");
    sandbox.control.clearRequests();
    for (const button of screen.queryAllByRole("button", { name })) await page.user.click(button);
    expect(sandbox.control.requests().filter(({ method }) => method !== "GET")).toEqual([]);
  });
});

it("a sign-in that a rule forbids meanwhile can be cancelled, and is begun again in no way", async () => {
  const sandbox = createSandbox();
  const page = renderWithRules(<ConnectPanel slug="slack" />, sandbox, { account: "blank" });
  await press(page, "Connect Slack");
  const starts = (): (HTMLElement | null)[] => [
    screen.queryByRole("link", { name: "Open Slack sign-in" }),
    screen.queryByRole("button", { name: "Continue in this tab" }),
  ];
  await waitFor(() => expect(starts()).not.toContain(null));
  page.permit({ canConnect: no });
  expect(await screen.findByText("Ask Ada.")).toBeVisible();
  expect(starts()).toEqual([null, null]);
  expect(screen.getByRole("button", { name: "Cancel" })).toBeEnabled();
  page.permit({});
  await waitFor(() => expect(starts()).not.toContain(null));
});

it("a save under way ends as one though the rule is withdrawn meanwhile", async () => {
  const sandbox = createSandbox();
  const { user, permit } = renderWithRules(<ConfigEditor slug="slack" />, sandbox, { account: "lumen" });
  await user.type(await screen.findByRole("textbox", { name: "Bot name" }), "XY");
  const hold = sandbox.control.hold("PUT /api/v2/f-sdk/config");
  await user.click(screen.getByRole("button", { name: /^Save/ }));
  await waitFor(() => expect(sandbox.control.requests({ route: "PUT /api/v2/f-sdk/config" })).toHaveLength(1));
  permit({ canConfigure: no });
  act(() => sandbox.control.release(hold));
  await waitFor(() => expect(document.body).toHaveTextContent("Settings saved."));
  permit({});
  expect(await screen.findByRole("button", { name: "Save" })).toBeVisible();
  expect(screen.getByRole("textbox", { name: "Bot name" })).toHaveDisplayValue(/XY$/);
});

it("a request for access that is made offline says so, and is sent once, with what was typed, the next time", async () => {
  const sandbox = createSandbox();
  const leads = "POST /api/v1/ecosystem/leads";
  const { user, permit } = renderWithRules(<ConnectPanel slug="datev" />, sandbox);
  const email = await screen.findByLabelText("Your email address");
  await user.type(email, "ada@harbor.test");
  sandbox.control.failNext(leads, { abort: true });
  await user.click(screen.getByRole("button", { name: "Request access" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("Couldn’t send your request");
  expect(email).toHaveValue("ada@harbor.test");
  permit({ canConnect: no });
  permit({});
  expect(screen.getByLabelText("Your email address")).toHaveValue("ada@harbor.test");
  await user.click(screen.getByRole("button", { name: "Request access" }));
  expect(await screen.findByText("We’ll email you when there’s news.")).toBeVisible();
  expect(sandbox.control.account("harbor").accessRequests).toEqual([{ slug: "datev", email: "ada@harbor.test" }]);
});
