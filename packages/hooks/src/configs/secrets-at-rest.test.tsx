import {
  configFieldQuery,
  configQuery,
  useCobalt,
  useConfigDraft,
  useSetConfigField,
  useUpdateConfig,
  updateConfigMutation,
} from "@cobalt-kit/hooks";
import { useCreateWebhook, useUpdateWebhook, useWebhooks } from "@cobalt-kit/hooks/webhooks";
import { createSandbox, fixtureIds, type Sandbox, standardFixtures } from "@cobalt-kit/sandbox";
import { dehydrate, type QueryClient, useMutation } from "@tanstack/react-query";
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
    expect(found()).toEqual([]);
    await act(() => app().byFactory.mutateAsync({ ...config, fields }));
    expect(textOf(queryClient)).not.toContain("planted");
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

  it("of a webhook are in its headers, of which the cache has the names", async () => {
    const sandbox = createSandbox({ tokenAccess: { webhooks: true } });
    const found: string[] = [];
    const { result } = renderHookWithSandbox(() => {
      const context = useCobalt();
      watch(context.queryClient, found);
      return { context, list: useWebhooks(), create: useCreateWebhook(), update: useUpdateWebhook() };
    }, sandbox);
    const headers = [{ name: "X-Key", value: planted.header }];
    const made = await act(() =>
      result.current.create.mutateAsync({ url: "https://example.test/hook", events: ["Connection Expired"], headers }),
    );
    expect(made.headerNames).toEqual(["x-key"]);
    await waitFor(() => expect(result.current.list.data?.some(({ id }) => id === made.id)).toBe(true));
    await act(() => result.current.update.mutateAsync({ id: made.id, enabled: false }));
    const kept = await sandbox.fetch(
      new Request("https://api.cobalt.test/api/v2/public/webhook", { headers: { "x-api-key": "tk_sandbox" } }),
    );
    expect(await kept.text()).toContain(planted.header);
    expect(found).toEqual([]);
    expect(textOf(result.current.context.queryClient)).not.toContain("planted");
  });
});

interface App {
  context: ReturnType<typeof useCobalt>;
  result: ReturnType<typeof useConfigDraft>;
  setField: ReturnType<typeof useSetConfigField>;
  updateConfig: ReturnType<typeof useUpdateConfig>;
  byFactory: ReturnType<typeof useUpdateConfig>;
  draft: () => NonNullable<ReturnType<typeof useConfigDraft>["draft"]>;
}

/** Settings with a secret of the application, another as a default, and one of a workflow that is on. */
function openApp(): { sandbox: Sandbox; app: () => App; found: () => string[] } {
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
      result: useConfigDraft({ slug }),
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
