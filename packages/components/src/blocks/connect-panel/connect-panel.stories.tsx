import { ConnectPanel, ConnectPanelView, TextInput } from "@cobalt-kit/components";
import { type Application, type AuthInput, type ConnectState, useApplication } from "@cobalt-kit/hooks";
import type { Sandbox } from "@cobalt-kit/sandbox";
import type { Meta, StoryObj } from "@storybook/react-vite";
import type { ReactElement } from "react";
import { record } from "rrweb";
import { expect, fn, screen, spyOn, waitFor, within } from "storybook/test";

const meta = {
  title: "Marketplace/ConnectPanel",
  component: ConnectPanel,
  subcomponents: { ConnectPanelView },
  args: { slug: "slack", onConnected: fn() },
} satisfies Meta<typeof ConnectPanel>;
export default meta;
type Story = StoryObj<typeof meta>;

/**
 * What `window.open` gives: nothing here may open a real window, and a test cannot look into one.
 *
 * @param closes Whether the person closes it at the provider.
 */
function providerWindow(closes: boolean): Window {
  let isThere = false;
  const handle = {
    get closed() {
      return closes && isThere;
    },
    close() {},
    location: {
      replace() {
        isThere = true;
      },
    },
    document: document.implementation.createHTMLDocument(),
  };
  return Object.create(window, Object.getOwnPropertyDescriptors(handle));
}
const windowOpens =
  (closes = false) =>
  (): (() => void) => {
    const open = spyOn(window, "open").mockImplementation(() => providerWindow(closes));
    return () => open.mockRestore();
  };
const windowBlocked = (): (() => void) => {
  const open = spyOn(window, "open").mockReturnValue(null);
  return () => open.mockRestore();
};

export const SignIn: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("button", { name: "Connect Slack" })).toBeEnabled();
    await expect(canvas.getByText(/Opens a new window/)).toBeVisible();
  },
};

export const AskedBeforehand: Story = {
  args: { slug: "salesforce" },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Connect Salesforce" }));
    await expect(canvas.getByRole("textbox")).toHaveFocus();
    await expect(canvas.getByRole("textbox")).toBeInvalid();
  },
};

export const Keys: Story = {
  args: { slug: "zendesk" },
  play: async ({ canvas, userEvent }) => {
    const token = await canvas.findByLabelText("API token");
    await userEvent.type(token, "zd_live_1");
    await expect(token).toHaveAttribute("type", "password");
    await userEvent.click(canvas.getByRole("button", { name: "Show API token" }));
    await expect(token).toHaveAttribute("type", "text");
  },
};

export const EveryKindOfInput: Story = {
  args: { slug: "postgres" },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Connect with these keys" }));
    await expect(canvas.getAllByText(/Enter a value for/)[0]).toBeVisible();
  },
};

export const TwoWays: Story = {
  args: { slug: "jira" },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("radio", { name: "Use API keys" }));
    await expect(canvas.getByRole("button", { name: "Connect with these keys" })).toBeVisible();
    await expect(canvas.queryByRole("button", { name: "Connect Jira" })).toBeNull();
  },
};

export const Waiting: Story = {
  beforeEach: windowOpens(),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Connect Slack" }));
    await expect(await canvas.findByText("Waiting for Slack")).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Open the window again" })).toBeVisible();
  },
};

export const Allowed: Story = {
  beforeEach: windowOpens(),
  play: async ({ canvas, userEvent, loaded, args }) => {
    const { control }: Sandbox = loaded["sandbox"];
    await userEvent.click(await canvas.findByRole("button", { name: "Connect Slack" }));
    await canvas.findByText("Waiting for Slack");
    for (const { state } of control.authorizations()) control.decide(state, "allow");
    window.dispatchEvent(new Event("focus"));
    await expect(await canvas.findByText("Connected")).toBeVisible();
    await waitFor(() => expect(args.onConnected).toHaveBeenCalledTimes(1));
  },
};

export const WindowBlocked: Story = {
  beforeEach: windowBlocked,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Connect Slack" }));
    const link = await canvas.findByRole("link", { name: "Open Slack sign-in" });
    await expect(link).toHaveAttribute("target", "_blank");
    await expect(link).toHaveAttribute("rel", "noreferrer");
  },
};

/** The window is gone and nothing is connected, after the seconds of grace a closed window has. */
export const Abandoned: Story = {
  beforeEach: windowOpens(true),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Connect Slack" }));
    await expect(await canvas.findByText("The Slack window was closed")).toBeVisible();
    await expect(canvas.getByRole("button", { name: "I’m done" })).toBeVisible();
  },
};

/** A state that takes minutes to come about, shown through the view. */
function InState({ state, ...change }: { state: ConnectState } & Partial<Application>): ReactElement {
  const { data } = useApplication("slack");
  if (data === undefined) return <></>;
  const nothing = (): void => {};
  const connect = {
    state,
    authorize: nothing,
    saveCredentials: async () => false,
    checkNow: nothing,
    reopen: nothing,
    continueHere: nothing,
    cancel: nothing,
    reset: nothing,
  };
  const disconnect = { pending: false, error: null, run: async () => false, reset: nothing };
  return <ConnectPanelView application={{ ...data, ...change }} connect={connect} disconnect={disconnect} />;
}

const secretInput = (name: string, type: string): AuthInput => ({
  name,
  type,
  label: name,
  required: true,
  multiple: false,
  options: [],
  secret: true,
});

/** A session recorder that masks nothing by itself gets no piece of a secret, hidden or shown, of one line or of many. */
export const Recorded: Story = {
  tags: ["!dev", "!autodocs"],
  render: () => (
    <>
      <InState
        state={{ status: "idle" }}
        authMethods={[{ type: "keybased", inputs: [secretInput("Key", "password"), secretInput("PEM", "textarea")] }]}
      />
      <TextInput aria-label="Setting" type="password" defaultValue="zqxk-mhjd" />
    </>
  ),
  play: async ({ canvas, userEvent }) => {
    await canvas.findByLabelText("Key");
    const events: unknown[] = [];
    const stop = record({
      emit: (event) => events.push(event),
      maskAllInputs: false,
      maskInputOptions: { password: false },
    });
    for (const name of ["Key", "PEM"]) {
      const control = canvas.getByLabelText(name);
      await userEvent.type(control, "zqxj-wgzb");
      await userEvent.click(canvas.getByRole("button", { name: `Show ${name}` }));
      await userEvent.type(control, "-kvwp");
      await expect(control).toHaveValue("zqxj-wgzb-kvwp");
    }
    await userEvent.type(canvas.getByLabelText("Setting"), "-kvwq");
    record.takeFullSnapshot();
    stop?.();
    const recorded = JSON.stringify(events);
    await expect(events.length).toBeGreaterThan(4);
    // Letters only: digits could be part of a time.
    for (const piece of ["zqx", "wgz", "mhj", "kvw"]) await expect(recorded).not.toContain(piece);
  },
};

export const TimedOut: Story = {
  render: () => <InState state={{ status: "timed-out", authType: "oauth2" }} />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Slack didn’t respond in time");
    await expect(canvas.getByRole("button", { name: "Connect Slack" })).toBeVisible();
  },
};

export const WindowJustClosed: Story = {
  render: () => (
    <InState
      state={{
        status: "waiting",
        authType: "oauth2",
        authUrl: "https://slack.test",
        checking: true,
        windowClosed: true,
      }}
    />
  ),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Checking whether Slack is connected…")).toBeVisible();
  },
};

/** With `connectMode="redirect"` this tab goes to the provider, and comes back. */
export const InThisTab: Story = {
  args: { connectMode: "redirect" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("button", { name: "Connect Slack" })).toBeVisible();
    await expect(canvas.getByText("Takes you to Slack to sign in, then brings you back here.")).toBeVisible();
  },
};

const inThisTab = { status: "waiting", authType: "oauth2", authUrl: "https://slack.test", sameTab: true } as const;

export const Leaving: Story = {
  render: () => <InState state={{ ...inThisTab, checking: false, windowClosed: false }} />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Taking you to Slack…")).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Cancel" })).toBeVisible();
  },
};

export const JustBack: Story = {
  render: () => <InState state={{ ...inThisTab, checking: true, windowClosed: true }} />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Checking whether Slack is connected…")).toBeVisible();
  },
};

/** The tab came back, by Back or after a refusal, and nothing is connected. */
export const BackWithoutConnection: Story = {
  render: () => <InState state={{ ...inThisTab, status: "abandoned", checking: false }} />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Slack isn’t connected yet")).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Go to Slack" })).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Check again" })).toBeVisible();
  },
};

export const Cancelled: Story = {
  beforeEach: windowOpens(),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Connect Slack" }));
    await userEvent.click(await canvas.findByRole("button", { name: "Cancel" }));
    await expect(canvas.getByRole("button", { name: "Connect Slack" })).toBeVisible();
  },
};

export const NotStarted: Story = {
  beforeEach: windowOpens(),
  parameters: { sandbox: { fail: [{ route: "POST /api/v1/:slug/integrate", fault: { status: 500 } }] } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Connect Slack" }));
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Request ID");
  },
};

export const RefusedKey: Story = {
  args: { slug: "stripe" },
  parameters: { sandbox: { account: "blank" } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByLabelText("Secret key"), "bad");
    await userEvent.click(canvas.getByRole("button", { name: "Connect with these keys" }));
    await expect(await canvas.findByRole("alert")).toHaveTextContent("These credentials weren’t accepted");
    await expect(canvas.getByLabelText("Secret key")).toHaveValue("bad");
    await waitFor(() => expect(canvas.getByLabelText("Secret key")).toHaveFocus());
  },
};

export const CheckingKeys: Story = {
  args: { slug: "stripe" },
  parameters: { sandbox: { account: "blank", hang: ["POST /api/v2/app/:slug/save"] } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByLabelText("Secret key"), "sk_live_1{Enter}");
    await expect(await canvas.findByRole("button", { name: "Checking your keys…" })).toHaveAttribute("data-pending");
  },
};

export const Connected: Story = {
  args: { slug: "hubspot" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("ops@harborcoffee.test")).toBeVisible();
  },
};

export const Disconnecting: Story = {
  args: { slug: "hubspot" },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Disconnect" }));
    const question = within(await screen.findByRole("alertdialog", { name: "Disconnect HubSpot?" }));
    await expect(question.getByText(/deletes your HubSpot settings/)).toBeVisible();
    await expect(question.getByRole("button", { name: "Cancel" })).toHaveFocus();
  },
};

export const ConnectedBothWays: Story = {
  args: { slug: "hubspot" },
  parameters: {
    sandbox: { setup: ({ control }: Sandbox) => control.connect("harbor", "hubspot", { authType: "keybased" }) },
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findAllByRole("button", { name: "Disconnect" })).toHaveLength(2);
  },
};

export const Reconnecting: Story = {
  args: { slug: "hubspot" },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Reconnect" }));
    await expect(canvas.getByRole("radio", { name: "Sign in with HubSpot" })).toBeVisible();
  },
};

export const Expired: Story = {
  args: { slug: "mailchimp" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Your connection has expired")).toBeVisible();
    await expect(canvas.getByText(/settings and workflows are kept/)).toBeVisible();
  },
};

/** Keys are asked for when somebody wants to reconnect, so that what is below stays in sight. */
export const ExpiredKeys: Story = {
  args: { slug: "mailchimp" },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Reconnect Mailchimp" }));
    await expect(canvas.getByLabelText("API key")).toHaveFocus();
    await expect(canvas.getByRole("button", { name: "Cancel" })).toBeVisible();
  },
};

const accounts = (...identifiers: string[]): { setup: (sandbox: Sandbox) => void } => ({
  setup: ({ control }) => {
    for (const identifier of identifiers) control.connect("harbor", "google-drive", { identifier });
  },
});

export const SeveralAccounts: Story = {
  args: { slug: "google-drive" },
  parameters: { sandbox: accounts("finance@harborcoffee.test", "design@harborcoffee.test") },
  play: async ({ canvas }) => {
    const list = within(await canvas.findByRole("list", { name: "Google Drive accounts" }));
    await expect(list.getAllByRole("listitem")).toHaveLength(2);
    await expect(canvas.getByRole("button", { name: "Connect another account" })).toBeVisible();
  },
};

/** Two of them, those that need a person first; the rest on request. */
export const ManyAccounts: Story = {
  args: { slug: "google-drive" },
  parameters: { sandbox: accounts("a@harbor.test", "b@harbor.test", "c@harbor.test", "d@harbor.test") },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Show all 4 accounts" }));
    await expect(canvas.getAllByRole("button", { name: "Disconnect" })).toHaveLength(4);
    await userEvent.click(canvas.getByRole("button", { name: "Show fewer accounts" }));
    await expect(canvas.getAllByRole("button", { name: "Disconnect" })).toHaveLength(2);
  },
};

/** Who signs in to renew one of them is somebody else than before. */
export const SomebodyElse: Story = {
  args: { slug: "google-drive" },
  parameters: { sandbox: accounts("finance@harborcoffee.test", "design@harborcoffee.test") },
  beforeEach: windowOpens(),
  play: async ({ canvas, userEvent, loaded }) => {
    const { control }: Sandbox = loaded["sandbox"];
    await userEvent.click((await canvas.findAllByRole("button", { name: "Reconnect" }))[0]!);
    await canvas.findByText("Waiting for Google Drive");
    for (const { state } of control.authorizations()) control.decide(state, "allow", { identifier: "eve@other.test" });
    window.dispatchEvent(new Event("focus"));
    await expect(await canvas.findByText("You signed in with a different account")).toBeVisible();
  },
};

export const DisconnectingAll: Story = {
  args: { slug: "google-drive" },
  parameters: { sandbox: accounts("finance@harborcoffee.test", "design@harborcoffee.test") },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Disconnect all" }));
    const question = within(await screen.findByRole("alertdialog", { name: "Disconnect every Google Drive account?" }));
    await expect(question.getByText(/deletes the settings of all your Google Drive accounts/)).toBeVisible();
    await expect(question.getByRole("button", { name: "Cancel" })).toHaveFocus();
  },
};

export const NotAvailableYet: Story = {
  args: { slug: "linkedin" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("LinkedIn isn’t available yet")).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Request access" })).toBeVisible();
  },
};

export const Unknown: Story = {
  args: { slug: "no-such-application" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("This is no longer available");
  },
};

export const Loading: Story = {
  parameters: { sandbox: { hang: ["GET /api/v2/f-sdk/application/:slug"] } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Loading the connection…")).toBeInTheDocument();
  },
};

const application = "GET /api/v2/f-sdk/application/:slug";

export const ServerError: Story = {
  parameters: { sandbox: { fail: [{ route: application, fault: { status: 500, times: 4 } }] } },
  play: async ({ canvas, userEvent }) => {
    const alert = await canvas.findByRole("alert");
    await expect(alert).toHaveTextContent("Something went wrong with the service");
    await userEvent.click(canvas.getByRole("button", { name: "Try again" }));
    await expect(await canvas.findByRole("button", { name: "Connect Slack" })).toBeVisible();
  },
};

export const Forbidden: Story = {
  parameters: { sandbox: { fail: [{ route: application, fault: { status: 403 } }] } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("You don’t have access to this");
  },
};

export const Offline: Story = {
  parameters: { sandbox: { offline: true } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("You’re offline");
  },
};

export const SessionExpired: Story = {
  parameters: { sandbox: { signedOut: true } },
  play: async ({ canvas, userEvent }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Your session has ended");
    await userEvent.click(canvas.getByRole("button", { name: "Try again" }));
    await expect(await canvas.findByRole("button", { name: "Connect Slack" })).toBeVisible();
  },
};

export const ReconnectingFails: Story = {
  args: { slug: "slack" },
  beforeEach: windowOpens(),
  parameters: {
    sandbox: { connected: ["slack"], fail: [{ route: "POST /api/v1/:slug/integrate", fault: { status: 500 } }] },
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Reconnect" }));
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Request ID");
  },
};

const filledRequest: Story["play"] = async ({ canvas, userEvent }) => {
  await userEvent.type(await canvas.findByLabelText("Your email address"), "ines@harborcoffee.test");
  await userEvent.type(canvas.getByLabelText(/Your name/), "Ines Okafor");
  await userEvent.type(
    canvas.getByLabelText(/What you need it for/),
    "Our campaigns for wholesale customers run there.",
  );
};

/** A form to ask for an application of the ecosystem, filled in. */
export const AccessRequest: Story = {
  args: { slug: "linkedin" },
  play: async (context) => {
    await filledRequest(context);
    await expect(context.canvas.getByRole("button", { name: "Request access" })).toBeEnabled();
  },
};

export const AccessRequested: Story = {
  args: { slug: "linkedin" },
  play: async (context) => {
    await filledRequest(context);
    await context.userEvent.click(context.canvas.getByRole("button", { name: "Request access" }));
    await expect(await context.canvas.findByText("We’ll email you when there’s news.")).toBeVisible();
  },
};

export const Narrow: Story = {
  args: { slug: "jira" },
  globals: { width: "375" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("radio", { name: "Sign in with Jira" })).toBeVisible();
  },
};

export const RightToLeft: Story = {
  args: { slug: "zendesk" },
  globals: { dir: "rtl" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByLabelText("API token")).toBeVisible();
  },
};

export const Arabic: Story = {
  args: { slug: "zendesk" },
  globals: { language: "ar" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("button", { name: "الربط بهذه المفاتيح" })).toBeVisible();
  },
};
