"use client";
import type { Application, Permissions } from "@cobalt-kit/hooks";
import { usePermission } from "@cobalt-kit/hooks/applications";
import { useId, useMemo } from "react";
import { loadingMessages } from "../../parts/skeleton/messages.ts";
import { useMessages } from "../../ui-context.ts";
import { lockedMessages } from "./messages.ts";

/** An action that the host does not allow, and why. */
export interface Lock {
  /** Name of the rule at `CobaltProvider`. */
  permission: keyof Permissions;
  application: Application | undefined;
  /** The host's words, else ours. */
  reason: string;
  /** Id of the element that says why; disabled controls are described by it. */
  id: string;
  /** Only until the rule can be asked, which decides for each application. */
  pending?: boolean | undefined;
}

/**
 * The lock on what a block offers; nothing where it is allowed. `untilAsked` locks also what nobody could ask the rule about, as the
 * application is still on its way.
 */
export function useLock(
  permission: keyof Permissions,
  application: Application | undefined,
  untilAsked = false,
): Lock | undefined {
  const t = useMessages(lockedMessages);
  const { label } = useMessages(loadingMessages);
  const id = useId();
  const { allowed, reason: given, pending: unasked = false } = usePermission(permission, application);
  const pending = unasked && untilAsked;
  const reason = pending ? label : (given ?? t[permission](application?.name ?? ""));
  return useMemo(
    () => (allowed && !pending ? undefined : { permission, application, id, reason, pending }),
    [allowed, permission, application, id, reason, pending],
  );
}
