"use client";
import type { CobaltError, CobaltSessionOptions, LinkedAccountId } from "@cobalt-kit/client";
import type { QueryClient } from "@tanstack/react-query";
import { type ReactElement, type ReactNode, useEffect, useInsertionEffect, useState } from "react";
import { CobaltContext } from "./cobalt-context.ts";
import type { CobaltEvent } from "./cobalt-event.ts";
import { openScope } from "./open-scope.ts";
import { type Permissions, PermissionsContext } from "./permissions/permissions.ts";

/** What `CobaltProvider` takes. Only another `linkedAccountId` or `baseUrl` begins anew. */
export interface CobaltProviderProps extends Permissions {
  /** Your id of the customer the page shows. Another one remounts everything below: nothing of the former stays. */
  linkedAccountId: LinkedAccountId;
  /** A session token, or how to get one from your backend. May be an inline function: the latest is used. */
  getSessionToken: CobaltSessionOptions["getSessionToken"];
  /** Origin of the API. @default "https://app.refold.ai" */
  baseUrl?: string | undefined;
  /** Stands in for the browser's, in tests for example. @default globalThis.fetch */
  fetch?: typeof globalThis.fetch | undefined;
  /** Your cache instead of one of our own; the first one given is kept. Entries of the account leave it with the provider. */
  queryClient?: QueryClient | undefined;
  /** Hears each failure once, however many hooks wait for it; a lost session once for all of them. */
  onError?: ((error: CobaltError) => void) | undefined;
  /** Hears what customers do, for analytics. */
  onEvent?: ((event: CobaltEvent) => void) | undefined;
  /** Hears what the reader of answers dropped, for logs of yours; the first one given is kept. */
  onWarning?: CobaltSessionOptions["onWarning"];
  children?: ReactNode;
}

/**
 * Gives one customer's session and cache to the hooks below it. Renders nothing of its own.
 *
 * @example
 * <CobaltProvider linkedAccountId={customer.id} getSessionToken={fetchCobaltToken}>
 *   <Integrations />
 * </CobaltProvider>
 */
export function CobaltProvider(props: CobaltProviderProps): ReactElement {
  // a new scope is a new tree: no component state of one customer survives into another's
  return <CobaltScope key={`${props.baseUrl} ${props.linkedAccountId}`} {...props} />;
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
