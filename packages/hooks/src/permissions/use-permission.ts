"use client";
import type { Application } from "@cobalt-kit/client";
import { useCallback, useContext } from "react";
import { type Permissions, PermissionsContext } from "./permissions.ts";

/** What the rules of `CobaltProvider` say. */
export interface GrantedPermission {
  allowed: boolean;
  /** Why not, where the host says so. */
  reason?: string | undefined;
}

/**
 * What the host lets a person do with an application, for markup of your own: the blocks ask it themselves, the acting hooks
 * do not. A rule that wants to know the application allows everything while that is unknown.
 *
 * @example
 * const { allowed, reason } = usePermission("canConnect", application);
 * <button aria-disabled={!allowed} aria-describedby={reason && "why"} onClick={() => allowed && authorize()}>Connect</button>
 */
export function usePermission(action: keyof Permissions, application: Application | undefined): GrantedPermission {
  return usePermissionCheck(action)(application);
}

/**
 * `usePermission` for a list of applications: a function that tells it for each. It keeps its identity while the rule does.
 *
 * @example
 * const check = usePermissionCheck("canConnect");
 * const connectable = applications.filter((application) => check(application).allowed);
 */
export function usePermissionCheck(
  action: keyof Permissions,
): (application: Application | undefined) => GrantedPermission {
  const { [action]: rule = true } = useContext(PermissionsContext);
  return useCallback(
    (application) => {
      const answer = typeof rule === "function" ? application === undefined || rule(application) : rule;
      return typeof answer === "object" ? { allowed: false, reason: answer.reason } : { allowed: answer };
    },
    [rule],
  );
}
