"use client";
import type { Application } from "@cobalt-kit/client";
import { useCallback, useContext } from "react";
import { type Permission, type Permissions, PermissionsContext } from "./permissions.ts";

/** The result of a rule of `CobaltProvider`. */
export interface GrantedPermission {
  /** Whether the action is allowed. */
  allowed: boolean;
  /** Why it is not allowed, where the rule gives a reason. */
  reason?: string | undefined;
}

/**
 * Tells whether the provider's rules allow an action on an application, for markup of your own. The blocks check this themselves; the mutation
 * hooks do not. While the application is unknown, a rule that is a function allows everything.
 *
 * @example
 * const { allowed, reason } = usePermission("canConnect", application);
 * <button aria-disabled={!allowed} aria-describedby={reason && "why"} onClick={() => allowed && authorize()}>Connect</button>
 */
export function usePermission(action: keyof Permissions, application: Application | undefined): GrantedPermission {
  return usePermissionCheck(action)(application);
}

/**
 * `usePermission` for a list: returns a function that checks one application. The function is stable while the rule is.
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
      const answer = typeof rule === "function" ? application === undefined || ask(rule, application) : rule;
      return answer === true ? { allowed: true } : { allowed: false, reason: (answer || undefined)?.reason };
    },
    [rule],
  );
}

/** Rules are asked at every render: of one that throws, the first error is enough. */
const reported = new WeakSet<object>();

/** A rule that throws allows nothing, and neither does one that answers anything but `true`. */
function ask(rule: (application: Application) => Permission, application: Application): Permission {
  try {
    return rule(application);
  } catch (error) {
    if (!reported.has(rule)) (globalThis.reportError ?? console.error)(error);
    reported.add(rule);
    return false;
  }
}
