import * as client from "../../index.ts";
import { type Operation, type OperationName, pages, publicApi } from "./operation.ts";

/** Those of applications and connections. */
export const applicationOperations = {
  listApplications: {
    route: `GET ${pages}/application`,
    calls: [
      { call: (session) => client.listApplications(session) },
      {
        given: "the marketplace's teasers alone",
        call: (session) => client.listApplications(session, { ecosystem: true }),
        query: { ecosystem: "true" },
      },
    ],
  },
  getApplication: {
    route: `GET ${pages}/application/:slug`,
    calls: [{ call: (session) => client.getApplication(session, "slack") }],
  },
  getAuthStructure: {
    route: `GET ${publicApi}/auth-structure/:slug`,
    calls: [{ call: (session) => client.getAuthStructure(session, "stripe") }],
  },
  startAuthorization: {
    route: "POST /api/v1/:slug/integrate",
    calls: [
      { call: (session) => client.startAuthorization(session, "slack"), body: {} },
      {
        given: "what the provider needs to know",
        call: (session) => client.startAuthorization(session, "shopify", { shop: "harbor" }),
        body: { shop: "harbor" },
      },
      {
        given: "one of several connections, and what to keep with it",
        call: (session) =>
          client.startAuthorization(session, "slack", {}, { connectionId: "c1", userDefinedFields: { team: "Sales" } }),
        body: { connection_id: "c1", user_defined_fields: { team: "Sales" } },
      },
    ],
  },
  saveCredentials: {
    route: "POST /api/v2/app/:slug/save",
    calls: [
      {
        call: (session) => client.saveCredentials(session, "stripe", { secret_key: "sk_live_1" }),
        body: { secret_key: "sk_live_1" },
      },
      {
        given: "one of several connections, made with one of the organization's credentials",
        call: (session) =>
          client.saveCredentials(session, "stripe", { secret_key: "sk_2" }, { connectionId: "c1", profileId: "p1" }),
        body: { secret_key: "sk_2", connection_id: "c1", auth_profile_id: "p1" },
      },
    ],
  },
  disconnectApplication: {
    route: "DELETE /api/v1/linked-acc/integration/:slug",
    calls: [
      { call: (session) => client.disconnectApplication(session, "stripe") },
      {
        given: "one type alone",
        call: (session) => client.disconnectApplication(session, "stripe", { authType: "keybased" }),
        query: { auth_type: "keybased" },
      },
      {
        given: "one of several connections",
        call: (session) => client.disconnectApplication(session, "stripe", { connectionId: "c1" }),
        query: { connection_id: "c1" },
      },
    ],
  },
  requestAccess: {
    route: "POST /api/v1/ecosystem/leads",
    calls: [
      {
        call: (session) => client.requestAccess(session, { slug: "datev", email: "ada@harbor.test" }),
        body: { slug: "datev", email: "ada@harbor.test" },
      },
      {
        given: "a name and a message",
        call: (session) =>
          client.requestAccess(session, { slug: "datev", email: "a@b.test", name: "Ada", message: "Please" }),
        body: { slug: "datev", email: "a@b.test", name: "Ada", description: "Please" },
      },
    ],
  },
} satisfies Partial<Record<OperationName, Operation>>;
