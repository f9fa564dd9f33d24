"use client";
import type { Application } from "@cobalt-kit/client";
import { type Context, createContext } from "react";

/** What a person may or may not do; with a reason in words of yours, which is shown. */
export type Permission = boolean | { reason: string };

/** One answer for all applications, or one for each. */
export type PermissionRule = Permission | ((application: Application) => Permission);

/**
 * What the person at the page may do. It decides what the blocks offer and is no security: the same rules must hold where
 * your backend mints tokens. Everything is allowed unless you say otherwise.
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
