import * as client from "../../index.ts";
import { type Operation, type OperationName, publicApi, type Session } from "./operation.ts";

/** Those of workflows. */
export const workflowOperations = {
  listWorkflows: {
    route: `GET ${publicApi}/workflow`,
    calls: [
      { call: (session) => client.listWorkflows(session), query: { page: "1", limit: "100", scope: "private" } },
      {
        given: "every filter",
        call: (session) =>
          client.listWorkflows(session, {
            page: 2,
            limit: 5,
            slug: "slack",
            name: "Nightly",
            published: false,
            applicationId: "a1",
            startDate: "2026-01-01",
            endDate: "2026-12-31",
            scope: "public",
          }),
        query: {
          page: "2",
          limit: "5",
          slug: "slack",
          name: "Nightly",
          published: "false",
          application_id: "a1",
          start_date: "2026-01-01",
          end_date: "2026-12-31",
          scope: "public",
        },
      },
    ],
  },
  createWorkflow: {
    route: `POST ${publicApi}/workflow`,
    calls: [
      {
        call: (session) => client.createWorkflow(session, { name: "Nightly", description: "At three", slug: "slack" }),
        body: { name: "Nightly", description: "At three", slug: "slack" },
      },
    ],
  },
  getWorkflow: {
    route: `GET ${publicApi}/workflow/:workflow_id`,
    calls: [{ call: async (session) => client.getWorkflow(session, (await aWorkflow(session)).id) }],
  },
  openWorkflowDraft: {
    route: `GET ${publicApi}/workflow/:workflow_id/edit`,
    calls: [{ call: async (session) => client.openWorkflowDraft(session, (await aWorkflow(session)).id) }],
  },
  updateWorkflow: {
    route: `PUT ${publicApi}/workflow/:workflow_id`,
    calls: [
      {
        call: async (session) =>
          client.updateWorkflow(session, {
            workflowId: (await aWorkflow(session)).id,
            name: "Weekly",
            description: "",
            alias: "weekly",
            timeoutSeconds: 90,
            dedupKey: "day",
          }),
        body: {
          name: "Weekly",
          description: "",
          workflow_alias: "weekly",
          settings: { timeout: 90, dedup_key: "day" },
        },
      },
      {
        given: "one change alone",
        call: async (session) =>
          client.updateWorkflow(session, { workflowId: (await aWorkflow(session)).id, description: "" }),
        body: { description: "" },
      },
    ],
  },
  publishWorkflow: {
    route: `PUT ${publicApi}/workflow/:workflow_id/publish`,
    calls: [
      {
        call: async (session) =>
          client.publishWorkflow(session, { workflowId: (await aWorkflow(session)).id, published: true }),
        body: { published: true },
      },
      {
        given: "a number and what is new",
        call: async (session) => {
          const { id, draftId } = await aWorkflow(session);
          return client.publishWorkflow(session, {
            workflowId: id,
            draftId,
            published: true,
            version: 7,
            description: "Sends the total, too",
          });
        },
        body: { published: true, version: 7, description: "Sends the total, too" },
      },
    ],
  },
  deleteWorkflow: {
    route: `DELETE ${publicApi}/workflow/:workflow_id`,
    calls: [{ call: async (session) => client.deleteWorkflow(session, (await aWorkflow(session)).id) }],
  },
  executeWorkflow: {
    route: `POST ${publicApi}/workflow/:workflow_id/execute`,
    calls: [
      {
        call: async (session) => {
          const { id, slug } = await aPublishedWorkflow(session);
          return client.executeWorkflow(session, { workflowId: id, slug });
        },
        headers: { slug: "ledgerline", sync_execution: "false" },
        body: {},
      },
      {
        given: "everything there is to say",
        call: async (session) => {
          const { id, slug } = await aPublishedWorkflow(session);
          return client.executeWorkflow(session, {
            workflowId: id,
            slug,
            payload: { day: 1 },
            sync: true,
            configId: "harbor",
            connectionId: "c1",
            instanceTag: "by hand",
            includeHeaders: true,
            headers: { "X-Shop": "Zoë", SLUG: "not this one" },
          });
        },
        headers: {
          slug: "ledgerline",
          sync_execution: "true",
          config_id: "harbor",
          connection_id: "c1",
          instance_tag: "by hand",
          "include-headers": "true",
          "x-shop": "Zo%C3%AB",
        },
        body: { day: 1 },
      },
    ],
  },
  listWorkflowVersions: {
    route: `GET ${publicApi}/workflow/versions/:workflow_id`,
    calls: [
      {
        call: async (session) =>
          client.listWorkflowVersions(session, (await aWorkflow(session)).id, { page: 2, limit: 5 }),
        query: { page: "2", limit: "5" },
      },
    ],
  },
  getWorkflowInput: {
    route: `GET ${publicApi}/workflow/request-structure/:workflow_id`,
    calls: [{ call: async (session) => client.getWorkflowInput(session, (await aWorkflow(session)).id) }],
  },
  listEnabledWorkflows: {
    route: `GET ${publicApi}/workflow/enabled`,
    calls: [{ call: (session) => client.listEnabledWorkflows(session) }],
  },
} satisfies Partial<Record<OperationName, Operation>>;

function aWorkflow(session: Session): ReturnType<typeof client.createWorkflow> {
  return client.createWorkflow(session, { name: "Nightly" });
}

async function aPublishedWorkflow(session: Session): ReturnType<typeof aWorkflow> {
  const made = await aWorkflow(session);
  const { id } = await client.publishWorkflow(session, { workflowId: made.id, published: true });
  return { ...made, id };
}
