import {
  type Application,
  assertConfirmed,
  type AuthorizationStart,
  type CallOptions,
  type CobaltSession,
  disconnectApplication,
  type DisconnectOptions,
  getApplication,
  holdSecret,
  namedIds,
  path,
  saveCredentials,
  type SaveCredentialsOptions,
  startAuthorization,
} from "@cobalt-kit/client/transport";
import { type ApplicationFilters, listApplicationsOf } from "../organization/applications.ts";
import { assertTaken, type MigrateTokenInput, migrateToken } from "./migrate-token.ts";
import { type Bind, keySession } from "./key-session.ts";

/** What one account can connect, and what it has connected. */
export interface AccountConnections {
  /**
   * Lists applications with the state of the account's connections. `GET /api/v2/public/application`.
   *
   * @example
   * const crms = await account.listApplications({ tags: ["CRM"] });
   */
  listApplications(filters?: ApplicationFilters, call?: CallOptions): Promise<Application[]>;
  /**
   * Reads one application. `GET /api/v2/public/application/{slug}`.
   *
   * @example
   * const { status } = await account.getApplication("slack");
   * @throws CobaltError `not-found` when no application has that slug, or it is not enabled.
   */
  getApplication(slug: string, call?: CallOptions): Promise<Application>;
  /**
   * Starts an OAuth connection. `GET /api/v2/public/linked-account/integration/oauth-url/{slug}`; with inputs that the API marks as secrets,
   * which must not enter a URL, `POST /api/v1/{slug}/integrate` with a session token made for it.
   *
   * @param inputs - What the provider needs to know beforehand, by input name.
   * @returns The page on which the customer allows it, or `connected` when the API got its token without one.
   * @example
   * const start = await account.startAuthorization("slack");
   * if ("authUrl" in start) return Response.redirect(start.authUrl, 303);
   * @throws CobaltError `unsafe-url` when the page must not be opened, `credentials-refused` when the provider said no,
   * `invalid-request` for an application without OAuth, `not-found` for an unknown one.
   */
  startAuthorization(slug: string, inputs?: Record<string, string>, call?: CallOptions): Promise<AuthorizationStart>;
  /**
   * Connects an application by keys. `PUT /api/v2/public/linked-account/integration/save-key-credentials/{slug}`; with options for several
   * connections, which that route would take for credentials, `POST /api/v2/app/{slug}/save` with a session token made for it.
   *
   * @param credentials - By input name. Sent in this one request only; no error contains them.
   * @example
   * await account.saveCredentials("stripe", { secret_key: secrets.stripe });
   * @throws CobaltError `credentials-refused` when the provider rejects them, `invalid-request` when one is missing, `not-found` for an unknown application.
   */
  saveCredentials(slug: string, credentials: Record<string, string>, options?: SaveCredentialsOptions): Promise<void>;
  /**
   * Connects an application with a token you hold already, for customers who connected it before they came to Cobalt.
   * `PUT /api/v2/public/migrate-token`.
   *
   * @example
   * await account.migrateToken({ slug: "slack", auth: { type: "oauth2", values: { access_token, refresh_token } } });
   * @throws CobaltError `credentials-refused` when the provider or the API rejects it, `invalid-request` for values that do not have the shape given
   * by `getAuthStructure`.
   */
  migrateToken(input: MigrateTokenInput, call?: CallOptions): Promise<void>;
  /**
   * Ends an application's connections. With the last one, its configurations are deleted, too. `DELETE /api/v2/public/linked-account/integration/{slug}`;
   * with a `connectionId`, which that route may not know and would then end all, `DELETE /api/v1/linked-acc/integration/{slug}` with a session
   * token made for it.
   *
   * @example
   * await account.disconnectApplication("jira", { authType: "keybased" });
   * @throws CobaltError `not-found` for an unknown application; one that is not connected is no error.
   */
  disconnectApplication(slug: string, options?: DisconnectOptions): Promise<void>;
}

const INTEGRATION = "/api/v2/public/linked-account/integration";

/** @param bindToken - To what the API grants to session tokens alone. */
export function accountConnections(session: CobaltSession, bind: Bind, bindToken: Bind): AccountConnections {
  return {
    listApplications: bind(listApplicationsOf),
    getApplication: bind(getApplication),
    migrateToken: bind(migrateToken),

    async startAuthorization(slug, inputs = {}, call) {
      if (await holdSecret(session, slug, inputs, call)) return bindToken(startAuthorization)(slug, inputs, call);
      const answer = session.transport("GET", INTEGRATION + path`/oauth-url/${slug}`, {
        ...call,
        query: inputs,
        secrets: Object.values(inputs),
      });
      // pages are answered the same, so what reads it for them reads it here
      return startAuthorization(
        keySession(session, session.linkedAccountId, () => answer),
        slug,
        inputs,
      );
    },

    async saveCredentials(slug, credentials, options = {}) {
      const { authType, connectionId, profileId, userDefinedFields, ...call } = options;
      if ((connectionId ?? profileId ?? userDefinedFields) !== undefined) {
        return bindToken(saveCredentials)(slug, credentials, options);
      }
      const url = INTEGRATION + path`/save-key-credentials/${slug}`;
      // every property of the body is a credential, so the type goes into the query
      const sent = { ...call, query: { auth_type: authType }, body: credentials, secrets: Object.values(credentials) };
      await assertTaken(await session.transport("PUT", url, sent));
    },

    async disconnectApplication(slug, options = {}) {
      const { authType, connectionId, ...call } = options;
      if (connectionId !== undefined) return bindToken(disconnectApplication)(slug, options);
      // the documentation names the account in the query; a header is what every other route wants
      const query = { linked_account_id: session.linkedAccountId, ...namedIds({ auth_type: authType }) };
      await assertConfirmed(await session.transport("DELETE", INTEGRATION + path`/${slug}`, { ...call, query }));
    },
  };
}
