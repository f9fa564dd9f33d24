"use client";
import type { CobaltError, CobaltSessionOptions, LinkedAccountId } from "@cobalt-kit/client";
import type { QueryClient } from "@tanstack/react-query";
import { type ReactElement, type ReactNode, useEffect, useInsertionEffect, useState } from "react";
import { CobaltContext } from "./cobalt-context.ts";
import type { CobaltEvent } from "./cobalt-event.ts";
import { openScope } from "./open-scope.ts";
import { type Permissions, PermissionsContext } from "./permissions/permissions.ts";

/** Props of `CobaltProvider`. Only a change of `linkedAccountId` or `baseUrl` starts a new session. */
export interface CobaltProviderProps extends Permissions {
  /** Your id of the customer whose page this is. A new id remounts everything below, so nothing of the previous customer stays. */
  linkedAccountId: LinkedAccountId;
  /** A session token, or a function that gets one from your backend. It may be an inline function: the latest one is used. */
  getSessionToken: CobaltSessionOptions["getSessionToken"];
  /** Origin of the API. @default "https://app.refold.ai" */
  baseUrl?: string | undefined;
  /** Replaces the browser's `fetch`, in tests for example. @default globalThis.fetch */
  fetch?: typeof globalThis.fetch | undefined;
  /** Your query client, used instead of one of our own; the first one given is kept. The account's entries are removed when the provider unmounts. */
  queryClient?: QueryClient | undefined;
  /** Called once per failure, however many hooks wait for it; once in all for a lost session. */
  onError?: ((error: CobaltError) => void) | undefined;
  /** Called with each thing a customer does, for analytics. */
  onEvent?: ((event: CobaltEvent) => void) | undefined;
  /** Called with each part of an answer that could not be read and was left out, for your logs. The first function given is kept. */
  onWarning?: CobaltSessionOptions["onWarning"];
  /** The part of your app that uses the hooks. */
  children?: ReactNode;
}

/**
 * Provides one customer's session and cache to all hooks below. Renders no element of its own.
 *
 * @example
 * <CobaltProvider linkedAccountId={customer.id} getSessionToken={fetchCobaltToken}>
 *   <Integrations />
 * </CobaltProvider>
 */
export function CobaltProvider(props: CobaltProviderProps): ReactElement {
  // a new scope is a new tree: no component state of one customer survives into another's
  return <CobaltScope key={`${props.baseUrl} ${String(props.linkedAccountId)}`} {...props} />;
}

function CobaltScope(props: CobaltProviderProps): ReactElement {
  const [scope] = useState(() => openScope(props));
  useInsertionEffect(() => {
    scope.update(props);
  });
  // Insertion effects end with the component alone: StrictMode, Suspense and Activity re-run the other kinds, and a
  // session once closed stays closed. They end before anything of the next account commits.
  useInsertionEffect(() => scope.hold(), [scope]);
  useEffect(() => scope.start(), [scope]);
  return (
    <PermissionsContext.Provider value={props}>
      <CobaltContext.Provider value={scope.value}>{props.children}</CobaltContext.Provider>
    </PermissionsContext.Provider>
  );
}
