import {
  type Config,
  type ConfigDraft,
  type ConfigDraftStore,
  cobaltKeys,
  useConfigDraft,
  useConfigs,
  useDeleteConfig,
  useDraftField,
  useOpenConfig,
  useToggleWorkflow,
} from "@cobalt-kit/hooks";
import { createSandbox, type Sandbox, fixtureIds } from "@cobalt-kit/sandbox";
import { act, render, screen, waitFor } from "@testing-library/react";
import { memo, type ReactElement } from "react";
import { describe, expect, it, vi } from "vitest";
import { openDraft, storedConfig, withValue } from "../testing/open-draft.ts";
import {
  failOnConsoleError,
  flush,
  renderHookWithSandbox,
  TestProvider,
} from "../testing/render-hook-with-sandbox.tsx";

const SAVE = "PUT /api/v2/f-sdk/config";
const [CHANNEL, BOT] = [fixtureIds.slackDefaultChannel, fixtureIds.slackBotName];

describe("useConfigDraft", () => {
  failOnConsoleError();

  it("writes over nothing that others stored since the config was read, and asks where both changed a field", async () => {
    const { draft, sandbox } = await openDraft({ slug: "atlas-crm" });
    const TITLE = { id: "acrm_title" };
    act(() => draft().store.setValue({ id: "acrm_mail" }, "mine@harbor.test"));
    sandbox.control.updateConfig("harbor", "atlas-crm", { fields: { acrm_note: "theirs" } });
    await act(async () => expect(await draft().save()).toBe(true));
    expect(storedConfig(sandbox, "atlas-crm").fields).toMatchObject({
      acrm_mail: "mine@harbor.test",
      acrm_note: "theirs",
    });
    expect(draft().getField({ id: "acrm_note" })).toMatchObject({ value: "theirs", dirty: false });

    act(() => draft().store.setValue(TITLE, "mine"));
    sandbox.control.updateConfig("harbor", "atlas-crm", { fields: { acrm_title: "theirs" } });
    await act(async () => expect(await draft().save()).toBe(false));
    expect(draft().getField(TITLE)).toMatchObject({ value: "mine", conflict: { theirs: "theirs" } });
    expect(storedConfig(sandbox, "atlas-crm").fields).toMatchObject({ acrm_title: "theirs" });
    await act(async () => expect(await draft().save()).toBe(true));
    expect(storedConfig(sandbox, "atlas-crm").fields).toMatchObject({ acrm_title: "mine" });
  });

  it("is saved also where what is stored now cannot be read before", async () => {
    const { draft, sandbox } = await openDraft({ slug: "atlas-crm" });
    act(() => draft().store.setValue({ id: "acrm_mail" }, "mine@harbor.test"));
    sandbox.control.failNext("GET /api/v2/f-sdk/slug/:slug/config", { status: 422 });
    await act(async () => expect(await draft().save()).toBe(true));
    expect(storedConfig(sandbox, "atlas-crm").fields).toMatchObject({ acrm_mail: "mine@harbor.test" });
  });

  it("renders one row for a key, however many there are", async () => {
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

describe("useConfigDraft, used in several places,", () => {
  failOnConsoleError();
  const digest = fixtureIds.slackWarnOnFailedPayments;

  it("is one draft: a scope counts and saves its part, and sends what another stored a moment ago", async () => {
    const sandbox = createSandbox();
    sandbox.control.connect("harbor", "slack");
    const { result } = renderHookWithSandbox(
      () => [
        useConfigDraft({ slug: "slack", scope: "application" }).draft,
        useConfigDraft({ slug: "slack", scope: { workflowId: digest } }).draft,
      ],
      sandbox,
    );
    await waitFor(() => expect(result.current[1]).toBeDefined());
    act(() => {
      result.current[0]?.store.setValue({ id: CHANNEL ?? "" }, "C04KQ81V2");
      result.current[1]?.store.setValue({ workflowId: digest, id: "wf_sl_warn_after" }, "9");
    });
    expect(result.current[0]?.store).toBe(result.current[1]?.store);
    expect(result.current.map((draft) => draft?.dirtyCount)).toEqual([1, 1]);
    const hold = sandbox.control.hold(SAVE);
    const first = result.current[0]?.save();
    await waitFor(() => expect(sandbox.control.requests({ route: SAVE })).toHaveLength(1));
    expect(result.current.map((draft) => draft?.saving)).toEqual([true, false]);
    const second = result.current[1]?.save();
    await flush();
    expect(sandbox.control.requests({ route: SAVE })).toHaveLength(1);
    sandbox.control.release(hold);
    await act(async () => expect(await Promise.all([first, second])).toEqual([true, true]));
    const stored = storedConfig(sandbox, "slack");
    expect(stored.fields).toMatchObject({ [CHANNEL ?? ""]: "C04KQ81V2" });
    expect(stored.workflows.find(({ id }) => id === digest)?.fields).toMatchObject({ wf_sl_warn_after: 9 });
  });

  it("keeps its edits from one view to the next in the same moment, and lets them go with the last", async () => {
    const sandbox = createSandbox();
    sandbox.control.connect("harbor", "slack");
    const shown: { draft?: ConfigDraft | undefined } = {};
    function Tab(): ReactElement {
      const { draft } = useConfigDraft({ slug: "slack" });
      Object.assign(shown, { draft });
      return <p>{draft?.dirtyCount ?? "loading"}</p>;
    }
    const page = (tab: string | undefined): ReactElement => (
      <TestProvider sandbox={sandbox}>{tab !== undefined && <Tab key={tab} />}</TestProvider>
    );
    const { rerender } = render(page("settings"));
    await screen.findByText("0");
    act(() => shown.draft?.store.setValue({ id: BOT ?? "" }, "typed"));
    rerender(page("workflows"));
    expect(screen.getByText("1")).toBeVisible();
    rerender(page(undefined));
    rerender(page("settings"));
    expect(await screen.findByText("0")).toBeVisible();
  });
});

describe("useConfigDraft", () => {
  failOnConsoleError();

  it("switches a workflow with the save, whose required fields count from then on", async () => {
    const { draft, sandbox } = await openDraft({ slug: "quickbooks" }, { account: "blank" });
    const workflow = draft().workflows.find(({ enabled, fields }) => !enabled && fields.some((each) => each.required));
    const required = workflow?.fields.find((each) => each.required)?.id ?? "";
    expect(required).not.toBe("");
    const about = (): unknown[] =>
      draft()
        .validate()
        .filter(({ field }) => field.workflowId === workflow?.id);
    act(() => expect(about()).toEqual([]));
    act(() => draft().setWorkflowEnabled(workflow?.id ?? "", true));
    expect(draft().dirtyCount).toBe(1);
    expect(draft().workflows.find(({ id }) => id === workflow?.id)?.enabled).toBe(true);
    act(() => expect(about()).toContainEqual({ field: { workflowId: workflow?.id, id: required }, code: "required" }));
    act(() => draft().setWorkflowEnabled(workflow?.id ?? "", false));
    expect(draft().dirtyCount).toBe(0);
    expect(sandbox.control.requests({ method: "PATCH" })).toEqual([]);
  });

  it("says offline at once, and keeps the edit", async () => {
    const { draft, sandbox } = await openDraft({ slug: "slack" });
    act(() => draft().store.setValue({ id: CHANNEL ?? "" }, "C04KQ81V2"));
    vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    sandbox.control.failNext(SAVE, { abort: true });
    await act(async () => expect(await draft().save()).toBe(false));
    expect(draft().error?.code).toBe("offline");
    expect(draft().dirtyCount).toBe(1);
  });

  it("keeps no value in the mutation cache: there are secrets among them", async () => {
    const { draft, sandbox } = await openDraft({ slug: "atlas-crm" });
    const kept: unknown[] = [];
    draft()
      .queryClient.getMutationCache()
      .subscribe(({ mutation }) => kept.push(mutation?.state.variables));
    act(() => draft().store.setValue({ id: "acrm_signing_secret" }, "s3cret"));
    await act(async () => expect(await draft().save()).toBe(true));
    expect(storedConfig(sandbox, "atlas-crm").fields).toMatchObject({ acrm_signing_secret: "s3cret" });
    expect(JSON.stringify(kept)).not.toContain("s3cret");
  });

  it("shows a change of both sides as a conflict, and takes either", async () => {
    const { draft, sandbox } = await openDraft({ slug: "slack" });
    const [channel, bot] = [{ id: CHANNEL ?? "" }, { id: BOT ?? "" }];
    const { store } = draft();
    act(() => {
      store.setValue(channel, "mine");
      store.setValue(bot, "mine");
    });
    const elsewhere = { [channel.id]: "theirs", [bot.id]: "theirs" };
    sandbox.control.updateConfig("harbor", "slack", { fields: elsewhere });
    await act(async () => {
      await draft().queryClient.invalidateQueries();
    });
    await waitFor(() => expect(store.getField(bot).conflict).toEqual({ theirs: "theirs" }));
    expect(store.getField(bot).value).toBe("mine");
    act(() => {
      draft().resolveConflict(channel, "theirs");
      draft().resolveConflict(bot, "mine");
    });
    expect([store.getField(channel), store.getField(bot)]).toMatchObject([
      { value: "theirs", dirty: false, conflict: undefined },
      { value: "mine", dirty: true, conflict: undefined },
    ]);
    await act(async () => expect(await draft().save()).toBe(true));
    expect(storedConfig(sandbox, "slack").fields).toMatchObject({ [channel.id]: "theirs", [bot.id]: "mine" });
  });

  it("does not write over what arrives while Save is pressed: it asks first", async () => {
    const { draft, sandbox } = await openDraft({ slug: "slack" });
    const { store, queryClient, session } = draft();
    const [channel, bot] = [{ id: CHANNEL ?? "" }, { id: BOT ?? "" }];
    act(() => {
      store.setValue(channel, "C04KQ81V2");
      store.setValue(bot, "mine");
    });
    const key = cobaltKeys.config(session, { slug: "slack" });
    sandbox.control.updateConfig("harbor", "slack", { fields: { [bot.id]: "theirs" } });
    await act(async () => {
      const saved = draft().save();
      queryClient.setQueryData<Config>(key, (config) => config && withValue(config, bot.id, "theirs"));
      expect(await saved).toBe(false);
    });
    expect(store.getField(bot)).toMatchObject({
      value: "mine",
      conflict: { theirs: "theirs" },
      error: { code: "conflict" },
    });
    expect(sandbox.control.requests({ route: SAVE })).toEqual([]);
    await act(async () => expect(await draft().save()).toBe(true));
    expect(storedConfig(sandbox, "slack").fields).toMatchObject({ [bot.id]: "mine" });
  });

  it("never shows one account what was typed for another", async () => {
    const sandbox = createSandbox();
    for (const account of ["harbor", "lumen"]) sandbox.control.connect(account, "slack");
    const seen: unknown[] = [];
    const shown: { draft?: ConfigDraft | undefined } = {};
    function Page({ account }: { account: string }): ReactElement {
      const { draft } = useConfigDraft({ slug: "slack" });
      Object.assign(shown, { draft });
      const value = draft?.getField({ id: BOT ?? "" }).value;
      if (account === "lumen") seen.push(value);
      return <p>{draft === undefined ? "loading" : `${account} ${JSON.stringify(value)}`}</p>;
    }
    const page = (account: string): ReactElement => (
      <TestProvider sandbox={sandbox} linkedAccountId={account}>
        <Page account={account} />
      </TestProvider>
    );
    const { rerender } = render(page("harbor"));
    await screen.findByText(/^harbor/);
    const former = shown.draft;
    act(() => former?.store.setValue({ id: BOT ?? "" }, "of harbor"));
    const hold = sandbox.control.hold(SAVE);
    act(() => former?.store.setValue({ id: CHANNEL ?? "" }, "C04KQ81V2"));
    const saved = former?.save();
    await waitFor(() => expect(sandbox.control.requests({ route: SAVE })).toHaveLength(1));
    rerender(page("lumen"));
    sandbox.control.release(hold);
    await act(async () => void (await saved));
    expect(await screen.findByText(/^lumen/)).toBeVisible();
    act(() => former?.store.setValue({ id: BOT ?? "" }, "of harbor, again"));
    await flush();
    expect(JSON.stringify(seen)).not.toContain("harbor");
    expect(JSON.stringify(sandbox.control.account("lumen").configs)).not.toContain("of harbor");
  });

  it("makes a config with an id, edits it beside another, and starts anew when it was deleted", async () => {
    const sandbox = createSandbox();
    sandbox.control.connect("harbor", "slack");
    const wanted: { configId: string | undefined } = { configId: undefined };
    const { result, rerender } = renderHookWithSandbox(
      () => ({
        ...useConfigDraft({ slug: "slack", configId: wanted.configId }),
        configs: useConfigs("slack").data,
        remove: useDeleteConfig().mutateAsync,
      }),
      sandbox,
    );
    const bot = { id: BOT ?? "" };
    await waitFor(() => expect(result.current.draft).toBeDefined());
    const main = result.current.draft?.store;
    wanted.configId = "sales";
    rerender();
    expect(result.current.draft?.store).not.toBe(main);
    await waitFor(() => expect(result.current.draft?.config.configId).toBe("sales"));
    act(() => result.current.draft?.store.setValue(bot, "Sales bot"));
    act(() => result.current.draft?.store.setValue({ id: CHANNEL ?? "" }, "C04KQ81V2"));
    await act(async () => expect(await result.current.draft?.save()).toBe(true));
    expect(storedConfig(sandbox, "slack", { configId: "sales" }).fields).toMatchObject({ [bot.id]: "Sales bot" });
    expect(storedConfig(sandbox, "slack").fields).not.toHaveProperty(bot.id);
    act(() => result.current.draft?.store.setValue(bot, "never saved"));
    await act(() => result.current.remove({ slug: "slack", configId: "sales" }));
    await waitFor(() => expect(result.current.status).toBe("error"));
    expect(result.current).toMatchObject({ error: { code: "not-found" } });
    await act(async () => result.current.retry?.());
    await waitFor(() => expect(result.current.draft).toBeDefined());
    expect(result.current.draft?.dirtyCount).toBe(0);
    expect(result.current.draft?.getField(bot).value).toBe("Ledgerline");
  });

  it("gives the labels with every opening, and has them after a save and a refetch", async () => {
    const labels = { "Customer columns": [{ name: "City", value: "c_city" }] };
    const { draft, sandbox } = await openDraft({ slug: "atlas-crm", labels });
    const names = (): unknown =>
      draft()
        .store.getField({ id: "acrm_customer_columns" })
        .field?.labels.map(({ name }) => name);
    expect(names()).toEqual(["City"]);
    await act(async () => void (await draft().save()));
    await act(() => draft().queryClient.invalidateQueries());
    expect(names()).toEqual(["City"]);
    const posts = sandbox.control.requests({ route: "POST /api/v2/f-sdk/config" });
    expect(posts.length).toBeGreaterThan(1);
    for (const { body } of posts) expect(body).toMatchObject({ labels });
  });
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

  function Page(): ReactElement {
    const { refetch } = useOpenConfig({ slug: "slack" });
    const { draft } = useConfigDraft({ slug: "slack" });
    const { mutate } = useToggleWorkflow();
    const toggle = (workflowId: string): void => mutate({ slug: "slack", workflowId, enabled: true });
    Object.assign(current, { refetch, toggle, draft });
    if (draft === undefined) return <p>loading</p>;
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
