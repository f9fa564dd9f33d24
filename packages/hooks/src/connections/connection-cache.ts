import type { Application, CobaltSession, Connection } from "@cobalt-kit/client";
import type { QueryClient } from "@tanstack/react-query";
import { applicationQuery, applicationsQuery } from "../applications/applications.queries.ts";
import type { DisconnectInput } from "./connections.queries.ts";
import { refresh } from "../refresh.ts";
import { type CobaltKey, cobaltKeys } from "../keys.ts";

/** Puts a fresh answer about one application into the list and its own entry, and has older answers on the way ignored. */
export function writeApplication(client: QueryClient, session: CobaltSession, application: Application): Promise<void> {
  return changeApplication(client, session, application.slug, () => application);
}

/** Takes connections away at once. Returns whether none is left, as far as the cache knows. */
export async function removeConnections(
  client: QueryClient,
  session: CobaltSession,
  { slug, authType, connectionId }: DisconnectInput,
): Promise<boolean> {
  let none = (authType ?? connectionId) === undefined;
  await changeApplication(client, session, slug, (application) => {
    if (application === undefined) return undefined;
    const left = application.connections.filter(
      (connection) =>
        (authType ?? connection.authType) !== connection.authType || (connectionId ?? connection.id) !== connection.id,
    );
    none = left.length === 0;
    return { ...application, connections: left, ...statusOf(left) };
  });
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

/** Asks again for what shows the connections of an application, and for more that depends on them. */
export async function refreshApplication(
  client: QueryClient,
  session: CobaltSession,
  slug: string,
  ...more: CobaltKey[]
): Promise<void> {
  const { account, applications, application } = cobaltKeys;
  await refresh(client, session, account(session), applications(session), application(session, slug), ...more);
}

/** After connecting: what depends on the connection, such as a config's options, is asked for again too. */
export async function refreshConnection(client: QueryClient, session: CobaltSession, slug: string): Promise<void> {
  const { account, applications, configsOf, configs } = cobaltKeys;
  const keys = [account(session), applications(session), configsOf(session, slug), configs(session, slug)];
  await refresh(client, session, ...keys);
}

async function changeApplication(
  client: QueryClient,
  session: CobaltSession,
  slug: string,
  change: (application: Application | undefined) => Application | undefined,
): Promise<void> {
  const list = applicationsQuery(session);
  const own = applicationQuery(session, slug);
  await Promise.all([list, own].map(({ queryKey }) => client.cancelQueries({ queryKey })));
  if (session.getStatus() === "closed") return;
  client.setQueryData(list.queryKey, (applications) =>
    applications?.map((application) =>
      application.slug === slug ? (change(application) ?? application) : application,
    ),
  );
  client.setQueryData(own.queryKey, change);
}

function statusOf(connections: readonly Connection[]): Pick<Application, "status" | "needsAttention"> {
  const expired = connections.some(({ status }) => status === "expired");
  if (connections.some(({ status }) => status === "active")) return { status: "connected", needsAttention: expired };
  return { status: expired ? "expired" : "not-connected", needsAttention: expired };
}
