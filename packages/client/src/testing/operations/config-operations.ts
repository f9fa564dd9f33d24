import * as client from "../../index.ts";
import { type Operation, type OperationName, pages, publicApi } from "./operation.ts";

const crm = { slug: "atlas-crm" };
const rule = { ...crm, fieldId: "acrm_only_when" };
const labels = { "Our columns": [{ name: "City", value: "city" }] };

/** Those of settings. */
export const configOperations = {
  openConfig: {
    route: `POST ${pages}/config`,
    calls: [
      { call: (session) => client.openConfig(session, crm), body: crm },
      {
        given: "an id, rows of mappings and no choices of fields",
        call: (session) => client.openConfig(session, { ...crm, configId: "north", labels, excludeOptions: true }),
        headers: { disable_field_options: "true" },
        body: { ...crm, config_id: "north", labels },
      },
      {
        given: "one of several connections",
        call: (session) => client.openConfig(session, { ...crm, connectionId: "c1" }),
        body: { ...crm, connection_id: "c1" },
      },
    ],
  },
  getConfig: {
    route: `GET ${pages}/slug/:slug/config`,
    calls: [
      { call: (session) => client.getConfig(session, crm) },
      {
        given: "no choices of fields",
        call: (session) => client.getConfig(session, { ...crm, excludeOptions: true }),
        headers: { disable_field_options: "true" },
      },
      {
        given: "one of several connections",
        call: (session) => client.getConfig(session, { ...crm, connectionId: "c1" }),
        query: { connection_id: "c1" },
      },
    ],
  },
  listConfigs: {
    route: `GET ${publicApi}/slug/:slug/configs`,
    calls: [{ call: (session) => client.listConfigs(session, crm.slug) }],
  },
  updateConfig: {
    route: `PUT ${pages}/config`,
    calls: [
      {
        call: (session) => client.updateConfig(session, { ...crm, fields: [], workflows: [] }),
        body: { ...crm, fields: {}, workflows: [] },
      },
      {
        given: "rows of mappings alone",
        call: (session) => client.updateConfig(session, { ...crm, labels, excludeOptions: true }),
        headers: { disable_field_options: "true" },
        body: { ...crm, labels },
      },
      {
        given: "one of several connections",
        call: (session) => client.updateConfig(session, { ...crm, connectionId: "c1", fields: [] }),
        body: { ...crm, connection_id: "c1", fields: {} },
      },
    ],
  },
  deleteConfig: {
    route: `DELETE ${pages}/slug/:slug/config`,
    calls: [
      { call: (session) => client.deleteConfig(session, crm) },
      {
        given: "one of several connections",
        call: (session) => client.deleteConfig(session, { ...crm, connectionId: "c1" }),
        query: { connection_id: "c1" },
      },
    ],
  },
  toggleConfigWorkflow: {
    route: `PATCH ${publicApi}/slug/:slug/config/:config_id/workflows/:workflow_id`,
    calls: [
      {
        call: async (session) => {
          const { workflows } = await client.openConfig(session, { slug: "stripe" });
          const workflowId = workflows[0]?.id ?? "";
          return client.toggleConfigWorkflow(session, { slug: "stripe", workflowId, enabled: false });
        },
        body: { enabled: false },
      },
      {
        given: "one of several connections",
        call: async (session) => {
          const { workflows } = await client.openConfig(session, { slug: "stripe" });
          const workflowId = workflows[0]?.id ?? "";
          const named = { slug: "stripe", connectionId: "c1", workflowId };
          return client.toggleConfigWorkflow(session, { ...named, enabled: false });
        },
        body: { enabled: false, connection_id: "c1" },
      },
    ],
  },
  getConfigField: {
    route: `POST ${publicApi}/config/field/:field_id`,
    calls: [
      { call: (session) => client.getConfigField(session, rule), headers: crm, body: {} },
      {
        given: "the value of its parent",
        call: (session) => client.getConfigField(session, { ...rule, configId: "harbor", value: "wb_1" }),
        query: { config_id: "harbor" },
        headers: crm,
        body: { value: "wb_1" },
      },
      {
        given: "no choices",
        call: (session) => client.getConfigField(session, { ...rule, excludeOptions: true }),
        headers: { ...crm, disable_field_options: "true" },
        body: {},
      },
    ],
  },
  setConfigField: {
    route: `PUT ${publicApi}/config/field/:field_id`,
    calls: [
      {
        call: (session) => client.setConfigField(session, { ...rule, value: { conditions: [] } }),
        headers: crm,
        body: { value: { conditions: [] } },
      },
      {
        given: "one of several connections",
        call: (session) => client.setConfigField(session, { ...rule, connectionId: "c1", value: { conditions: [] } }),
        query: { connection_id: "c1" },
        headers: crm,
        body: { value: { conditions: [] } },
      },
      {
        given: "no choices",
        call: (session) => client.setConfigField(session, { ...rule, value: { conditions: [] }, excludeOptions: true }),
        headers: { ...crm, disable_field_options: "true" },
        body: { value: { conditions: [] } },
      },
    ],
  },
  clearConfigField: {
    route: `DELETE ${publicApi}/config/field/:field_id`,
    calls: [
      { call: (session) => client.clearConfigField(session, rule), headers: crm },
      {
        given: "no choices",
        call: (session) => client.clearConfigField(session, { ...rule, excludeOptions: true }),
        headers: { ...crm, disable_field_options: "true" },
      },
    ],
  },
  getRuleColumns: {
    route: `POST ${publicApi}/config/rule-engine/:field_id`,
    calls: [
      {
        call: (session) => client.getRuleColumns(session, { ...rule, left: "region" }),
        headers: crm,
        body: { rule_column: { lhs: "region" } },
      },
    ],
  },
} satisfies Partial<Record<OperationName, Operation>>;
