"use client";
import type { Application } from "@cobalt-kit/client";
import { type Context, createContext } from "react";

/** Whether something is allowed; a reason in your own words is shown. */
export type Permission = boolean | { reason: string };

/**
 * One answer for all applications, or a function that returns one for each. Only `true` allows; anything else, a promise too, refuses. A
 * function that throws refuses as well; errors go to `reportError`, once per message.
 */
export type PermissionRule = Permission | ((application: Application) => Permission);

/**
 * What the person at the page may do; everything by default. The rules control what the blocks offer and are no security boundary: apply
 * the same rules where your backend mints tokens.
 */
export interface Permissions {
  /** Connecting, reconnecting and disconnecting. @default true */
  canConnect?: PermissionRule | undefined;
  /** Changing settings, switching workflows on and off, making and publishing workflows. @default true */
  canConfigure?: PermissionRule | undefined;
  /** Switching workflows on, running them, and running them again. @default true */
  canRun?: PermissionRule | undefined;
}

export const PermissionsContext: Context<Permissions> = createContext<Permissions>({});
