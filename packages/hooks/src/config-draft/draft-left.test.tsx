import { cobaltKeys, useConfigDraft } from "@cobalt-kit/hooks";
import { createSandbox } from "@cobalt-kit/sandbox";
import { QueryClient } from "@tanstack/react-query";
import { act, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { failOnConsoleError, flush, renderHookWithSandbox } from "../testing/render-hook-with-sandbox.tsx";

failOnConsoleError();

const odd = { id: "acrm_base", field_type: "select", value: "base_support", options: [null, {}] };

it.each([
  ["a save", "PUT /api/v2/f-sdk/config", { config_id: "harbor", slug: "atlas-crm", fields: [odd] }],
  ["a parent stored by itself", "PUT /api/v2/public/config/field/:field_id", odd],
])("An account that goes while the answer to %s is read has nothing in the cache again", async (_name, route, body) => {
  const sandbox = createSandbox();
  const queryClient = new QueryClient();
  sandbox.control.connect("harbor", "atlas-crm");
  sandbox.control.failNext(route, { status: 200, body });
  let leave: (() => void) | undefined;
  const onWarning = (): void => leave?.();
  const hook = renderHookWithSandbox(() => useConfigDraft({ slug: "atlas-crm" }), sandbox, { queryClient, onWarning });
  await waitFor(() => expect(hook.result.current.status).toBe("ready"));
  const { draft } = hook.result.current;
  let left = false;
  leave = () => {
    left = true;
    hook.unmount();
  };
  act(() =>
    route.endsWith("config")
      ? draft?.store.setValue({ id: "acrm_title" }, "typed")
      : draft?.store.setValue({ id: "acrm_base" }, "base_support"),
  );
  if (route.endsWith("config")) void draft?.save();
  await waitFor(() => expect(left).toBe(true));
  await flush();
  expect(queryClient.getQueryCache().findAll({ queryKey: cobaltKeys.all })).toEqual([]);
});
