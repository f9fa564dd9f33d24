import { ConnectPanel } from "@cobalt-kit/components";
import { createSandbox, standardFixtures } from "@cobalt-kit/sandbox";
import { screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { renderWithSandbox } from "../../testing/render-with-sandbox.tsx";

const save = "POST /api/v2/app/:slug/save";

describe("with keys", () => {
  it("connects, and keeps the keys in one request", async () => {
    const onConnected = vi.fn();
    const { user, sandbox } = renderWithSandbox(<ConnectPanel slug="zendesk" onConnected={onConnected} />, {
      account: "blank",
    });
    await user.type(await screen.findByLabelText("API token"), "zd_live_1");
    await user.type(screen.getByLabelText(/subdomain/i), "harbor");
    await user.type(screen.getByLabelText(/mail/i), "ops@harbor.test");
    await user.click(screen.getByRole("button", { name: "Connect with these keys" }));

    expect(await screen.findByText("Connected")).toBeVisible();
    expect(onConnected).toHaveBeenCalledWith(expect.objectContaining({ slug: "zendesk", status: "connected" }));
    const withSecret = sandbox.control.requests().filter((request) => JSON.stringify(request).includes("zd_live_1"));
    expect(withSecret.map(({ route }) => route)).toEqual([save]);
    expect(document.body.innerHTML).not.toContain("zd_live_1");
  });

  it("takes what is chosen before anything else is touched, also where its value is an empty text", async () => {
    const regions = { Everywhere: "", Europe: "eu" };
    const options = Object.entries(regions).map(([name, value]) => ({ name, value }));
    const input = {
      name: "region",
      label: "Region",
      placeholder: "",
      type: "select" as const,
      required: true,
      options,
    };
    const application = {
      id: "app_regional",
      slug: "regional",
      name: "Regional",
      description: "",
      icon: "",
      tags: [],
      auth: { keybased: [input] },
      fields: [],
      workflows: [],
    };
    const sandbox = createSandbox({
      fixtures: { ...standardFixtures, applications: [...standardFixtures.applications, application] },
    });
    const { user } = renderWithSandbox(<ConnectPanel slug="regional" />, { sandbox, account: "blank" });
    const list = await screen.findByRole("combobox", { name: "Region" });
    await user.click(screen.getByRole("button", { name: "Connect with these keys" }));
    expect(list).toBeInvalid();
    expect(sandbox.control.requests({ route: save })).toEqual([]);
    await user.selectOptions(list, "Everywhere");
    expect(list).toHaveDisplayValue("Everywhere");
    await user.click(screen.getByRole("button", { name: "Connect with these keys" }));
    await waitFor(() => expect(sandbox.control.requests({ route: save })).toHaveLength(1));
    expect(sandbox.control.requests({ route: save })[0]?.body).toMatchObject({ region: "" });
  });

  it("never has a secret in its markup, also while it is shown", async () => {
    const { user } = renderWithSandbox(<ConnectPanel slug="stripe" />, { account: "blank" });
    const key = await screen.findByLabelText("Secret key");
    await user.type(key, "sk_live_secret");
    expect(key).toHaveAttribute("type", "password");
    expect(document.body.innerHTML).not.toContain("sk_live_secret");
    await user.click(screen.getByRole("button", { name: "Show Secret key" }));
    expect(key).toHaveAttribute("type", "text");
    expect(key).toHaveValue("sk_live_secret");
    expect(document.body.innerHTML).not.toContain("sk_live_secret");
    expect(key).toHaveAttribute("autocomplete", "new-password");
    for (const mark of [
      "data-hj-suppress",
      "data-clarity-mask",
      "data-dd-privacy",
      "data-private",
      "data-sentry-mask",
    ]) {
      expect(key).toHaveAttribute(mark);
    }
    expect(key).toHaveClass("rr-block", "ph-no-capture", "fs-exclude");
  });

  it("asks before the page is left with typed keys, and no longer once they are kept", async () => {
    const { user } = renderWithSandbox(<ConnectPanel slug="stripe" />, { account: "blank" });
    const leave = (): boolean => !window.dispatchEvent(new Event("beforeunload", { cancelable: true }));
    const key = await screen.findByLabelText("Secret key");
    expect(leave()).toBe(false);
    await user.type(key, "sk");
    expect(leave()).toBe(true);
    await user.clear(key);
    expect(leave()).toBe(false);
    await user.type(key, "sk_live_1");
    await user.click(screen.getByRole("button", { name: "Connect with these keys" }));
    expect(await screen.findByText("Connected")).toBeVisible();
    expect(leave()).toBe(false);
  });

  it("sends a key without what came along from where it was copied", async () => {
    const { user, sandbox } = renderWithSandbox(<ConnectPanel slug="stripe" />, { account: "blank" });
    await user.click(await screen.findByLabelText("Secret key"));
    await user.paste("\u200B\u00A0sk_live_pasted\u2060\r\n");
    await user.click(screen.getByRole("button", { name: "Connect with these keys" }));
    expect(await screen.findByText("Connected")).toBeVisible();
    expect(sandbox.control.requests({ route: save })).toMatchObject([{ body: { secret_key: "sk_live_pasted" } }]);
  });

  it("asks for what is missing before it sends anything, and goes to the first", async () => {
    const { user, sandbox } = renderWithSandbox(<ConnectPanel slug="stripe" />, { account: "blank" });
    await user.click(await screen.findByRole("button", { name: "Connect with these keys" }));
    const key = screen.getByLabelText("Secret key");
    expect(key).toHaveFocus();
    expect(key).toBeInvalid();
    expect(key).toHaveAccessibleDescription(/Enter a value for “Secret key”/);
    expect(sandbox.control.requests({ route: save })).toHaveLength(0);
    await user.type(key, "x");
    expect(key).toBeValid();
  });

  it("keeps what was typed when a key is refused, and points at it", async () => {
    const { user } = renderWithSandbox(<ConnectPanel slug="stripe" />, { account: "blank" });
    const key = await screen.findByLabelText("Secret key");
    await user.type(key, "bad");
    await user.click(screen.getByRole("button", { name: "Connect with these keys" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("These credentials weren’t accepted");
    expect(key).toHaveValue("bad");
    expect(key).toBeInvalid();
    await waitFor(() => expect(key).toHaveFocus());
  });

  it("refuses a number that is none before sending", async () => {
    const { user, sandbox } = renderWithSandbox(<ConnectPanel slug="postgres" />, { account: "blank" });
    const port = await screen.findByLabelText("Port");
    await user.type(port, "fifty");
    await user.click(screen.getByRole("button", { name: "Connect with these keys" }));
    expect(port).toHaveAccessibleDescription(/must be a number/);
    expect(sandbox.control.requests({ route: save })).toHaveLength(0);
  });

  it.each([
    ["de", "5.432", "5432"],
    ["en", "5,432", "5432"],
    ["ja", "５４３２", "5432"],
    ["ar-EG", "٥٤٣٢", "5432"],
    ["en", "1e400", "1e400"],
  ])("reads numbers as the settings do, in %s: %s", async (locale, typed, sent) => {
    const { user, sandbox } = renderWithSandbox(<ConnectPanel slug="postgres" />, { account: "blank", ui: { locale } });
    const port = await screen.findByLabelText("Port");
    await user.click(port);
    await user.paste(typed);
    for (const box of screen.getAllByRole<HTMLInputElement>("textbox")) if (box.value === "") await user.type(box, "x");
    await user.type(screen.getByLabelText("Password"), "x");
    await user.click(screen.getByRole("button", { name: "Connect with these keys" }));
    await waitFor(() => expect(sandbox.control.requests({ route: save })).toHaveLength(1));
    expect(JSON.stringify(sandbox.control.requests({ route: save })[0]?.body)).toContain(`"${sent}"`);
  });

  it.each([
    ["de", "54.32", "12.500,5"],
    ["en", "54,32", "12,500.5"],
  ])("refuses a number that nobody writes so in %s, and says what to write: %s", async (locale, typed, example) => {
    const { user, sandbox } = renderWithSandbox(<ConnectPanel slug="postgres" />, { account: "blank", ui: { locale } });
    const port = await screen.findByLabelText("Port");
    await user.type(port, typed);
    await user.click(screen.getByRole("button", { name: "Connect with these keys" }));
    expect(port).toHaveValue(typed);
    expect(port).toHaveAccessibleDescription(new RegExp(`“Port” must be a number, such as ${example}\\.$`));
    expect(sandbox.control.requests({ route: save })).toHaveLength(0);
  });

  it("sends one request however often the button is pressed", async () => {
    const { user, sandbox } = renderWithSandbox(<ConnectPanel slug="stripe" />, { account: "blank" });
    const held = sandbox.control.hold(save);
    await user.type(await screen.findByLabelText("Secret key"), "sk_1{Enter}");
    await user.click(await screen.findByRole("button", { name: "Checking your keys…" }));
    await user.keyboard("{Enter}");
    sandbox.control.release(held);
    expect(await screen.findByText("Connected")).toBeVisible();
    expect(sandbox.control.requests({ route: save })).toHaveLength(1);
  });
});

describe("by signing in", () => {
  let opened: Window[];

  beforeEach(() => {
    opened = [];
    vi.spyOn(window, "open").mockImplementation(() => {
      const handle = {
        closed: false,
        close() {},
        location: { replace() {} },
        document: document.implementation.createHTMLDocument(),
      };
      const provider: Window = Object.create(window, Object.getOwnPropertyDescriptors(handle));
      opened.push(provider);
      return provider;
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it("connects when the person allows it in the other window", async () => {
    const { user, sandbox } = renderWithSandbox(<ConnectPanel slug="slack" />);
    await user.click(await screen.findByRole("button", { name: "Connect Slack" }));
    expect(await screen.findByText("Waiting for Slack")).toBeVisible();
    expect(opened).toHaveLength(1);
    sandbox.control.decide(sandbox.control.authorizations()[0]!.state, "allow");
    window.dispatchEvent(new Event("focus"));
    expect(await screen.findByText("Connected")).toBeVisible();
    expect(screen.getByRole("button", { name: "Disconnect" })).toBeVisible();
    await waitFor(() => expect(screen.getByText("Slack is connected")).toBeInTheDocument());
  });

  it("asks for what the provider needs first, and passes it on", async () => {
    const { user, sandbox } = renderWithSandbox(<ConnectPanel slug="salesforce" />);
    const connect = await screen.findByRole("button", { name: "Connect Salesforce" });
    await user.click(connect);
    expect(opened).toHaveLength(0);
    const subdomain = screen.getByLabelText(/domain/i);
    expect(subdomain).toHaveFocus();
    await user.type(subdomain, "harbor");
    await user.click(connect);
    expect(await screen.findByText("Waiting for Salesforce")).toBeVisible();
    const [start] = sandbox.control.requests({ route: "POST /api/v1/:slug/integrate" });
    expect(start?.body).toMatchObject({ subdomain: "harbor" });
  });

  it("can be cancelled, says so, and can start again", async () => {
    const { user } = renderWithSandbox(<ConnectPanel slug="slack" />);
    await user.click(await screen.findByRole("button", { name: "Connect Slack" }));
    await user.click(await screen.findByRole("button", { name: "Cancel" }));
    expect(screen.getByRole("button", { name: "Connect Slack" })).toBeVisible();
    expect(screen.getAllByText("Cancelled. Nothing was connected.").length).toBeGreaterThan(0);
    expect(document.body).not.toHaveFocus();
  });

  it("gives a link when the browser blocks the window", async () => {
    vi.spyOn(window, "open").mockReturnValue(null);
    const { user, sandbox } = renderWithSandbox(<ConnectPanel slug="slack" />);
    await user.click(await screen.findByRole("button", { name: "Connect Slack" }));
    const link = await screen.findByRole("link", { name: "Open Slack sign-in" });
    expect(link).toHaveAttribute("href", sandbox.control.authorizations()[0]!.authUrl);
    expect(link).toHaveAttribute("target", "_blank");
    expect(link).toHaveAttribute("rel", "noreferrer");
    sandbox.control.decide(sandbox.control.authorizations()[0]!.state, "allow");
    await user.click(screen.getByRole("button", { name: "I’m done" }));
    expect(await screen.findByText("Connected")).toBeVisible();
  });

  it("shows the request id when it cannot be started", async () => {
    const { user, sandbox } = renderWithSandbox(<ConnectPanel slug="slack" />);
    sandbox.control.failNext("POST /api/v1/:slug/integrate", { status: 500 });
    await user.click(await screen.findByRole("button", { name: "Connect Slack" }));
    expect(await screen.findByRole("alert")).toHaveTextContent(/Request ID/);
    expect(screen.getByRole("button", { name: "Connect Slack" })).toBeEnabled();
  });
});

describe("with two ways to connect", () => {
  it("says what each asks of the person, and keeps what was typed for the other", async () => {
    const { user } = renderWithSandbox(<ConnectPanel slug="hubspot" />, { account: "blank" });
    expect(await screen.findByRole("radio", { name: "Sign in with HubSpot" })).toBeChecked();
    await user.click(screen.getByRole("radio", { name: "Use API keys" }));
    const [key] = document.querySelectorAll<HTMLInputElement>("form:not([hidden]) input");
    await user.type(key!, "pat-1");
    await user.click(screen.getByRole("radio", { name: "Sign in with HubSpot" }));
    expect(screen.getByRole("button", { name: "Connect HubSpot" })).toBeVisible();
    await user.click(screen.getByRole("radio", { name: "Use API keys" }));
    expect(key).toHaveValue("pat-1");
  });
});

describe("once connected", () => {
  it("says who and how, and tells what disconnecting costs before it does", async () => {
    const { user, sandbox } = renderWithSandbox(<ConnectPanel slug="hubspot" />);
    expect(await screen.findByText("ops@harborcoffee.test")).toBeVisible();
    expect(screen.getByText(/Signed in/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Disconnect" }));
    const question = screen.getByRole("alertdialog", { name: "Disconnect HubSpot?" });
    expect(question).toHaveAccessibleDescription(/deletes your HubSpot settings and turns off its workflows/);
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
    expect(screen.getByRole("button", { name: "Disconnect" })).toHaveFocus();

    await user.click(screen.getByRole("button", { name: "Disconnect" }));
    await user.click(screen.getAllByRole("button", { name: "Disconnect" }).at(-1)!);
    expect(await screen.findByRole("radio", { name: "Sign in with HubSpot" })).toBeVisible();
    await waitFor(() => expect(document.body).not.toHaveFocus());
    expect(sandbox.control.account("harbor").connections.map(({ slug }) => slug)).not.toContain("hubspot");
  });

  it("says which account a button is about, where there are several", async () => {
    const sandbox = createSandbox();
    sandbox.control.connect("harbor", "hubspot", { authType: "keybased" });
    renderWithSandbox(<ConnectPanel slug="hubspot" />, { sandbox });
    const buttons = await screen.findAllByRole("button", { name: "Disconnect" });
    expect(buttons.map((button) => button.getAttribute("aria-describedby"))).toHaveLength(2);
    expect(buttons[0]).toHaveAccessibleDescription("ops@harborcoffee.test");
    expect(buttons[1]).not.toHaveAccessibleDescription("ops@harborcoffee.test");
  });

  it("goes on to the form with Reconnect, and back with Cancel, by keyboard alone", async () => {
    const { user } = renderWithSandbox(<ConnectPanel slug="hubspot" />);
    (await screen.findByRole("button", { name: "Reconnect" })).focus();
    await user.keyboard("{Enter}");
    expect(screen.getByRole("radio", { name: "Sign in with HubSpot" })).toHaveFocus();
    screen.getByRole("button", { name: "Cancel" }).focus();
    await user.keyboard("{Enter}");
    expect(screen.getByRole("button", { name: "Reconnect" })).toHaveFocus();
  });

  it("says why reconnecting could not be started, also where there is no form to say it", async () => {
    const open = vi.spyOn(window, "open").mockReturnValue(null);
    const sandbox = createSandbox();
    sandbox.control.connect("harbor", "slack");
    sandbox.control.failNext("POST /api/v1/:slug/integrate", { status: 500 });
    const { user } = renderWithSandbox(<ConnectPanel slug="slack" />, { sandbox });
    await user.click(await screen.findByRole("button", { name: "Reconnect" }));
    expect(await screen.findByRole("alert")).toHaveTextContent(/Request ID/);
    expect(screen.getByRole("button", { name: "Reconnect" })).toHaveFocus();
    open.mockRestore();
  });

  it("stays open with the reason when disconnecting fails", async () => {
    const { user, sandbox } = renderWithSandbox(<ConnectPanel slug="hubspot" />);
    sandbox.control.failNext("DELETE /api/v1/linked-acc/integration/:slug", { status: 503 });
    await user.click(await screen.findByRole("button", { name: "Disconnect" }));
    await user.click(screen.getAllByRole("button", { name: "Disconnect" }).at(-1)!);
    expect(await screen.findByRole("alert")).toHaveTextContent("Something went wrong with the service");
    expect(screen.getByRole("alertdialog")).toBeVisible();
  });

  it("opens the keys of an expired connection on one click, puts them away again, and keeps the settings", async () => {
    const sandbox = createSandbox();
    const before = sandbox.control.account("harbor").configs.filter(({ slug }) => slug === "mailchimp");
    const { user } = renderWithSandbox(<ConnectPanel slug="mailchimp" />, { sandbox });
    const reconnect = await screen.findByRole("button", { name: "Reconnect Mailchimp" });
    expect(screen.queryByRole("textbox")).toBeNull();
    reconnect.focus();
    await user.keyboard("{Enter}");
    expect(screen.getByLabelText("API key")).toHaveFocus();
    expect(screen.queryByText("Your connection has expired")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    expect(screen.queryByLabelText("API key")).toBeNull();
    expect(screen.getByRole("button", { name: "Reconnect Mailchimp" })).toHaveFocus();

    await user.keyboard("{Enter}");
    await user.type(screen.getByLabelText("API key"), "mc-1");
    await user.type(screen.getByLabelText("Server prefix"), "us21{Enter}");
    expect(await screen.findByText("Connected")).toBeVisible();
    expect(screen.queryByLabelText("API key")).toBeNull();
    expect(before).not.toEqual([]);
    expect(sandbox.control.account("harbor").configs.filter(({ slug }) => slug === "mailchimp")).toEqual(before);
  });

  it("has the form of an expired connection open where it is asked for so", async () => {
    renderWithSandbox(<ConnectPanel slug="mailchimp" defaultReconnecting />);
    expect(await screen.findByLabelText("API key")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Reconnect Mailchimp" })).toBeNull();
  });

  it("offers to reconnect what has expired, and says that nothing is lost", async () => {
    const sandbox = createSandbox();
    sandbox.control.expire("harbor", "notion");
    renderWithSandbox(<ConnectPanel slug="notion" />, { sandbox });
    expect(await screen.findByText("Expired")).toBeVisible();
    expect(screen.getByText(/settings and workflows are kept/)).toBeVisible();
    expect(screen.getByRole("button", { name: "Reconnect Notion" })).toBeVisible();
  });
});
