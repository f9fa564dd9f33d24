import type { Application, Connection } from "@cobalt-kit/hooks";

/**
 * The connection that settings, workflows and runs are about: the chosen one while it is there, else the first that works.
 * Applications that hold a single one have none to name.
 */
export function connectionIdOf(application: Application | undefined, chosen?: string): string | undefined {
  if (application?.multipleConnections !== true) return undefined;
  const { connections } = application;
  const found =
    connections.find(({ id }) => id === chosen) ??
    connections.find(({ status }) => status === "active") ??
    connections[0];
  return found?.id;
}

/** What a person knows a connection by: who signed in, else the name it was given; nothing where neither is told. */
export function connectionName({ identifier, userDefinedFields }: Connection): string | undefined {
  const label = userDefinedFields?.["label"];
  return identifier ?? (typeof label === "string" && label !== "" ? label : undefined);
}
