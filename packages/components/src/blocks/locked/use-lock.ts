"use client";
import type { Application, Permissions } from "@cobalt-kit/hooks";
import { usePermission } from "@cobalt-kit/hooks/applications";
import { useId, useMemo } from "react";
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
}

/** The lock on what a block offers; nothing where it is allowed. */
export function useLock(permission: keyof Permissions, application: Application | undefined): Lock | undefined {
  const t = useMessages(lockedMessages);
  const id = useId();
  const { allowed, reason } = usePermission(permission, application);
  return useMemo(
    () =>
      allowed ? undefined : { permission, application, id, reason: reason ?? t[permission](application?.name ?? "") },
    [allowed, permission, application, id, reason, t],
  );
}
