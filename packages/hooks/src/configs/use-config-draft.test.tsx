import {
  type Config,
  type ConfigDraft,
  type ConfigDraftStore,
  useConfigDraft,
  useDraftField,
  useOpenConfig,
  useToggleWorkflow,
} from "@cobalt-kit/hooks";
import { createSandbox, type Sandbox } from "@cobalt-kit/sandbox";
import { act, render, screen, waitFor } from "@testing-library/react";
import { memo, type ReactElement } from "react";
import { describe, expect, it, vi } from "vitest";
import { failOnConsoleError, TestProvider } from "../test-wrapper.tsx";

const SAVE = "PUT /api/v2/f-sdk/config";
const [CHANNEL, BOT] = ["663a52752d60e5ea6231cb99", "66ccf94aee804be583027b75"];

describe("useConfigDraft", () => {
  failOnConsoleError();

  it("renders one row for a key, however many there are (quality 35)", async () => {
    const { rows } = await open();
    act(() => type("Bot name", "L"));
    rows.mockClear();
    act(() => type("Bot name", "Le"));
    expect(new Set(rows.mock.calls.map(([name]) => name))).toEqual(new Set(["Bot name"]));
  });

  it("saves every value in one request and is clean then", async () => {
    const { sandbox, draft } = await open();
    act(() => type("Default channel", "C04KQ81V2"));
    act(() => type("Bot name", "Harbor Bot"));
    expect(draft().dirtyCount).toBe(2);
    let saved: boolean | undefined;
    await act(async () => {
      saved = await draft().save();
    });
    expect(saved).toBe(true);
    expect(draft()).toMatchObject({ dirtyCount: 0, saving: false, error: undefined });
    const [put] = sandbox.control.requests({ route: SAVE });
    expect(put?.body).toMatchObject({
      slug: "slack",
      fields: { [CHANNEL ?? ""]: "C04KQ81V2", [BOT ?? ""]: "Harbor Bot" },
    });
    expect(Object.keys(Object(put?.body).fields)).toHaveLength(4);
    expect(Object(put?.body).workflows).toHaveLength(3);
  });

  it("does not send while a required field is empty, and says which", async () => {
    const { sandbox, draft } = await open();
    await act(async () => expect(await draft().save()).toBe(false));
    expect(screen.getByRole("textbox", { name: "Default channel" })).toHaveAccessibleDescription("required");
    expect(sandbox.control.requests({ route: SAVE })).toEqual([]);
  });

  it("keeps what was typed when the save fails, and saves it the next time", async () => {
    const { sandbox, draft } = await open();
    sandbox.control.failNext(SAVE, { status: 500 });
    act(() => type("Default channel", "C04KQ81V2"));
    await act(async () => expect(await draft().save()).toBe(false));
    expect(draft().error?.code).toBe("server");
    expect(screen.getByRole("textbox", { name: "Default channel" })).toHaveValue("C04KQ81V2");
    await act(async () => expect(await draft().save()).toBe(true));
    expect(draft().error).toBeUndefined();
  });

  it("follows another tab where nothing was typed, and keeps what was", async () => {
    const { sandbox, refetch } = await open();
    act(() => type("Bot name", "typed here"));
    sandbox.control.updateConfig("harbor", "slack", {
      fields: { [CHANNEL ?? ""]: "C02D9M4PX", [BOT ?? ""]: "typed there" },
    });
    await act(() => refetch());
    await waitFor(() => expect(screen.getByRole("textbox", { name: "Default channel" })).toHaveValue("C02D9M4PX"));
    expect(screen.getByRole("textbox", { name: "Bot name" })).toHaveValue("typed here");
  });

  it("sends the switches as they are shown, also one toggled a moment ago", async () => {
    const { sandbox, draft, toggle } = await open();
    act(() => type("Default channel", "C04KQ81V2"));
    const workflow = draft().workflows.find(({ name }) => name === "Post the Monday digest");
    await act(async () => {
      toggle(workflow?.id ?? "");
      await Promise.resolve();
      await draft().save();
    });
    const [put] = sandbox.control.requests({ route: SAVE });
    expect(Object(put?.body).workflows).toContainEqual(expect.objectContaining({ id: workflow?.id, enabled: true }));
    const stored = sandbox.control.account("harbor").configs.find(({ slug }) => slug === "slack");
    expect(stored?.workflows.find(({ id }) => id === workflow?.id)?.enabled).toBe(true);
  });
});

it("useConfigDraft sends back what another scope stored a moment ago, not what was there before", async () => {
  const sandbox = createSandbox();
  sandbox.control.connect("harbor", "slack");
  const drafts: { application?: ConfigDraft; workflow?: ConfigDraft } = {};
  const digest = "66b051a277b55e991d028020";
  function Forms({ config }: { config: Config }): null {
    const application = useConfigDraft({ config, scope: "application" });
    const workflow = useConfigDraft({ config, scope: { workflowId: digest } });
    Object.assign(drafts, { application, workflow });
    return null;
  }
  function Page(): ReactElement {
    const { data } = useOpenConfig({ slug: "slack" });
    return data === undefined ? <p>loading</p> : <Forms config={data} />;
  }
  render(
    <TestProvider sandbox={sandbox}>
      <Page />
    </TestProvider>,
  );
  await waitFor(() => expect(drafts.application).toBeDefined());
  const { application, workflow } = drafts;
  act(() => {
    application?.store.setValue({ id: CHANNEL ?? "" }, "C04KQ81V2");
    workflow?.store.setValue({ workflowId: digest, id: "wf_sl_warn_after" }, "9");
  });
  const hold = sandbox.control.hold(SAVE);
  const first = application?.save();
  await waitFor(() => expect(sandbox.control.requests({ route: SAVE })).toHaveLength(1));
  const second = workflow?.save();
  sandbox.control.release(hold);
  await act(async () => expect(await Promise.all([first, second])).toEqual([true, true]));
  const stored = sandbox.control.account("harbor").configs.find(({ slug }) => slug === "slack");
  expect(stored?.fields).toMatchObject({ [CHANNEL ?? ""]: "C04KQ81V2" });
  expect(stored?.workflows.find(({ id }) => id === digest)?.fields).toMatchObject({ wf_sl_warn_after: 9 });
});

interface Opened {
  sandbox: Sandbox;
  rows: ReturnType<typeof vi.fn<(name: string) => void>>;
  draft: () => ConfigDraft;
  refetch: () => Promise<unknown>;
  toggle: (workflowId: string) => void;
}

async function open(): Promise<Opened> {
  const sandbox = createSandbox();
  sandbox.control.connect("harbor", "slack");
  const rows = vi.fn<(name: string) => void>();
  const current: { draft?: ConfigDraft; refetch?: () => Promise<unknown>; toggle?: (id: string) => void } = {};

  const Row = memo(function Row({
    store,
    id,
    name,
  }: {
    store: ConfigDraftStore;
    id: string;
    name: string;
  }): ReactElement {
    const { value, error, setValue } = useDraftField(store, { id });
    rows(name);
    return (
      <p>
        <input
          aria-label={name}
          aria-describedby={`${id}-error`}
          value={typeof value === "string" ? value : ""}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
        <span id={`${id}-error`}>{error?.code}</span>
      </p>
    );
  });

  function Form({ config }: { config: Config }): ReactElement {
    const draft = useConfigDraft({ config });
    Object.assign(current, { draft });
    return (
      <>
        {draft.fields
          .filter(({ hidden }) => !hidden)
          .map(({ id, name }) => (
            <Row key={id} store={draft.store} id={id} name={name} />
          ))}
      </>
    );
  }

  function Page(): ReactElement {
    const { data, refetch } = useOpenConfig({ slug: "slack" });
    const { mutate } = useToggleWorkflow();
    Object.assign(current, {
      refetch,
      toggle: (workflowId: string) => mutate({ slug: "slack", workflowId, enabled: true }),
    });
    return data === undefined ? <p>loading</p> : <Form config={data} />;
  }

  render(
    <TestProvider sandbox={sandbox}>
      <Page />
    </TestProvider>,
  );
  await screen.findByRole("textbox", { name: "Default channel" });
  return {
    sandbox,
    rows,
    draft: () => {
      if (current.draft === undefined) throw new Error("not rendered");
      return current.draft;
    },
    refetch: async () => current.refetch?.(),
    toggle: (id) => current.toggle?.(id),
  };
}

function type(name: string, text: string): void {
  const input = screen.getByRole("textbox", { name });
  if (!(input instanceof HTMLInputElement)) throw new Error(`${name} is no input`);
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, text);
  input.dispatchEvent(new Event("input", { bubbles: true }));
}
