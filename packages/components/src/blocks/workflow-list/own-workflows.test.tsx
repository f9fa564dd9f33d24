import { WorkflowList } from "@cobalt-kit/components";
import { type Application, type PrivateWorkflow, useConfig } from "@cobalt-kit/hooks";
import { createSandbox, type Sandbox } from "@cobalt-kit/sandbox";
import { screen, waitFor, within } from "@testing-library/react";
import type { ReactElement } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { renderWithSandbox } from "../../testing/render-with-sandbox.tsx";

const list = "GET /api/v2/public/workflow";
const own = "Plan roasts from open deals";

/** So many workflows of an account that has none, the last of them named with signs that patterns know. */
async function openMany(count: number) {
  const sandbox = createSandbox();
  const headers = {
    authorization: `Bearer ${await sandbox.control.mintToken("blank")}`,
    "content-type": "application/json",
  };
  for (const name of [...Array(count - 1).keys()].map((index) => `Workflow ${index}`).concat("Total (EUR)")) {
    await sandbox.fetch("https://api.cobalt.test/api/v2/public/workflow", {
      method: "POST",
      headers,
      body: JSON.stringify({ name, slug: "hubspot" }),
    });
  }
  const rendered = renderWithSandbox(<WorkflowList slug="hubspot" />, { sandbox, account: "blank" });
  await screen.findByRole("button", { name: "Run Workflow 0" });
  return rendered;
}

const shown = (): number => screen.getAllByRole("button", { name: /^Delete / }).length;

function asked({ control }: Sandbox): unknown {
  return control.requests({ route: list }).at(-1)?.query;
}

afterEach(() => vi.unstubAllEnvs());

describe("A customer's own workflows", () => {
  it("have no search and no filters where eight are seen at a glance", async () => {
    await openMany(8);
    expect(screen.queryByRole("searchbox")).not.toBeInTheDocument();
  });

  it("are searched by the service, with signs for what they are, and all shown again on request", async () => {
    const { user, sandbox } = await openMany(25);
    await user.click(screen.getByRole("button", { name: "Next" }));
    await screen.findByRole("button", { name: "Run Workflow 20" });
    const search = screen.getByRole("searchbox", { name: "Search your workflows" });
    await user.type(search, "(EUR)");
    await waitFor(() => expect(shown()).toBe(1));
    expect(screen.getByRole("button", { name: "Run Total (EUR)" })).toBeInTheDocument();
    expect(asked(sandbox)).toMatchObject({ page: "1", name: "\\(EUR\\)" });
    await waitFor(() => expect(screen.getByText("1 workflow found")).toBeInTheDocument());
    await user.type(search, "zebra");
    expect(await screen.findByText("No workflows match", { selector: "p, h3, h4" })).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Show all of them" }));
    await waitFor(() => expect(shown()).toBe(20));
    expect(search).toHaveFocus();
    expect(search).toHaveValue("");
  });

  it("are narrowed to those that are published, and to days of their creation", async () => {
    const { user, sandbox } = await openMany(9);
    await user.click(screen.getByRole("button", { name: "Publish Workflow 3" }));
    await screen.findByRole("button", { name: "Unpublish Workflow 3" });
    const state = screen.getByRole("combobox", { name: "State" });
    await user.selectOptions(state, "Published");
    await waitFor(() => expect(shown()).toBe(1));
    await user.selectOptions(state, "All");
    await waitFor(() => expect(shown()).toBe(9));
    vi.stubEnv("TZ", "Asia/Tokyo");
    await user.type(screen.getByLabelText("Created from"), "2999-01-01");
    expect(await screen.findByText("No workflows match", { selector: "p, h3, h4" })).toBeInTheDocument();
    expect(screen.getByLabelText("Created from")).toHaveValue("2999-01-01");
    expect(asked(sandbox)).toMatchObject({ start_date: "2998-12-31T15:00:00.000Z" });
  });

  it("are renamed, and keep what was typed where that fails", async () => {
    const { user, sandbox } = renderWithSandbox(<WorkflowList slug="hubspot" />);
    await user.click(await screen.findByRole("button", { name: `Rename ${own}` }));
    const dialog = within(await screen.findByRole("dialog", { name: `Rename ${own}` }));
    const name = dialog.getByRole("textbox", { name: "Name" });
    expect(name).toHaveFocus();
    expect(name).toHaveValue(own);
    sandbox.control.failNext("PUT /api/v2/public/workflow/:id", { status: 500 });
    await user.clear(name);
    await user.type(name, "Plan the week{Enter}");
    expect(await dialog.findByText("Couldn’t save the name")).toBeInTheDocument();
    expect(name).toHaveValue("Plan the week");
    await user.click(dialog.getByRole("button", { name: "Save" }));
    expect(await screen.findByRole("button", { name: "Run Plan the week" })).toBeInTheDocument();
    expect(sandbox.control.requests({ route: "PUT /api/v2/public/workflow/:id" }).at(-1)?.body).toMatchObject({
      name: "Plan the week",
    });
  });

  it("take no more text while a name is stored, which would be lost when the dialog closes", async () => {
    const { user, sandbox } = renderWithSandbox(<WorkflowList slug="hubspot" />);
    await user.click(await screen.findByRole("button", { name: `Rename ${own}` }));
    const name = within(await screen.findByRole("dialog")).getByRole("textbox", { name: "Name" });
    const held = sandbox.control.hold("PUT /api/v2/public/workflow/:id");
    await user.clear(name);
    await user.type(name, "Plan{Enter} the week");
    expect(name).toHaveValue("Plan");
    expect(name).toHaveFocus();
    sandbox.control.release(held);
    expect(await screen.findByRole("button", { name: "Run Plan" })).toBeInTheDocument();
  });

  it("are published as another version with a word on what is new, and list their versions", async () => {
    const { user } = renderWithSandbox(<WorkflowList slug="hubspot" />);
    const open = async () => {
      await user.click(await screen.findByRole("button", { name: `Versions of ${own}` }));
      const dialog = within(await screen.findByRole("dialog", { name: `Versions of ${own}` }));
      return { dialog, versions: await dialog.findByRole("list", { name: "Versions" }) };
    };
    const before = await open();
    const count = within(before.versions).getAllByRole("listitem").length;
    await user.type(before.dialog.getByRole("textbox", { name: /^What’s new/ }), "Counts the total, too");
    await user.click(before.dialog.getByRole("button", { name: "Publish a new version" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
    const { versions } = await open();
    await waitFor(() => expect(within(versions).getAllByRole("listitem")).toHaveLength(count + 1));
    const [newest] = within(versions).getAllByRole("listitem");
    expect(newest).toHaveTextContent(`Version ${count + 1}`);
    expect(newest).toHaveTextContent("Live");
    expect(newest).toHaveTextContent("Counts the total, too");
  });

  it("are renamed and published by nobody who may not", async () => {
    const { user } = renderWithSandbox(<WorkflowList slug="hubspot" />, {
      provider: { canConfigure: { reason: "Only admins change workflows." } },
    });
    const rename = await screen.findByRole("button", { name: `Rename ${own}` });
    expect(rename).toHaveAttribute("aria-disabled", "true");
    expect(rename).toHaveAccessibleDescription(/Only admins change workflows\./);
    await user.click(rename);
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: `Versions of ${own}` }));
    const dialog = within(await screen.findByRole("dialog"));
    expect(dialog.getByRole("button", { name: "Publish a new version" })).toHaveAttribute("aria-disabled", "true");
    expect(dialog.queryByRole("textbox")).not.toBeInTheDocument();
  });

  it("are listed over all applications, each with its own, where none is named", async () => {
    const { sandbox, user, unmount } = await openMany(2);
    unmount();
    const { user: admin } = renderWithSandbox(<WorkflowList />, { sandbox, account: "blank" });
    await admin.click(await screen.findByRole("button", { name: "New workflow" }));
    const dialog = within(await screen.findByRole("dialog", { name: "New workflow" }));
    await admin.type(dialog.getByRole("textbox", { name: "Name" }), "Of the whole account{Enter}");
    await screen.findByRole("button", { name: "Run Of the whole account" });
    expect(sandbox.control.requests({ route: "POST /api/v2/public/workflow" }).at(-1)?.body).not.toHaveProperty("slug");
    expect(asked(sandbox)).not.toHaveProperty("slug");
    expect(screen.getAllByRole("listitem").map((row) => /HubSpot/.test(row.textContent))).toEqual([true, true, false]);
    expect(screen.queryByRole("switch")).not.toBeInTheDocument();

    await user.click(screen.getByRole("button", { name: "Publish Workflow 0" }));
    await screen.findByRole("button", { name: "Unpublish Workflow 0" });
    await user.click(screen.getByRole("button", { name: "Run Workflow 0" }));
    const run = within(await screen.findByRole("dialog", { name: "Run Workflow 0" }));
    await user.click(await run.findByRole("button", { name: "Run workflow" }));
    const execute = "POST /api/v2/public/workflow/:id/execute";
    await waitFor(() =>
      expect(sandbox.control.requests({ route: execute })[0]?.headers).toMatchObject({ slug: "hubspot" }),
    );
  });

  it("are those of their application also where the service names that one by its id alone", async () => {
    const sandbox = createSandbox();
    const answer = await sandbox.fetch("https://api.cobalt.test/api/v2/f-sdk/application/hubspot", {
      headers: { authorization: `Bearer ${await sandbox.control.mintToken("harbor")}` },
    });
    const { app_id: id }: { app_id: string } = await answer.json();
    const docs = [{ _id: "w1", name: "By id", published: true, associated_application: { _id: id, name: "HubSpot" } }];
    sandbox.control.failNext(list, { status: 200, body: { docs, totalDocs: 1 }, times: 100 });
    const edited: unknown[] = [];
    const edit = (workflow: PrivateWorkflow): void => void edited.push(workflow.slug);
    const held = sandbox.control.hold("GET /api/v2/f-sdk/application");
    const { user, unmount } = renderWithSandbox(<WorkflowList onEditWorkflow={edit} />, { sandbox });
    const button = await screen.findByRole("button", { name: "Edit By id" });
    for (const action of ["Edit", "Rename", "Versions of", "Run", "Unpublish", "Delete"])
      await user.click(screen.getByRole("button", { name: `${action} By id` }));
    expect(edited).toEqual([]);
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
    expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument();
    expect(sandbox.control.requests().filter(({ method }) => method !== "GET")).toEqual([]);
    sandbox.control.release(held);
    await waitFor(() => expect(button).not.toHaveAttribute("data-pending"));
    await user.click(button);
    expect(edited).toEqual(["hubspot"]);
    unmount();
    renderWithSandbox(<WorkflowList onEditWorkflow={edit} />, {
      sandbox,
      provider: { canConfigure: (application) => application.slug !== "hubspot" },
    });
    await waitFor(() =>
      expect(screen.getByRole("button", { name: "Edit By id" })).toHaveAttribute("aria-disabled", "true"),
    );
  });

  it.each(["canConfigure", "canRun"] as const)(
    "are not let go where %s cannot be asked, as applications do not load, until they do",
    async (rule) => {
      const sandbox = createSandbox();
      sandbox.control.failNext("GET /api/v2/f-sdk/application", { status: 403 });
      const { user } = renderWithSandbox(<WorkflowList onEditWorkflow={() => {}} />, {
        sandbox,
        provider: { [rule]: ({ slug }: Application) => slug !== "hubspot" },
      });
      const title = "Couldn’t check what you can do with your workflows";
      const failure = await screen.findByText(title);
      const of = (action: string): HTMLElement => screen.getByRole("button", { name: `${action} ${own}` });
      const changes = ["Edit", "Rename", "Unpublish", "Delete"];
      for (const action of rule === "canRun" ? ["Run"] : changes) {
        expect(of(action)).toHaveAttribute("aria-disabled", "true");
        expect(of(action)).toHaveAccessibleDescription(expect.stringContaining(title));
        await user.click(of(action));
      }
      // what no rule asks about can be done
      for (const action of rule === "canRun" ? changes : ["Run"])
        expect(of(action)).not.toHaveAttribute("aria-disabled", "true");
      expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
      expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument();
      await user.click(
        within(failure.closest("[role=alert]") ?? document.body).getByRole("button", { name: "Try again" }),
      );
      await waitFor(() => expect(screen.queryByText(title)).not.toBeInTheDocument());
      const [refused, allowed] = rule === "canRun" ? ["Run", "Delete"] : ["Delete", "Run"];
      expect(of(refused ?? "")).toHaveAttribute("aria-disabled", "true");
      expect(of(allowed ?? "")).not.toHaveAttribute("aria-disabled", "true");
    },
  );

  it.each(["canConfigure", "canRun"] as const)(
    "of one application are not let go either before %s can be asked about it, nor where it does not load",
    async (rule) => {
      const sandbox = createSandbox();
      const route = "GET /api/v2/f-sdk/application/:slug";
      const held = sandbox.control.hold(route);
      sandbox.control.failNext(route, { status: 403 });
      const ReadBefore = (): ReactElement => <>{useConfig({ slug: "hubspot" }).data?.workflows.length} ready-made</>;
      const { user } = renderWithSandbox(
        <>
          <ReadBefore />
          <WorkflowList slug="hubspot" />
        </>,
        { sandbox, provider: { [rule]: ({ slug }: Application) => slug !== "hubspot" } },
      );
      await screen.findByText(/^[1-9]\d* ready-made$/);
      const [asks, lets] = rule === "canRun" ? ["Run", "Rename"] : ["Delete", "Run"];
      const of = async (action = ""): Promise<HTMLElement> => screen.findByRole("button", { name: `${action} ${own}` });
      const isLockedAlone = async (why: RegExp): Promise<void> => {
        expect(screen.queryAllByRole("switch")).toEqual([]);
        expect(await of(asks)).toHaveAttribute("aria-disabled", "true");
        expect(await of(asks)).toHaveAccessibleDescription(why);
        await user.click(await of(asks));
        expect(screen.queryByRole("dialog") ?? screen.queryByRole("alertdialog")).toBeNull();
        // what no rule asks about can be done, as in a list of all
        expect(await of(lets)).not.toHaveAttribute("aria-disabled", "true");
      };
      await isLockedAlone(/Loading…/);
      sandbox.control.release(held);
      const again = await screen.findByRole("button", { name: "Try again" });
      await isLockedAlone(/Couldn’t check what you can do with your workflows/);
      await user.click(again);
      await waitFor(async () => expect(await of(asks)).toHaveAccessibleDescription(/Ask your administrator/));
      expect(await of(asks)).toHaveAttribute("aria-disabled", "true");
    },
  );

  it.each([{}, { canRun: true, canConfigure: true }])(
    "are changed and run where applications do not load and no rule asks about each (%o)",
    async (rules) => {
      const sandbox = createSandbox();
      sandbox.control.failNext("GET /api/v2/f-sdk/application", { status: 403, times: 100 });
      renderWithSandbox(<WorkflowList onEditWorkflow={() => {}} />, { sandbox, provider: rules });
      const run = await screen.findByRole("button", { name: `Run ${own}` });
      await waitFor(() => expect(run).not.toHaveAttribute("data-pending"));
      for (const action of ["Edit", "Rename", "Unpublish", "Delete", "Run"])
        expect(screen.getByRole("button", { name: `${action} ${own}` })).not.toHaveAttribute("aria-disabled", "true");
      expect(screen.queryByText("Couldn’t check what you can do with your workflows")).not.toBeInTheDocument();
    },
  );

  it("are run, and not changed, with a token that lets them be looked at alone", async () => {
    const sandbox = createSandbox();
    const getSessionToken = (): Promise<string> => sandbox.control.mintToken("harbor", { readOnlyWorkflow: true });
    const { user } = renderWithSandbox(<WorkflowList slug="hubspot" onEditWorkflow={() => {}} />, {
      sandbox,
      provider: { getSessionToken },
    });
    await screen.findByText(/look at your own workflows and run them/);
    for (const action of ["Edit", "Rename", "Unpublish", "Delete"]) {
      const button = await screen.findByRole("button", { name: `${action} ${own}` });
      expect(button).toHaveAttribute("aria-disabled", "true");
      expect(button).toHaveAccessibleDescription(/you can’t change them\./);
      await user.click(button);
    }
    expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument();
    expect(sandbox.control.requests().filter(({ method }) => method === "PUT" || method === "DELETE")).toEqual([]);
    expect(screen.getByRole("button", { name: `Run ${own}` })).not.toHaveAttribute("aria-disabled", "true");
    for (const each of screen.getAllByRole("switch")) expect(each).not.toHaveAttribute("aria-disabled", "true");
  });

  it("say before they are deleted that nothing starts them any more", async () => {
    const { user } = renderWithSandbox(<WorkflowList slug="hubspot" />);
    await user.click(await screen.findByRole("button", { name: `Delete ${own}` }));
    expect(await screen.findByRole("alertdialog")).toHaveAccessibleDescription(/It’s published: once you delete it/);
  });
});
