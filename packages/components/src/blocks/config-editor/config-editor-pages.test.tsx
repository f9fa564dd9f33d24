import {
  ConfigEditor,
  type ConfigFieldProps,
  IntegrationDialog,
  retryableLazy,
  TextField,
} from "@cobalt-kit/components";
import { createSandbox, type FieldFixture, type Sandbox, standardFixtures, fixtureIds } from "@cobalt-kit/sandbox";
import { QueryClient } from "@tanstack/react-query";
import { act, screen, waitFor, within } from "@testing-library/react";
import type { ComponentType } from "react";
import { describe, expect, it, vi } from "vitest";
import { renderWithSandbox } from "../../testing/render-with-sandbox.tsx";

const update = "PUT /api/v2/f-sdk/config";
const botName = fixtureIds.slackBotName;

/** Discord, with these fields alone, connected for the account "blank". */
function sandboxWith(fields: FieldFixture[]): Sandbox {
  const applications = standardFixtures.applications.map((application) =>
    application.slug === "discord" ? { ...application, fields, workflows: [] } : application,
  );
  const sandbox = createSandbox({ fixtures: { ...standardFixtures, applications } });
  sandbox.control.connect("blank", "discord");
  return sandbox;
}

function storedIn(sandbox: Sandbox, account: string, slug: string, configId = account) {
  return sandbox.control
    .account(account)
    .configs.find((config) => config.slug === slug && config.config_id === configId);
}

async function save(user: { click: (element: Element) => Promise<void> }): Promise<void> {
  await user.click(screen.getByRole("button", { name: /^Save/ }));
  await screen.findByText("Saved");
}

describe("ConfigEditor, with workflows,", () => {
  it("stores their switches with everything else, and shows the fields of those that are on", async () => {
    const { user, sandbox } = renderWithSandbox(<ConfigEditor slug="slack" />, { account: "lumen" });
    await user.click(await screen.findByRole("tab", { name: "Workflows" }));
    const before = storedIn(sandbox, "lumen", "slack")?.workflows.map(({ enabled }) => enabled);
    const switches = screen.getAllByRole("switch");
    expect(switches.map((each) => each.getAttribute("aria-checked") === "true")).toEqual(before);
    const off = switches.find((each) => each.getAttribute("aria-checked") === "false");
    if (off === undefined) throw new Error("No workflow is off.");
    const fieldsBefore = screen.getAllByRole("combobox").length;
    await user.click(off);
    expect(off).toBeChecked();
    expect(screen.getAllByRole("combobox").length).toBeGreaterThan(fieldsBefore);
    expect(screen.getByText("1 unsaved change")).toBeInTheDocument();
    expect(storedIn(sandbox, "lumen", "slack")?.workflows.map(({ enabled }) => enabled)).toEqual(before);
    await save(user);
    expect(storedIn(sandbox, "lumen", "slack")?.workflows.filter(({ enabled }) => enabled)).toHaveLength(
      (before ?? []).filter(Boolean).length + 1,
    );
  });

  it("has no tabs where one page is all there is", async () => {
    const sandbox = sandboxWith([{ id: "a", name: "Colour", field_type: "text", associated_page: "Look" }]);
    renderWithSandbox(<ConfigEditor slug="discord" />, { sandbox, account: "blank" });
    expect(await screen.findByRole("textbox", { name: "Colour" })).toBeInTheDocument();
    expect(screen.getByRole("heading", { name: "Look" })).toBeInTheDocument();
    expect(screen.queryByRole("tablist")).not.toBeInTheDocument();
  });
});

describe("ConfigEditor, when something changed elsewhere,", () => {
  async function openConflict() {
    const queryClient = new QueryClient();
    const rendered = renderWithSandbox(<ConfigEditor slug="slack" />, { account: "lumen", provider: { queryClient } });
    const box = await screen.findByRole("textbox", { name: "Bot name" });
    await rendered.user.clear(box);
    await rendered.user.type(box, "Mine");
    rendered.sandbox.control.updateConfig("lumen", "slack", { fields: { [botName]: "Theirs" } });
    await act(() => queryClient.invalidateQueries());
    const choice = await screen.findByRole("group", { name: "Two versions of Bot name" });
    return { ...rendered, box, choice };
  }

  it("shows both values at the field, and keeps mine when told so", async () => {
    const { user, sandbox, box, choice } = await openConflict();
    expect(box).toHaveValue("Mine");
    expect(
      within(choice)
        .getAllByRole("definition")
        .map((each) => each.textContent),
    ).toEqual(["Mine", "Theirs"]);
    await user.click(within(choice).getByRole("button", { name: "Keep your version" }));
    expect(choice).not.toBeInTheDocument();
    expect(box).toHaveFocus();
    await save(user);
    expect(storedIn(sandbox, "lumen", "slack")?.fields).toHaveProperty(botName, "Mine");
  });

  it("takes theirs when told so, and then has nothing to save", async () => {
    const { user, box, choice } = await openConflict();
    await user.click(within(choice).getByRole("button", { name: "Use the saved version" }));
    expect(box).toHaveValue("Theirs");
    expect(screen.queryByText(/unsaved/)).not.toBeInTheDocument();
  });
});

describe("ConfigEditor, with fields of the host's own,", () => {
  function ColorField({ field, value, onValueChange, error }: ConfigFieldProps<string>) {
    return (
      <label>
        {field.name}
        <input type="color" value={value ?? "#000000"} onChange={(event) => onValueChange(event.target.value)} />
        {error}
      </label>
    );
  }
  function ShoutingField({ field, value = "", onValueChange }: ConfigFieldProps<string>) {
    const set = (text: string): void => onValueChange(text.toUpperCase());
    return <input aria-label={`${field.name}!`} value={value} onChange={(event) => set(event.target.value)} />;
  }
  const two: FieldFixture[] = [
    { id: "constructor", name: "Colour", field_type: "color", defaultValue: "#3451d1" },
    { id: "b", name: "Motto", field_type: "text" },
  ];

  it("adds and replaces types, and stores what they give", async () => {
    const sandbox = sandboxWith(two);
    const fields = { color: ColorField, text: ShoutingField };
    const { user } = renderWithSandbox(<ConfigEditor slug="discord" fields={fields} />, { sandbox, account: "blank" });
    expect(await screen.findByLabelText("Colour", { selector: "input" })).toHaveAttribute("type", "color");
    await user.type(screen.getByRole("textbox", { name: "Motto!" }), "ahoy");
    await save(user);
    expect(storedIn(sandbox, "blank", "discord")?.fields).toMatchObject({ b: "AHOY" });
  });

  it("leads to a wrong one on another page once its code is there", async () => {
    let arrive = (): void => {};
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    const Late: ComponentType<ConfigFieldProps<string>> = retryableLazy(async () => {
      await arrived;
      return TextField;
    });
    const sandbox = sandboxWith([
      { id: "b", name: "Motto", field_type: "text" },
      { id: "late", name: "Late", field_type: "color", required: true, associated_page: "Look" },
    ]);
    const fields = { color: Late };
    const { user } = renderWithSandbox(<ConfigEditor slug="discord" fields={fields} />, { sandbox, account: "blank" });
    await user.type(await screen.findByRole("textbox", { name: "Motto" }), "ahoy");
    await user.click(screen.getByRole("button", { name: "Save 1 change" }));
    expect(await screen.findByRole("group", { name: "Late" })).toHaveAttribute("aria-busy", "true");
    await act(async () => arrive());
    expect(await screen.findByRole("textbox", { name: "Late" })).toHaveFocus();
  });

  it("offers another try in the place of one whose code did not arrive, or that breaks", async () => {
    const complain = vi.spyOn(console, "error").mockImplementation(() => {});
    let arrives = false;
    const Late: ComponentType<ConfigFieldProps<string>> = retryableLazy(async () => {
      if (!arrives) throw new Error("offline");
      return ColorField;
    });
    let breaks = true;
    const Fragile = (props: ConfigFieldProps<string>) => {
      if (breaks) throw new Error("broken");
      return <ShoutingField {...props} />;
    };
    const sandbox = sandboxWith(two);
    const fields = { color: Late, text: Fragile };
    const { user } = renderWithSandbox(<ConfigEditor slug="discord" fields={fields} />, { sandbox, account: "blank" });
    await waitFor(() => expect(screen.getAllByRole("alert")).toHaveLength(2));
    const colour = within(screen.getByRole("group", { name: "Colour" }));
    expect(colour.getByRole("alert")).toHaveTextContent("Couldn’t show this setting.");
    const motto = within(screen.getByRole("group", { name: "Motto" }));
    arrives = true;
    await user.click(colour.getByRole("button", { name: "Try again" }));
    expect(await screen.findByLabelText("Colour", { selector: "input" })).toHaveAttribute("type", "color");
    breaks = false;
    await user.click(motto.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("textbox", { name: "Motto!" })).toBeInTheDocument();
    complain.mockRestore();
  });
});

it("ConfigEditor takes unsaved edits up again after a reload, from where the host keeps them", async () => {
  const kept = new Map<string, string>();
  const persist = {
    load: (key: string) => kept.get(key) ?? null,
    save: (key: string, text: string) => void kept.set(key, text),
    remove: (key: string) => void kept.delete(key),
  };
  const sandbox = createSandbox();
  const editor = <ConfigEditor slug="slack" persist={persist} />;
  const first = renderWithSandbox(editor, { sandbox, account: "lumen" });
  await first.user.type(await screen.findByRole("textbox", { name: "Bot name" }), "!");
  await waitFor(() => expect(kept.size).toBe(1));
  first.unmount();
  const { user } = renderWithSandbox(editor, { sandbox, account: "lumen" });
  await waitFor(() => expect(screen.getByRole("textbox", { name: "Bot name" })).toHaveValue("Lumen Money!"));
  await save(user);
  await waitFor(() => expect(kept.size).toBe(0));
});

describe("ConfigEditor, with several configurations,", () => {
  it("creates one with an id, switches between them, asks before edits are left, deletes after a question, and keeps the focus", async () => {
    const { user, sandbox } = renderWithSandbox(<ConfigEditor slug="slack" configs />, { account: "lumen" });
    const box = await screen.findByRole("textbox", { name: "Bot name" });
    expect(await screen.findByRole("combobox", { name: "Configuration" })).toHaveDisplayValue("Default");
    expect(screen.queryByRole("button", { name: "Delete" })).not.toBeInTheDocument();

    await user.click(screen.getByRole("button", { name: "New configuration" }));
    const dialog = within(await screen.findByRole("dialog", { name: "New configuration" }));
    const id = dialog.getByRole("textbox", { name: "ID" });
    expect(id).toHaveFocus();
    await user.click(dialog.getByRole("button", { name: "Create" }));
    expect(id).toHaveAccessibleDescription(/Enter an ID\.$/);
    await user.type(id, "lumen");
    expect(id).toHaveAccessibleDescription(/A configuration with this ID already exists\.$/);
    await user.clear(id);
    await user.type(id, "sales-team{Enter}");
    await waitFor(() =>
      expect(screen.getByRole("combobox", { name: "Configuration" })).toHaveDisplayValue("sales-team"),
    );
    expect(await screen.findByRole("textbox", { name: "Bot name" })).not.toHaveValue("Lumen Money");
    expect(storedIn(sandbox, "lumen", "slack", "sales-team")).toBeDefined();
    expect(box).not.toBeInTheDocument();
    expect(screen.getByRole("button", { name: "New configuration" })).toHaveFocus();

    await user.type(screen.getByRole("textbox", { name: "Bot name" }), "Typed");
    await user.selectOptions(screen.getByRole("combobox", { name: "Configuration" }), "Default");
    const asked = within(await screen.findByRole("alertdialog", { name: "Leave without saving?" }));
    await user.click(asked.getByRole("button", { name: "Keep editing" }));
    expect(screen.getByRole("combobox", { name: "Configuration" })).toHaveDisplayValue("sales-team");
    expect(screen.getByRole("textbox", { name: "Bot name" })).toHaveDisplayValue(/Typed$/);
    await user.selectOptions(screen.getByRole("combobox", { name: "Configuration" }), "Default");
    await user.click(await screen.findByRole("button", { name: "Leave without saving" }));
    await waitFor(() => expect(screen.getByRole("textbox", { name: "Bot name" })).toHaveValue("Lumen Money"));
    expect(screen.getByRole("combobox", { name: "Configuration" })).toHaveFocus();

    await user.selectOptions(screen.getByRole("combobox", { name: "Configuration" }), "sales-team");
    await screen.findByRole("textbox", { name: "Bot name" });
    await user.click(screen.getByRole("button", { name: "Delete" }));
    const deletion = within(await screen.findByRole("alertdialog", { name: "Delete the configuration sales-team?" }));
    sandbox.control.failNext("DELETE /api/v2/f-sdk/slug/:slug/config/:configId", { status: 500 });
    await user.click(deletion.getByRole("button", { name: "Delete configuration" }));
    expect(await deletion.findByRole("alert")).toHaveTextContent("Something went wrong");
    await user.click(deletion.getByRole("button", { name: "Delete configuration" }));
    await waitFor(() => expect(screen.getByRole("textbox", { name: "Bot name" })).toHaveValue("Lumen Money"));
    expect(screen.getByRole("combobox", { name: "Configuration" })).toHaveDisplayValue("Default");
    expect(storedIn(sandbox, "lumen", "slack", "sales-team")).toBeUndefined();
    expect(screen.getByRole("combobox", { name: "Configuration" })).toHaveFocus();
  }, 30_000);

  it("keeps the id that was typed when creating fails, and creates it on another try", async () => {
    const { user, sandbox } = renderWithSandbox(<ConfigEditor slug="slack" configs />, { account: "lumen" });
    await screen.findByRole("textbox", { name: "Bot name" });
    await user.click(screen.getByRole("button", { name: "New configuration" }));
    const dialog = within(await screen.findByRole("dialog"));
    sandbox.control.failNext("POST /api/v2/f-sdk/config", { status: 500 });
    await user.click(dialog.getByRole("textbox", { name: "ID" }));
    await user.paste("b.c[0]");
    await user.click(dialog.getByRole("button", { name: "Create" }));
    expect(await dialog.findByRole("alert")).toHaveTextContent("Couldn’t create the configuration");
    expect(dialog.getByRole("textbox", { name: "ID" })).toHaveValue("b.c[0]");
    await user.click(dialog.getByRole("button", { name: "Create" }));
    await waitFor(() => expect(screen.getByRole("combobox", { name: "Configuration" })).toHaveDisplayValue("b.c[0]"));
  }, 20_000);

  it("shows no failure of one configuration in place of another, while it is tried again", async () => {
    const sandbox = createSandbox();
    const first = renderWithSandbox(<ConfigEditor slug="slack" configId="second" />, { sandbox, account: "lumen" });
    await screen.findByRole("textbox", { name: "Bot name" });
    first.unmount();

    const { user } = renderWithSandbox(<ConfigEditor slug="slack" />, { sandbox, account: "lumen" });
    await screen.findByRole("textbox", { name: "Bot name" });
    const choice = await screen.findByRole("combobox", { name: "Configuration" });
    sandbox.control.failNext("POST /api/v2/f-sdk/config", { status: 500 });
    await user.selectOptions(choice, "second");
    const retry = await screen.findByRole("button", { name: "Try again" });
    const held = sandbox.control.hold("POST /api/v2/f-sdk/config");
    await user.click(retry);
    await user.selectOptions(choice, "Default");
    expect(await screen.findByRole("textbox", { name: "Bot name" })).toHaveValue("Lumen Money");
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
    sandbox.control.release(held);
  }, 20_000);

  it("offers the choice by itself once there are two, in the dialog for its workflows as well", async () => {
    const sandbox = createSandbox();
    const first = renderWithSandbox(<ConfigEditor slug="slack" configId="second" />, { sandbox, account: "lumen" });
    await screen.findByRole("textbox", { name: "Bot name" });
    expect(screen.queryByRole("combobox", { name: "Configuration" })).not.toBeInTheDocument();
    first.unmount();

    const { user } = renderWithSandbox(<IntegrationDialog slug="slack" open onOpenChange={() => {}} />, {
      sandbox,
      account: "lumen",
    });
    await user.click(await screen.findByRole("tab", { name: "Settings" }));
    const choice = await screen.findByRole("combobox", { name: "Configuration" });
    expect(screen.queryByRole("button", { name: "New configuration" })).not.toBeInTheDocument();
    await user.selectOptions(choice, "second");
    await user.click(screen.getByRole("tab", { name: "Workflows" }));
    const [someSwitch] = await screen.findAllByRole("switch");
    if (someSwitch === undefined) throw new Error("No workflow.");
    const before = someSwitch.getAttribute("aria-checked");
    await user.click(someSwitch);
    await waitFor(() => expect(someSwitch).not.toHaveAttribute("aria-checked", before));
    await waitFor(() =>
      expect(sandbox.control.requests({ method: "PATCH" }).at(-1)?.path).toContain("/config/second/workflows/"),
    );
    expect(sandbox.control.requests({ route: update })).toEqual([]);
  }, 20_000);
});
