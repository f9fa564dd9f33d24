import {
  addressOf,
  assertAccepted,
  type CallOptions,
  clearConfigField,
  type Config,
  type ConfigField,
  type ConfigFieldReference,
  type ConfigReference,
  type ConfigSummary,
  type ConfigWorkflow,
  type CobaltSession,
  configReader,
  deleteConfig,
  expected,
  getConfig,
  getConfigField,
  type GetConfigFieldInput,
  getRuleColumns,
  listConfigs,
  openConfig,
  type OpenConfigInput,
  readList,
  requested,
  type RuleColumns,
  type RuleColumnsInput,
  setConfigField,
  type SetConfigFieldInput,
  toggleConfigWorkflow,
  type ToggleConfigWorkflowInput,
  updateConfig,
  type UpdateConfigInput,
} from "@cobalt-kit/client/transport";
import type { Bind } from "./key-session.ts";

/** What one account set up for its applications. */
export interface AccountConfigs {
  /**
   * Finds a configuration, or creates it with its defaults. `POST /api/v2/public/config`.
   *
   * @example
   * const { fields, workflows } = await account.openConfig({ slug: "slack" });
   * @throws CobaltError `not-found` for an unknown application, `invalid-request` where a connection has to come first.
   */
  openConfig(input: OpenConfigInput, call?: CallOptions): Promise<Config>;
  /**
   * Reads a configuration. Creates nothing. `GET /api/v2/public/slug/{slug}/config/{config_id}`.
   *
   * @example
   * const config = await account.getConfig({ slug: "slack" });
   * @throws CobaltError `not-found` when it was never opened.
   */
  getConfig(reference: ConfigReference, call?: CallOptions): Promise<Config>;
  /**
   * Lists the configurations of one application. `GET /api/v2/public/slug/{slug}/configs`.
   *
   * @example
   * for (const { configId } of await account.listConfigs("slack")) console.log(configId);
   * @throws CobaltError `not-found` for an unknown application.
   */
  listConfigs(slug: string, call?: CallOptions): Promise<ConfigSummary[]>;
  /**
   * Lists the account's configurations of all applications. `GET /api/v2/public/config/all`.
   *
   * @returns Their values and switches only: `getConfig` returns names, types and options.
   * @example
   * const slugs = (await account.listInstalledConfigs()).map(({ slug }) => slug);
   * @throws CobaltError `not-found` on deployments that do not have it: ask per application with `listConfigs` there.
   */
  listInstalledConfigs(call?: CallOptions): Promise<Config[]>;
  /**
   * Stores a whole configuration. `PUT /api/v2/public/config`.
   *
   * @returns The stored state, with options recomputed.
   * @example
   * const config = await account.getConfig({ slug: "slack" });
   * await account.updateConfig({ ...config, fields: config.fields.map((field) => (field.id === id ? { ...field, value } : field)) });
   * @throws CobaltError `not-found` when the configuration is gone, `invalid-request` with `issues` for values the API refuses.
   */
  updateConfig(input: UpdateConfigInput, call?: CallOptions): Promise<Config>;
  /**
   * Removes a configuration; the connection stays. `DELETE /api/v2/public/slug/{slug}/config/{config_id}`.
   *
   * @example
   * await account.deleteConfig({ slug: "slack" });
   * @throws CobaltError `not-found` when there is none, or no such application.
   */
  deleteConfig(reference: ConfigReference, call?: CallOptions): Promise<void>;
  /**
   * Switches one workflow on or off at once, and changes nothing else. `PATCH /api/v2/public/slug/{slug}/config/{config_id}/workflows/{id}`.
   *
   * @returns All workflows of the configuration.
   * @example
   * await account.toggleConfigWorkflow({ slug: "slack", workflowId, enabled: true });
   * @throws CobaltError `invalid-request` while the application is not connected, `not-found` when the configuration or the workflow is gone.
   */
  toggleConfigWorkflow(input: ToggleConfigWorkflowInput, call?: CallOptions): Promise<ConfigWorkflow[]>;
  /**
   * Reads the application's fields in a configuration. `POST /api/v2/public/config/field`.
   *
   * @example
   * const unset = (await account.getConfigFields({ slug: "slack" })).filter(({ required, value }) => required && value === undefined);
   * @throws CobaltError `not-found` when there is no such configuration or application.
   */
  getConfigFields(reference: ConfigReference, call?: CallOptions): Promise<ConfigField[]>;
  /**
   * Reads one field and resolves its options anew. `POST /api/v2/public/config/field/{id}`, on older deployments `GET`.
   *
   * @example
   * const { options } = await account.getConfigField({ slug: "slack", fieldId: "channel" });
   * @throws CobaltError `not-found` when the field, its workflow or its application does not exist.
   */
  getConfigField(reference: GetConfigFieldInput, call?: CallOptions): Promise<ConfigField>;
  /**
   * Stores one value. `PUT /api/v2/public/config/field/{id}`.
   *
   * @example
   * await account.setConfigField({ slug: "slack", fieldId: "channel", value: "C042" });
   * @throws CobaltError `not-found` when the field or the configuration does not exist, `invalid-request` for a value the API refuses.
   */
  setConfigField(input: SetConfigFieldInput, call?: CallOptions): Promise<ConfigField>;
  /**
   * Resets a value to its default. `DELETE /api/v2/public/config/field/{id}`.
   *
   * @example
   * await account.clearConfigField({ slug: "slack", fieldId: "channel" });
   * @throws CobaltError `not-found` when the field or the configuration does not exist.
   */
  clearConfigField(reference: ConfigFieldReference, call?: CallOptions): Promise<ConfigField>;
  /**
   * Reads the right side and the operators for a left side of a `rule_engine` field. `POST /api/v2/public/config/rule-engine/{id}`.
   *
   * @example
   * const { right, operators } = await account.getRuleColumns({ slug: "hubspot", fieldId, left: "region" });
   * @throws CobaltError `not-found` when there is no such field, `invalid-request` when the field does not hold rules.
   */
  getRuleColumns(input: RuleColumnsInput, call?: CallOptions): Promise<RuleColumns>;
}

export function accountConfigs(session: CobaltSession, bind: Bind): AccountConfigs {
  return {
    openConfig: bind(openConfig),
    getConfig: bind(getConfig),
    listConfigs: bind(listConfigs),
    updateConfig: bind(updateConfig),
    deleteConfig: bind(deleteConfig),
    toggleConfigWorkflow: bind(toggleConfigWorkflow),
    getConfigField: bind(getConfigField),
    setConfigField: bind(setConfigField),
    clearConfigField: bind(clearConfigField),
    getRuleColumns: bind(getRuleColumns),

    async listInstalledConfigs(call) {
      const body = await session.transport("GET", "/api/v2/public/config/all", call);
      // no two are taken for one: the published description tells them apart by nothing that we read
      return readList(body, configReader(session), session, "configurations");
    },

    async getConfigFields(reference, call) {
      const url = "/api/v2/public/config/field";
      const body = await session.transport("POST", url, { ...call, ...addressOf(reference), body: {} });
      await assertAccepted(body);
      const named = requested(reference, body, "fields", "application_data_slots", "workflows");
      return expected(configReader(session, named)(body), "configuration").fields;
    },
  };
}
