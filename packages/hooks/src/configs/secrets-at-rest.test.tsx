import {
  type CobaltMutationOptions,
  type CobaltSession,
  configFieldQuery,
  configQuery,
  executeWorkflowMutation,
  triggerEventMutation,
  useCobalt,
  useConfigDraft,
  useSetConfigField,
  useUpdateConfig,
  setConfigFieldMutation,
  updateConfigMutation,
} from "@cobalt-kit/hooks";
import { submitHumanTaskMutation } from "@cobalt-kit/hooks/human-tasks";
import {
  createWebhookMutation,
  updateWebhookMutation,
  useUpdateWebhook,
  useWebhooks,
} from "@cobalt-kit/hooks/webhooks";
import { createSandbox, fixtureIds, type Sandbox, standardFixtures } from "@cobalt-kit/sandbox";
import { dehydrate, MutationCache, onlineManager, QueryClient, useMutation } from "@tanstack/react-query";
import { createCobaltSession } from "@cobalt-kit/client";
import { act, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { storedConfig } from "../testing/open-draft.ts";
import { failOnConsoleError, renderHookWithSandbox } from "../testing/render-hook-with-sandbox.tsx";

const slug = "atlas-crm";
const SECRET = "acrm_signing_secret";
const WORKFLOW = fixtureIds.atlasCreateAccounts;
const planted = {
  stored: "planted-stored-6f1e",
  preset: "planted-preset-77a0",
  typed: "planted-typed-91cc",
  set: "planted-set-5d20",
  sent: "planted-sent-b3b3",
  header: "planted-header-0e4f",
};

describe("Secrets at rest", () => {
  failOnConsoleError();

  it("are in no entry of the cache and in nothing of it that a page may persist, whatever is read, saved and set", async () => {
    const { sandbox, app, found } = openApp();
    await waitFor(() => expect(app().result.status).toBe("ready"));
    const { session, queryClient } = app().context;

    // stored ones are said to be there, and needed ones are not asked for again
    const field = (): unknown => app().draft().getField({ id: SECRET });
    expect(field()).toMatchObject({ value: undefined, dirty: false, field: { secretStored: true } });
    expect(app().draft().getField({ workflowId: WORKFLOW, id: "wf_secret" }).field).toMatchObject({
      secretStored: true,
    });
    expect(app().draft().validate()).toEqual([]);

    // a save of something else leaves them as they are
    act(() => app().draft().store.setValue({ id: "acrm_note" }, "Noted"));
    await act(async () => expect(await app().draft().save()).toBe(true));
    expect(storedConfig(sandbox, slug).fields).toMatchObject({ [SECRET]: planted.stored, acrm_note: "Noted" });

    // a new one takes the stored one's place, and is not shown again
    act(() => app().draft().store.setValue({ id: SECRET }, planted.typed));
    await act(async () => expect(await app().draft().save()).toBe(true));
    expect(storedConfig(sandbox, slug).fields[SECRET]).toBe(planted.typed);
    expect(field()).toMatchObject({ value: undefined, dirty: false, field: { secretStored: true } });

    // one field, read and set
    const read = await act(() => queryClient.fetchQuery(configFieldQuery(session, { slug, fieldId: SECRET })));
    expect(read).toMatchObject({ id: SECRET, secretStored: true });
    await act(() => app().setField.mutateAsync({ slug, fieldId: SECRET, value: planted.set, type: "password" }));
    expect(storedConfig(sandbox, slug).fields[SECRET]).toBe(planted.set);
    expect(app().setField).toMatchObject({ variables: { slug, fieldId: SECRET, value: null } });

    // the whole, as the cache has it: by the hook and by the factory
    const config = queryClient.getQueryData(configQuery(session, { slug }).queryKey);
    if (config === undefined) throw new Error("There is no config in the cache.");
    await act(() => app().updateConfig.mutateAsync(config));
    expect(storedConfig(sandbox, slug).fields[SECRET]).toBe(planted.set);
    const fields = config.fields.map((each) => (each.id === SECRET ? { ...each, value: planted.sent } : each));
    await act(() => app().updateConfig.mutateAsync({ ...config, fields }));
    expect(storedConfig(sandbox, slug).fields[SECRET]).toBe(planted.sent);
    await act(() => app().byFactory.mutateAsync({ ...config, fields }));
    const set = queryClient.getMutationCache().build(queryClient, setConfigFieldMutation(session));
    await act(() => set.execute({ slug, fieldId: SECRET, value: planted.set }));
    expect(storedConfig(sandbox, slug).fields[SECRET]).toBe(planted.set);
    expect(found()).toEqual([]);
    expect(textOf(queryClient)).not.toContain("planted");
  });

  it.each([
    ["the config is known", true],
    ["nothing else is known", false],
  ])("stay out where an answer about one field leaves its type out, and %s", async (_what, known) => {
    const { sandbox, app, found } = openApp(known);
    await waitFor(() => expect(app().result.status).toBe(known ? "ready" : "loading"));
    const { session, queryClient } = app().context;
    const answer = { status: 200, body: JSON.stringify({ id: SECRET, name: "Key", value: planted.stored }) };
    for (const method of ["POST", "PUT"]) {
      sandbox.control.failNext(`${method} /api/v2/public/config/field/:id`, answer);
    }
    const read = await act(() => queryClient.fetchQuery(configFieldQuery(session, { slug, fieldId: SECRET })));
    expect(read).toMatchObject({ id: SECRET, name: "Key" });
    await act(() => app().setField.mutateAsync({ slug, fieldId: SECRET, value: planted.set }));
    expect(found()).toEqual([]);
    expect(textOf(queryClient)).not.toContain("planted");
  });

  it.each(["before", "after"])(
    "are shown to nobody who listens to a provider's cache, whose session is another, with options made %s it was mounted",
    async (when) => {
      const sandbox = createSandbox();
      sandbox.control.connect("harbor", slug);
      const session = createCobaltSession({
        linkedAccountId: "harbor",
        getSessionToken: () => sandbox.control.mintToken("harbor"),
        fetch: sandbox.fetch,
      });
      const seen: string[] = [];
      const onMutate = (input: unknown): void => void seen.push(JSON.stringify(input));
      const queryClient = new QueryClient({ mutationCache: new MutationCache({ onMutate }) });
      queryClient.getMutationCache().subscribe(({ mutation }) => seen.push(JSON.stringify(mutation?.state)));
      const early = when === "before" ? setConfigFieldMutation(session) : undefined;
      renderHookWithSandbox(() => useCobalt("test"), sandbox, { queryClient });
      const options = early ?? setConfigFieldMutation(session);
      const mutation = queryClient.getMutationCache().build(queryClient, options);
      await mutation.execute({ slug, fieldId: SECRET, value: planted.set });
      expect(storedConfig(sandbox, slug).fields[SECRET]).toBe(planted.set);
      expect(seen.length).toBeGreaterThan(2);
      expect(seen.join()).not.toContain("planted");
    },
  );

  it("are in no mutation of a cache that no provider knows, by the time something is sent", async () => {
    const sandbox = createSandbox();
    sandbox.control.connect("harbor", slug);
    const client = new QueryClient();
    const seen: string[] = [];
    const session = createCobaltSession({
      linkedAccountId: "harbor",
      getSessionToken: () => sandbox.control.mintToken("harbor"),
      async fetch(input, init) {
        seen.push(textOf(client));
        return sandbox.fetch(input, init);
      },
    });
    for (const value of [planted.set, planted.sent]) {
      const mutation = client.getMutationCache().build(client, setConfigFieldMutation(session));
      await mutation.execute({ slug, fieldId: SECRET, value });
      expect(storedConfig(sandbox, slug).fields[SECRET]).toBe(value);
    }
    expect(seen).not.toEqual([]);
    expect(seen.join()).not.toContain("planted");
  });

  it.each<[string, (client: QueryClient, session: CobaltSession) => Promise<unknown>]>([
    ["a field's value", run(setConfigFieldMutation, { slug, fieldId: SECRET, value: planted.set })],
    [
      "the settings",
      run(updateConfigMutation, { slug, fields: [{ id: SECRET, type: "password", value: planted.set }] }),
    ],
    ["a webhook's address", run(createWebhookMutation, { url: `https://hooks.test/${planted.header}`, events: [] })],
    ["a webhook's header", run(updateWebhookMutation, { id: "h", headers: [{ name: "k", value: planted.header }] })],
    ["a webhook's body", run(updateWebhookMutation, { id: "h", body: { text: planted.header } })],
    ["an event's payload", run(triggerEventMutation, { event: "Invoice Paid", payload: { key: planted.sent } })],
    ["an event's header", run(triggerEventMutation, { event: "Invoice Paid", headers: { "x-key": planted.header } })],
    ["a workflow's payload", run(executeWorkflowMutation, { workflowId: "w", payload: { key: planted.sent } })],
    ["a workflow's header", run(executeWorkflowMutation, { workflowId: "w", headers: { "x-key": planted.header } })],
    ["an answer to a form", run(submitHumanTaskMutation, { id: "planted-task-1c4e", data: { pin: planted.sent } })],
  ])("sent offline, %s waits nowhere and is in nothing that is persisted", async (_what, send) => {
    const sandbox = createSandbox();
    // what hosts set who let their own mutations wait
    const client = new QueryClient({ defaultOptions: { mutations: { networkMode: "online", gcTime: Infinity } } });
    const session = createCobaltSession({
      linkedAccountId: "harbor",
      getSessionToken: () => sandbox.control.mintToken("harbor"),
      fetch: () => Promise.reject(new TypeError("Failed to fetch")),
    });
    onlineManager.setOnline(false);
    try {
      await expect(send(client, session)).rejects.toMatchObject({ code: "network" });
    } finally {
      onlineManager.setOnline(true);
    }
    expect(dehydrate(client).mutations).toEqual([]);
    expect(textOf(client)).not.toContain("planted");
  });

  it("are cleared by null, and required again then", async () => {
    const { sandbox, app } = openApp();
    await waitFor(() => expect(app().result.status).toBe("ready"));
    act(() => app().draft().store.setValue({ id: SECRET }, null));
    expect(app().draft().dirtyCount).toBe(1);
    await act(async () => expect(await app().draft().save()).toBe(true));
    expect(storedConfig(sandbox, slug).fields[SECRET]).toBeUndefined();
  });

  it("make a save fail that cannot read them, rather than lose them", async () => {
    const { sandbox, app } = openApp();
    await waitFor(() => expect(app().result.status).toBe("ready"));
    act(() => app().draft().store.setValue({ id: "acrm_note" }, "Noted"));
    const reads = "GET /api/v2/f-sdk/slug/:slug/config";
    sandbox.control.failNext(reads, { status: 403, body: "{}" });
    await act(async () => expect(await app().draft().save()).toBe(false));
    expect(app().draft().error?.code).toBe("forbidden");
    expect(storedConfig(sandbox, slug).fields).toMatchObject({ [SECRET]: planted.stored });
    await act(async () => expect(await app().draft().save()).toBe(true));
  });

  it("of a webhook are in its address, its headers and its body, of which the cache has what tells nothing", async () => {
    const sandbox = createSandbox({ tokenAccess: { webhooks: true } });
    const found: string[] = [];
    const { result } = renderHookWithSandbox(() => {
      const context = useCobalt();
      watch(context.queryClient, found);
      const create = useMutation(createWebhookMutation(context.session), context.queryClient);
      return { context, list: useWebhooks(), create, update: useUpdateWebhook() };
    }, sandbox);
    const url = `https://me:${planted.header}@hooks.example.test/services/T02/${planted.header}?key=${planted.header}`;
    const body = { text: planted.header };
    const headers = [{ name: "X-Key", value: planted.header }];
    const made = await act(() =>
      result.current.create.mutateAsync({ url, events: ["Connection Expired"], headers, body }),
    );
    expect(made).toMatchObject({
      url: "https://hooks.example.test/services/•••/•••?•••",
      headerNames: ["x-key"],
    });
    expect(made).not.toHaveProperty("body");
    await waitFor(() => expect(result.current.list.data?.some(({ id }) => id === made.id)).toBe(true));
    // as the cache has it, and changed in one thing
    await act(() => result.current.update.mutateAsync({ id: made.id, url: made.url, enabled: false }));
    const kept = await sandbox.fetch(
      new Request("https://api.cobalt.test/api/v2/public/webhook", { headers: { "x-api-key": "tk_sandbox" } }),
    );
    const stored = await kept.text();
    expect(stored).toContain(`"webhook_url":"${url}"`);
    expect(stored).toContain(`"x-key":"${planted.header}"`);
    expect(stored).toContain(JSON.stringify(body));
    expect(found).toEqual([]);
    expect(textOf(result.current.context.queryClient)).not.toContain("planted");
  });
});

/** Runs an act by its factory, as a host does without hooks. */
function run<TData, TInput>(
  factory: (session: CobaltSession) => CobaltMutationOptions<TData, TInput>,
  input: NoInfer<TInput>,
): (client: QueryClient, session: CobaltSession) => Promise<unknown> {
  return async (client, session) => client.getMutationCache().build(client, factory(session)).execute(input);
}

interface App {
  context: ReturnType<typeof useCobalt>;
  result: ReturnType<typeof useConfigDraft>;
  setField: ReturnType<typeof useSetConfigField>;
  updateConfig: ReturnType<typeof useUpdateConfig>;
  byFactory: ReturnType<typeof useUpdateConfig>;
  draft: () => NonNullable<ReturnType<typeof useConfigDraft>["draft"]>;
}

/** Settings with a secret of the application, another as a default, and one of a workflow that is on. */
function openApp(opened = true): { sandbox: Sandbox; app: () => App; found: () => string[] } {
  const applications = standardFixtures.applications.map((application) =>
    application.slug !== slug
      ? application
      : {
          ...application,
          fields: [
            ...(application.fields ?? []),
            { id: "acrm_preset", name: "Preset", field_type: "password", required: true, defaultValue: planted.preset },
          ],
          workflows: (application.workflows ?? []).map((workflow) =>
            workflow.id !== WORKFLOW
              ? workflow
              : {
                  ...workflow,
                  fields: [
                    ...(workflow.fields ?? []),
                    {
                      id: "wf_secret",
                      name: "Key",
                      field_type: "password",
                      required: true,
                      defaultValue: planted.preset,
                    },
                  ],
                },
          ),
        },
  );
  const sandbox = createSandbox({ fixtures: { ...standardFixtures, applications } });
  sandbox.control.connect("harbor", slug);
  sandbox.control.updateConfig("harbor", slug, {
    fields: { [SECRET]: planted.stored },
  });
  const found: string[] = [];
  const { result } = renderHookWithSandbox((): Omit<App, "draft"> => {
    const context = useCobalt();
    watch(context.queryClient, found);
    return {
      context,
      result: useConfigDraft({ slug, enabled: opened }),
      setField: useSetConfigField(),
      updateConfig: useUpdateConfig(),
      byFactory: useMutation(updateConfigMutation(context.session), context.queryClient),
    };
  }, sandbox);
  const app = (): App => ({
    ...result.current,
    draft() {
      const { draft } = result.current.result;
      if (draft === undefined) throw new Error("There is no draft.");
      return draft;
    },
  });
  return { sandbox, app, found: () => found };
}

const watched = new WeakSet<QueryClient>();

/** Looks for secrets at every event of the caches, as a page does that persists at each of them. */
function watch(client: QueryClient, found: string[]): void {
  if (watched.has(client)) return;
  watched.add(client);
  const look = ({ type }: { type: string }): void => {
    if (JSON.stringify(entriesOf(client)).includes("planted")) found.push(type);
  };
  client.getQueryCache().subscribe(look);
  client.getMutationCache().subscribe(look);
}

/** The whole cache as text: all that could be persisted, and every entry itself. */
function textOf(client: QueryClient): string {
  const all = dehydrate(client, { shouldDehydrateQuery: () => true, shouldDehydrateMutation: () => true });
  return JSON.stringify([all, entriesOf(client)]);
}

function entriesOf(client: QueryClient): unknown[] {
  const queries = client.getQueryCache().getAll();
  const mutations = client.getMutationCache().getAll();
  return [...queries.map(({ queryKey, state }) => [queryKey, state]), ...mutations.map(({ state }) => state)];
}
