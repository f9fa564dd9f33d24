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
  /** Whether a rule that is a function has yet to be asked, as the application is unknown. */
  pending?: boolean | undefined;
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
      if (typeof rule !== "function") return granted(rule);
      return application === undefined ? { allowed: true, pending: true } : granted(ask(rule, application));
    },
    [rule],
  );
}

function granted(answer: Permission): GrantedPermission {
  return answer === true ? { allowed: true } : { allowed: false, reason: answer ? answer.reason : undefined };
}

/** Errors that were reported, as text: rules are called at every render, and an inline one is new each time. */
const reported = new Set<string>();
const MAX_REPORTED = 1000;

/** A rule that throws allows nothing. */
function ask(rule: (application: Application) => Permission, application: Application): Permission {
  try {
    return rule(application);
  } catch (error) {
    // not while rendering: a host's error overlay may set state
    queueMicrotask(() => {
      const text = String(error);
      if (reported.has(text) || reported.size === MAX_REPORTED) return;
      reported.add(text);
      (globalThis.reportError ?? console.error)(error);
    });
    return false;
  }
}
