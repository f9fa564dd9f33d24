import * as webhooks from "../../webhooks-entry.ts";
import { type Operation, type OperationName, publicApi, type Session } from "./operation.ts";

const hook = { url: "https://ledger.test/hooks", events: ["Workflow Errored"] };
const sentHook = { webhook_url: "https://ledger.test/hooks", webhook_events: ["Workflow Errored"] };

/** Those of webhooks. */
export const webhookOperations = {
  listWebhooks: {
    route: `GET ${publicApi}/webhook`,
    calls: [
      {
        call: async (session) => {
          await webhooks.createWebhook(session, hook);
          return webhooks.listWebhooks(session);
        },
      },
    ],
  },
  createWebhook: {
    route: `POST ${publicApi}/webhook`,
    calls: [
      { call: (session) => webhooks.createWebhook(session, hook), body: sentHook },
      {
        given: "all its settings",
        call: (session) =>
          webhooks.createWebhook(session, {
            ...hook,
            headers: [{ name: "x-shop", value: "harbor" }],
            body: { text: "{{event.status}}" },
            description: "To the pager",
            method: "PUT",
            slug: "stripe",
            workflowIds: ["w1"],
            type: "custom",
            enabled: false,
            group: "ops",
          }),
        body: {
          ...sentHook,
          webhook_headers: { "x-shop": "harbor" },
          webhook_body: { text: "{{event.status}}" },
          description: "To the pager",
          method: "PUT",
          slug: "stripe",
          workflow_ids: ["w1"],
          webhook_type: "custom",
          is_enabled: false,
          group: "ops",
        },
      },
    ],
  },
  getWebhook: {
    route: `GET ${publicApi}/webhook/:id`,
    calls: [{ call: async (session) => webhooks.getWebhook(session, await aWebhook(session)) }],
  },
  updateWebhook: {
    route: `PUT ${publicApi}/webhook/:id`,
    calls: [
      {
        call: async (session) =>
          webhooks.updateWebhook(session, { id: await aWebhook(session), description: "To the pager", enabled: false }),
        body: { description: "To the pager", is_enabled: false },
      },
      {
        given: "all that a webhook is",
        call: async (session) => {
          const made = await webhooks.getWebhook(session, await aWebhook(session));
          return webhooks.updateWebhook(session, { ...made, method: "POST", type: "default" });
        },
        body: {
          ...sentHook,
          webhook_headers: {},
          method: "POST",
          workflow_ids: [],
          webhook_type: "default",
          is_enabled: true,
        },
      },
    ],
  },
  deleteWebhook: {
    route: `DELETE ${publicApi}/webhook/:id`,
    calls: [{ call: async (session) => webhooks.deleteWebhook(session, await aWebhook(session)) }],
  },
  groupWebhooks: {
    route: `PUT ${publicApi}/webhooks/group/edit`,
    calls: [
      {
        call: async (session) => {
          await webhooks.createWebhook(session, { ...hook, group: "ops" });
          const ids = (await webhooks.listWebhooks(session)).map(({ id }) => id);
          return webhooks.groupWebhooks(session, { ids: ids.slice(-1), group: "ops" });
        },
      },
    ],
  },
  subscribeWebhook: {
    route: `POST ${publicApi}/webhook/subscribe`,
    calls: [
      {
        call: async (session) => {
          await aWebhook(session);
          return webhooks.subscribeWebhook(session, ["Workflow Timed Out"]);
        },
        body: { webhook_events: ["Workflow Timed Out"] },
      },
    ],
  },
  unsubscribeWebhook: {
    route: `POST ${publicApi}/webhook/unsubscribe`,
    calls: [
      {
        call: async (session) => {
          await aWebhook(session);
          return webhooks.unsubscribeWebhook(session, "Workflow Errored");
        },
        body: { webhook_event: "workflow-errored", webhook_events: ["Workflow Errored"] },
      },
    ],
  },
} satisfies Partial<Record<OperationName, Operation>>;

async function aWebhook(session: Session): Promise<string> {
  return (await webhooks.createWebhook(session, hook)).id;
}
