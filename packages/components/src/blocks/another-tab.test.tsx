import { ConfigEditor, IntegrationDialog, WorkflowList } from "@cobalt-kit/components";
import { createSandbox, fixtureIds, type Sandbox } from "@cobalt-kit/sandbox";
import { act, screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import type { ReactElement } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { renderWithSandbox } from "../testing/render-with-sandbox.tsx";

const drive = "google-drive";
const AWAY_MS = 120_000;

afterEach(() => void vi.useRealTimers());

/** The person comes back to this tab after a while: what it shows is read again, and answered. */
async function comeBack({ control }: Sandbox): Promise<void> {
  control.clearRequests();
  act(() => {
    vi.setSystemTime(Date.now() + AWAY_MS);
    window.dispatchEvent(new Event("visibilitychange"));
  });
  await waitFor(() => {
    const reads = control.requests({ method: "GET" });
    expect(reads.some(({ path }) => path.includes("/application/"))).toBe(true);
    expect(reads.some(({ path }) => path.endsWith("/config"))).toBe(true);
    expect(reads.every(({ status }) => status !== undefined)).toBe(true);
  });
}

/** Another tab deletes something. */
async function deleted({ control, fetch }: Sandbox, path: string): Promise<void> {
  const headers = { authorization: `Bearer ${await control.mintToken("harbor")}` };
  const { status } = await fetch(`https://api.cobalt.test${path}`, { method: "DELETE", headers });
  expect(status).toBe(200);
}

function drives({ control }: Sandbox): { id: string; identifier?: string | undefined }[] {
  return control.account("harbor").connections.filter(({ slug }) => slug === drive);
}

function inDialog(slug: string): ReactElement {
  return <IntegrationDialog slug={slug} open onOpenChange={() => {}} />;
}

const notSaved = async (): Promise<void> => {
  expect(await screen.findByRole("alert")).toHaveTextContent(
    /weren’t saved.*is still here.*removed elsewhere.*try again/,
  );
};
const saved = async (): Promise<void> => {
  await waitFor(() => expect(document.body).toHaveTextContent("Settings saved."));
};

interface Change {
  what: string;
  /** The application whose settings are edited meanwhile. */
  slug: "slack" | "google-drive";
  /** Whether the field that is edited has a stored value. */
  stored?: boolean;
  change: (sandbox: Sandbox) => Promise<void> | void;
  /** Once this tab has read it. */
  shown?: () => Promise<unknown>;
  /** After Save. */
  outcome: () => Promise<void>;
  /** After Save once more. */
  again?: () => Promise<void>;
}

const changes: Change[] = [
  {
    what: "disconnects",
    slug: "slack",
    change: ({ control }) => control.disconnect("harbor", "slack"),
    outcome: notSaved,
    again: notSaved,
  },
  { what: "lets it expire", slug: "slack", change: ({ control }) => control.expire("harbor", "slack"), outcome: saved },
  {
    what: "disconnects and connects again",
    slug: "slack",
    change({ control }) {
      control.disconnect("harbor", "slack");
      control.connect("harbor", "slack");
    },
    outcome: notSaved,
    again: saved,
  },
  {
    what: "saves the same field",
    slug: "slack",
    change: ({ control }) =>
      control.updateConfig("harbor", "slack", { fields: { [fixtureIds.slackBotName ?? ""]: "theirs" } }),
    async shown() {
      const conflict = await screen.findByRole("group", { name: /Bot name/ });
      expect(conflict).toHaveTextContent(/changed elsewhere.*Your versiontyped.*Saved versiontheirs/);
    },
    outcome: saved,
  },
  {
    what: "deletes the configuration",
    slug: "slack",
    change: (sandbox) => deleted(sandbox, "/api/v2/f-sdk/slug/slack/config/harbor"),
    outcome: notSaved,
    again: saved,
  },
  {
    what: "deletes a configuration with a value",
    slug: "slack",
    stored: true,
    change: (sandbox) => deleted(sandbox, "/api/v2/f-sdk/slug/slack/config/harbor"),
    outcome: notSaved,
    again: saved,
  },
  {
    what: "connects anew, with a value",
    slug: "slack",
    stored: true,
    change({ control }) {
      control.disconnect("harbor", "slack");
      control.connect("harbor", "slack");
    },
    outcome: notSaved,
    again: saved,
  },
  {
    what: "disconnects the account in front",
    slug: drive,
    change: (sandbox) =>
      deleted(sandbox, `/api/v1/linked-acc/integration/${drive}?connection_id=${drives(sandbox)[0]?.id ?? ""}`),
    outcome: notSaved,
  },
  {
    what: "disconnects the other account",
    slug: drive,
    change: (sandbox) =>
      deleted(sandbox, `/api/v1/linked-acc/integration/${drive}?connection_id=${drives(sandbox)[1]?.id ?? ""}`),
    outcome: saved,
  },
  {
    what: "disconnects every account",
    slug: drive,
    change: ({ control }) => control.disconnect("harbor", drive),
    outcome: notSaved,
  },
  {
    what: "connects one more account",
    slug: drive,
    change: ({ control }) => control.connect("harbor", drive, { identifier: "new@harbor.test" }),
    outcome: saved,
  },
];

/** Fields of each application: where is typed, and what has to be chosen. */
const fieldsOf = { slack: ["Bot name", "Default channel", "#finance"], [drive]: ["File name", "Folder", "Accounting"] };

async function edit(user: UserEvent, slug: Change["slug"], isDialog: boolean): Promise<HTMLElement> {
  if (isDialog) await user.click(await screen.findByRole("tab", { name: "Settings" }));
  const [name = "", choice = "", option = ""] = fieldsOf[slug];
  const box = await screen.findByRole("textbox", { name: new RegExp(name) });
  await user.clear(box);
  await user.type(box, "typed");
  await user.selectOptions(screen.getByRole("combobox", { name: new RegExp(choice) }), option);
  return box;
}

function connected(): Sandbox {
  const sandbox = createSandbox();
  sandbox.control.connect("harbor", "slack");
  for (const identifier of ["sales@harbor.test", "books@harbor.test"]) {
    sandbox.control.connect("harbor", drive, { identifier });
  }
  return sandbox;
}

describe.each([
  ["editor", (slug: string) => <ConfigEditor slug={slug} />],
  ["dialog", inDialog],
])("What is typed in the %s stays while another tab", (place, element) => {
  it.each(changes)(
    "$what, and Save says what became of it",
    async ({ slug, stored: hasStored, change, shown, outcome, again }) => {
      const sandbox = connected();
      const fields = { [fixtureIds.slackBotName ?? ""]: "former" };
      if (hasStored) sandbox.control.updateConfig("harbor", "slack", { fields });
      const { user } = renderWithSandbox(element(slug), { sandbox });
      const box = await edit(user, slug, place === "dialog");
      await change(sandbox);
      await comeBack(sandbox);
      await shown?.();
      expect(box).toBeVisible();
      expect(box).toHaveDisplayValue("typed");
      await user.click(screen.getByRole("button", { name: "Save 2 changes" }));
      await outcome();
      if (again === undefined) return;
      expect(box).toHaveDisplayValue("typed");
      sandbox.control.clearRequests();
      await user.click(screen.getByRole("button", { name: "Save 2 changes" }));
      await waitFor(() => expect(sandbox.control.requests({ method: "PUT" }).at(-1)?.status).toBeDefined());
      await again();
      const stored = sandbox.control.account("harbor").configs.find((config) => config.slug === slug)?.fields;
      expect(stored?.[fixtureIds.slackBotName ?? ""]).toBe(again === saved ? "typed" : undefined);
    },
  );
});

describe("An account with unsaved settings that another tab has disconnected", () => {
  it("can be chosen until they are discarded, and is gone with them", async () => {
    const sandbox = connected();
    const { user } = renderWithSandbox(inDialog(drive), { sandbox });
    const box = await edit(user, drive, true);
    await deleted(sandbox, `/api/v1/linked-acc/integration/${drive}?connection_id=${drives(sandbox)[0]?.id ?? ""}`);
    await comeBack(sandbox);
    const account = screen.getByLabelText("Account");
    expect(account).toHaveDisplayValue("sales@harbor.test");
    await user.selectOptions(account, "books@harbor.test");
    expect(box).not.toBeVisible();
    await user.selectOptions(account, "sales@harbor.test");
    expect(box).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Discard" }));
    await waitFor(() => expect(screen.queryByLabelText("Account")).toBeNull());
    expect(await screen.findByRole("tab", { name: "Settings" })).toBeVisible();
    expect(screen.queryByDisplayValue("typed")).toBeNull();
  });

  it("takes them along when it is disconnected here", async () => {
    const sandbox = connected();
    const { user } = renderWithSandbox(inDialog(drive), { sandbox });
    const box = await edit(user, drive, true);
    await user.click(screen.getAllByRole("button", { name: "Disconnect" })[0]!);
    await user.click(within(await screen.findByRole("alertdialog")).getByRole("button", { name: "Disconnect" }));
    await waitFor(() => expect(screen.queryByText("sales@harbor.test")).toBeNull());
    await waitFor(() => expect(box).not.toBeInTheDocument());
    expect(screen.queryByLabelText("Account")).toBeNull();
  });
});

describe("What another tab removed by disconnecting and connecting again is made anew by the second try:", () => {
  function reconnect({ control }: Sandbox): void {
    control.disconnect("harbor", "atlas-crm");
    control.connect("harbor", "atlas-crm");
  }

  it("a switch", async () => {
    const sandbox = createSandbox();
    const { user } = renderWithSandbox(<WorkflowList slug="atlas-crm" />, { sandbox });
    const [toggle = document.body] = await screen.findAllByRole("switch");
    const wanted = toggle.getAttribute("aria-checked") !== "true";
    reconnect(sandbox);
    await user.click(toggle);
    expect(await screen.findByRole("alert")).toHaveTextContent(/removed elsewhere.*try again/);
    expect(sandbox.control.account("harbor").configs.some(({ slug }) => slug === "atlas-crm")).toBe(false);
    await user.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
    await waitFor(() => expect(toggle).toHaveAttribute("aria-checked", String(wanted)));
    const stored = sandbox.control.account("harbor").configs.find(({ slug }) => slug === "atlas-crm");
    expect(stored?.workflows.some(({ enabled }) => enabled)).toBe(wanted);
  });

  it("a field that is stored at once, for the choices of another", async () => {
    const sandbox = createSandbox();
    const { user } = renderWithSandbox(<ConfigEditor slug="atlas-crm" />, { sandbox });
    await user.click(await screen.findByRole("tab", { name: "Records" }));
    const base = await screen.findByRole("combobox", { name: /^Base/ });
    reconnect(sandbox);
    await user.selectOptions(base, "Support");
    const again = await screen.findByRole("button", { name: "Try again" });
    expect(base).toHaveDisplayValue("Support");
    await user.click(again);
    const table = screen.getByRole("combobox", { name: /^Table/ });
    await waitFor(() => expect(within(table).getByRole("option", { name: "Tickets" })).toBeInTheDocument());
    expect(base).toHaveDisplayValue("Support");
  });
});
