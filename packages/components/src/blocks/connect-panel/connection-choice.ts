"use client";
import type { Application, Connection } from "@cobalt-kit/hooks";
import { useState } from "react";

/**
 * The connection that settings, workflows and runs are about: the named one, else the first that works. Applications that
 * hold a single one have none to name. The connection shown stays while it exists, even if it stops working; only a named one replaces
 * it: what somebody types for one account must not end up with another. One that is gone stays while something of it is `unsaved`.
 */
export function useConnectionId(
  application: Application | undefined,
  named?: string,
  unsaved = false,
): string | undefined {
  const [inFront, setInFront] = useState<string>();
  if (application?.multipleConnections !== true) return undefined;
  const { connections } = application;
  const first = connections.find(({ status }) => status === "active") ?? connections[0];
  const kept = unsaved ? inFront : connections.find(({ id }) => id === inFront)?.id;
  const shown = named ?? kept ?? first?.id;
  if (shown !== undefined && shown !== inFront) setInFront(shown);
  return shown;
}

/**
 * What a person knows a connection by: who signed in, else the name it was given, with its place among those of the same name; nothing
 * where neither is told.
 */
export function connectionName(
  { connections, multipleConnections }: Application,
  connection: Connection,
): string | undefined {
  const name = ownName(connection);
  const alike = multipleConnections === true ? connections.filter((each) => ownName(each) === name) : [];
  return name === undefined || alike.length < 2 ? name : `${name} (${alike.indexOf(connection) + 1})`;
}

function ownName({ identifier, userDefinedFields }: Connection): string | undefined {
  const label = userDefinedFields?.["label"];
  return identifier ?? (typeof label === "string" && label !== "" ? label : undefined);
}
