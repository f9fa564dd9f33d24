"use client";
import { type Application, type Permissions, usePermission } from "@cobalt-kit/hooks";
import { useId } from "react";
import { useMessages } from "../../ui-context.ts";
import { lockedMessages } from "./messages.ts";

/** What the host does not let a person do, and why. */
export interface Lock {
  /** What the rule is called at `CobaltProvider`. */
  permission: keyof Permissions;
  application: Application | undefined;
  /** The host's words, else ours. */
  reason: string;
  /** Of the element that says why: what is disabled is described by it. */
  id: string;
}

/** The lock on what a block offers; nothing where it is allowed. */
export function useLock(permission: keyof Permissions, application: Application | undefined): Lock | undefined {
  const t = useMessages(lockedMessages);
  const id = useId();
  const { allowed, reason } = usePermission(permission, application);
  if (allowed) return undefined;
  return { permission, application, id, reason: reason ?? t[permission](application?.name ?? "") };
}
