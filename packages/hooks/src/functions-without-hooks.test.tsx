import {
  deleteAccountCredential,
  getAuthStructure,
  getHostedProperties,
  getOrganization,
  getWorkflow,
  openWorkflowDraft,
  revokeSessionToken,
  setAccountCredential,
} from "@cobalt-kit/client";
import { createWebhook, groupWebhooks, subscribeWebhook, unsubscribeWebhook } from "@cobalt-kit/client/webhooks";
import { type CobaltSession, useCobalt } from "@cobalt-kit/hooks";
import { createSandbox } from "@cobalt-kit/sandbox";
import { useMutation } from "@tanstack/react-query";
import { act, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { failOnConsoleError, renderHookWithSandbox } from "./testing/render-hook-with-sandbox.tsx";

const [workflow = ""] = createSandbox()
  .control.account("harbor")
  .workflows.map(({ id }) => id);
const credential = { key: "api_token", value: "t-1" };
const hook = { url: "https://ledger.test/hooks", events: ["Workflow Errored"] };

/** What few pages need has no hook: the session that `useCobalt` gives is all that it takes. */
const calls: Record<string, (session: CobaltSession) => Promise<unknown>> = {
  revokeSessionToken,
  getOrganization,
  setAccountCredential: (session) => setAccountCredential(session, credential),
  deleteAccountCredential: async (session) => {
    await setAccountCredential(session, credential);
    return deleteAccountCredential(session, credential.key);
  },
  getAuthStructure: (session) => getAuthStructure(session, "stripe"),
  getWorkflow: (session) => getWorkflow(session, workflow),
  openWorkflowDraft: (session) => openWorkflowDraft(session, workflow),
  getHostedProperties,
  groupWebhooks: async (session) => groupWebhooks(session, { ids: [(await createWebhook(session, hook)).id] }),
  subscribeWebhook: async (session) => {
    await createWebhook(session, hook);
    return subscribeWebhook(session, ["Connection Expired"]);
  },
  unsubscribeWebhook: async (session) => {
    await createWebhook(session, hook);
    return unsubscribeWebhook(session, "Workflow Errored");
  },
};

failOnConsoleError();

it.each(Object.entries(calls))("%s takes the session of useCobalt", async (_name, call) => {
  const sandbox = createSandbox({ tokenAccess: { webhooks: true } });
  const { result } = renderHookWithSandbox(() => {
    const { session, queryClient } = useCobalt();
    return useMutation({ mutationFn: () => call(session) }, queryClient);
  }, sandbox);
  act(() => result.current.mutate());
  await waitFor(() => expect(result.current.isSuccess).toBe(true));
  expect(sandbox.control.requests().at(-1)).toMatchObject({ status: 200, accountId: "harbor" });
});
