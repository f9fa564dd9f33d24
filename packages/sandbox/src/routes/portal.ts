import type { JsonObject, JsonValue } from "../fixtures/fixtures.ts";
import { accountIdIn } from "../http/account-id.ts";
import { ApiError } from "../http/api-error.ts";
import { knownAccount, requireEither, requireKey, tokenOwner } from "../http/credentials.ts";
import { html } from "../http/html-answer.ts";
import type { AddRoute, Visit } from "../http/visit.ts";
import { isJsonObject, ownText } from "../json.ts";
import { endedPortalPage, portalPage } from "../pages/portal-page.ts";
import type { Account } from "../store/account.ts";
import { ensureConfig } from "../store/config.ts";
import { mintToken, validToken } from "../store/tokens.ts";
import { listedApplications } from "../wire/application-record.ts";
import { saveKeys, startOAuth } from "./connections.ts";

const propertiesMilliseconds = 3 * 86_400_000;

/** The hosted portal: its addresses, what it was given, and the page itself. */
export function portalRoutes(add: AddRoute): void {
  add("POST", "/api/v2/public/connect-url", async (visit) => {
    const reach = requireEither(visit);
    if (reach.kind === "token")
      return portalAddress(visit, reach.account, { token: tokenOwner(visit).token.token, properties: visit.json() });
    if (reach.account === undefined) {
      throw new ApiError(400, "INVALID_LINKED_ACCOUNT_ID", "linked_account_id is required");
    }
    const { token } = await mintToken(visit.store, reach.account);
    return portalAddress(visit, reach.account, { token, properties: visit.json() });
  });
  add("POST", "/api/v2/public/cobalt-hosted", async (visit) => {
    requireKey(visit);
    const id = accountIdIn(visit.object());
    if (id === undefined) throw new ApiError(400, "INVALID_LINKED_ACCOUNT_ID", "linked_account_id is required");
    const account = knownAccount(visit, id);
    const { token } = await mintToken(visit.store, account);
    return portalAddress(visit, account, { token, properties: {} });
  });
  add("GET", "/api/v2/public/hosted-properties", (visit) => propertiesOf(visit, tokenOwner(visit).token.token));

  add("GET", "/connect/:token", (visit) => {
    const account = visitor(visit);
    return account === undefined ? html(endedPortalPage(), { status: 401 }) : page(visit, account);
  });
  add("POST", "/connect/:token/:slug", async (visit) => {
    const account = visitor(visit);
    if (account === undefined) return html(endedPortalPage(), { status: 401 });
    const configId = visit.store.hostedProperties.get(visit.param("token"))?.configId;
    const given: JsonObject = Object.fromEntries(
      [...(await visit.form())].filter((entry): entry is [string, string] => typeof entry[1] === "string"),
    );
    try {
      const authUrl =
        visit.query("auth_type") === "keybased"
          ? saveKeys(visit, account, () => given)["auth_url"]
          : startOAuth(visit, account, () => given, configId)["auth_url"];
      if (authUrl === undefined && configId !== undefined) {
        ensureConfig(visit.store, account, visit.param("slug"), configId);
      }
      const portal = `/connect/${encodeURIComponent(visit.param("token"))}`;
      return new Response(null, {
        status: 303,
        headers: { location: typeof authUrl === "string" ? authUrl : portal },
      });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return page(visit, account, error);
    }
  });
}

function portalAddress(
  visit: Visit,
  account: Account,
  { token, properties }: { token: string; properties: JsonValue },
): Record<string, unknown> {
  const { store } = visit;
  const configId = visit.query("config_id");
  store.hostedProperties.set(token, {
    value: properties,
    configId,
    expiresAt: store.now() + propertiesMilliseconds,
  });
  if (configId !== undefined) {
    for (const { slug } of account.connections) ensureConfig(store, account, slug, configId);
  }
  const query = configId === undefined ? "" : `?${new URLSearchParams({ config_id: configId }).toString()}`;
  const address = `${visit.origin}/connect/${token}${query}`;
  return { hosted_url: address, url: address };
}

function propertiesOf({ store }: Visit, token: string): JsonValue {
  const kept = store.hostedProperties.get(token);
  return kept !== undefined && kept.expiresAt > store.now() ? kept.value : {};
}

function visitor({ store, param }: Visit): Account | undefined {
  const issued = validToken(store, param("token"));
  return issued === undefined ? undefined : store.accounts.get(issued.accountId);
}

function page(visit: Visit, account: Account, problem?: ApiError): Response {
  const properties = propertiesOf(visit, visit.param("token"));
  const given = isJsonObject(properties) ? properties : {};
  const content = portalPage({
    account,
    applications: listedApplications(visit.store),
    path: `/connect/${encodeURIComponent(visit.param("token"))}`,
    name: ownText(given, "name") ?? account.name ?? account.id,
    color: ownText(given, "color"),
    bgColor: ownText(given, "bgColor"),
    problem: problem === undefined ? undefined : { slug: visit.param("slug"), message: problem.message },
  });
  return html(content, { status: problem?.status ?? 200 });
}
