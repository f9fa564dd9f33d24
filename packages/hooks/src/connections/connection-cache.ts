import type { Application, CobaltSession, Connection } from "@cobalt-kit/client";
import type { QueryClient } from "@tanstack/react-query";
import { applicationQuery, applicationsQuery } from "../applications/applications.queries.ts";
import type { DisconnectInput } from "./connections.queries.ts";
import { refresh } from "../refresh.ts";
import { cobaltKeys } from "../keys.ts";

/** Puts a fresh answer about one application into the list and its own entry, and has older answers on the way ignored. */
export async function writeApplication(
  client: QueryClient,
  session: CobaltSession,
  application: Application,
): Promise<void> {
  await cancelApplication(client, session, application.slug);
  if (session.getStatus() === "closed") return;
  client.setQueryData(applicationQuery(session, application.slug).queryKey, application);
  changeInList(client, session, application.slug, () => application);
}

/** Takes connections away at once. Returns whether none is left, as far as the cache knows. */
export async function removeConnections(
  client: QueryClient,
  session: CobaltSession,
  { slug, authType, connectionId }: DisconnectInput,
): Promise<boolean> {
  await cancelApplication(client, session, slug);
  if (session.getStatus() === "closed") return true;
  let none = authType === undefined && connectionId === undefined;
  const remove = (application: Application): Application => {
    const left = application.connections.filter(
      (connection) =>
        (authType !== undefined && connection.authType !== authType) ||
        (connectionId !== undefined && connection.id !== connectionId),
    );
    none = left.length === 0;
    return { ...application, connections: left, ...statusOf(left) };
  };
  changeInList(client, session, slug, remove);
  client.setQueryData(applicationQuery(session, slug).queryKey, (application) => application && remove(application));
  return none;
}

/** Which connections to name: the API wants each of several by its name, and ends an only one without. */
export function connectionsToEnd(
  client: QueryClient,
  session: CobaltSession,
  { slug, authType, connectionId }: DisconnectInput,
): (string | undefined)[] {
  const application = knownApplication(client, session, slug);
  if (connectionId !== undefined || application?.multipleConnections !== true) return [connectionId];
  const ended = application.connections.filter(
    (connection) => (authType ?? connection.authType) === connection.authType,
  );
  return ended.length === 0 ? [undefined] : ended.map(({ id }) => id);
}

/** An application as far as the cache knows it. */
export function knownApplication(client: QueryClient, session: CobaltSession, slug: string): Application | undefined {
  return (
    client.getQueryData(applicationQuery(session, slug).queryKey) ??
    client.getQueryData(applicationsQuery(session).queryKey)?.find((application) => application.slug === slug)
  );
}

/** Asks again for what shows the connections of an application. */
export async function refreshApplication(client: QueryClient, session: CobaltSession, slug: string): Promise<void> {
  const { account, applications, application } = cobaltKeys;
  await refresh(client, session, account(session), applications(session), application(session, slug));
}

/** After connecting: what depends on the connection, such as a config's options, is asked for again too. */
export async function refreshConnection(client: QueryClient, session: CobaltSession, slug: string): Promise<void> {
  const { account, applications, configsOf, configs } = cobaltKeys;
  const keys = [account(session), applications(session), configsOf(session, slug), configs(session, slug)];
  await refresh(client, session, ...keys);
}

async function cancelApplication(client: QueryClient, session: CobaltSession, slug: string): Promise<void> {
  await Promise.all([
    client.cancelQueries({ queryKey: cobaltKeys.applications(session) }),
    client.cancelQueries({ queryKey: cobaltKeys.application(session, slug) }),
  ]);
}

function changeInList(
  client: QueryClient,
  session: CobaltSession,
  slug: string,
  change: (application: Application) => Application,
): void {
  client.setQueryData(applicationsQuery(session).queryKey, (list) =>
    list?.map((application) => (application.slug === slug ? change(application) : application)),
  );
}

function statusOf(connections: readonly Connection[]): Pick<Application, "status" | "needsAttention"> {
  const expired = connections.some(({ status }) => status === "expired");
  if (connections.some(({ status }) => status === "active")) return { status: "connected", needsAttention: expired };
  return { status: expired ? "expired" : "not-connected", needsAttention: expired };
}
