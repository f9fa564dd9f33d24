import type { Sandbox } from "@cobalt-kit/sandbox";
import * as client from "../../index.ts";
import { filled, waitingTask } from "../waiting-task.ts";
import { type Operation, type OperationName, publicApi, type Session } from "./operation.ts";

const payouts = { slug: "stripe", name: "Payouts" };

/** Those of the account, its organization, and what was stored and asked for it. */
export const accountOperations = {
  getAccount: {
    route: `GET ${publicApi}/session/active-linked-account`,
    calls: [{ call: (session) => client.getAccount(session) }],
  },
  updateAccount: {
    route: `PUT ${publicApi}/linked-account`,
    calls: [
      {
        call: (session) => client.updateAccount(session, { metadata: { plan: "enterprise" }, scope: "emea" }),
        body: { linked_account_id: "harbor", udf: { plan: "enterprise" }, scope: "emea" },
      },
    ],
  },
  setAccountCredential: {
    route: `PUT ${publicApi}/linked-account/default-app/auth-credentials/:key`,
    calls: [
      {
        call: (session) => client.setAccountCredential(session, { key: "api_token", value: "t-1" }),
        body: { value: "t-1" },
      },
    ],
  },
  deleteAccountCredential: {
    route: `DELETE ${publicApi}/linked-account/default-app/auth-credentials/:key`,
    calls: [
      {
        call: async (session) => {
          await client.setAccountCredential(session, { key: "api_token", value: "t-1" });
          return client.deleteAccountCredential(session, "api_token");
        },
      },
    ],
  },
  getOrganization: {
    route: "GET /api/v3/org/basics",
    calls: [{ call: (session) => client.getOrganization(session) }],
  },
  revokeSessionToken: {
    route: `POST ${publicApi}/session-token/revoke`,
    calls: [{ call: (session) => client.revokeSessionToken(session) }],
  },
  createHostedPortalUrl: {
    route: `POST ${publicApi}/connect-url`,
    calls: [
      { call: (session) => client.createHostedPortalUrl(session), body: {} },
      {
        given: "a configuration and what to look like",
        call: (session) =>
          client.createHostedPortalUrl(session, { configId: "north", properties: { color: "#123456" } }),
        query: { config_id: "north" },
        body: { color: "#123456" },
      },
    ],
  },
  getHostedProperties: {
    route: `GET ${publicApi}/hosted-properties`,
    calls: [{ call: (session) => client.getHostedProperties(session) }],
  },
  listDatastores: {
    route: `GET ${publicApi}/datastore/config/:slug`,
    calls: [{ call: (session) => client.listDatastores(session, payouts) }],
  },
  listDatastoreRecords: {
    route: `GET ${publicApi}/datastore/config/:slug/:name/records`,
    calls: [{ call: (session) => client.listDatastoreRecords(session, payouts) }],
  },
  searchDatastoreRecords: {
    route: `POST ${publicApi}/datastore/config/:slug/:name/search`,
    calls: [
      {
        call: (session) =>
          client.searchDatastoreRecords(session, { ...payouts, where: [{ column: "status", matches: "paid (1)" }] }),
        body: { status: String.raw`paid \(1\)` },
      },
    ],
  },
  getHumanTask: {
    route: `GET ${publicApi}/human-tasks/:id`,
    calls: [{ call: async (session, sandbox) => client.getHumanTask(session, await aTask(session, sandbox)) }],
  },
  submitHumanTask: {
    route: `POST ${publicApi}/human-tasks/:id`,
    calls: [
      {
        call: async (session, sandbox) => {
          const { id, form, data } = await client.getHumanTask(session, await aTask(session, sandbox));
          return client.submitHumanTask(session, { id, data: { ...filled(form), ...data, note: "Seen" } });
        },
      },
    ],
  },
} satisfies Partial<Record<OperationName, Operation>>;

function aTask(session: Session, sandbox: Sandbox): Promise<string> {
  sandbox.control.setDialect("vendor");
  return waitingTask(session, sandbox);
}
