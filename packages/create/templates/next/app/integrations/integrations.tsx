"use client";
import { IntegrationsMarketplace } from "@cobalt-kit/components";
import { CobaltProvider } from "@cobalt-kit/hooks";
import { type DehydratedState, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import { useState } from "react";
import "@cobalt-kit/components/styles.css";

async function getSessionToken({ signal }: { signal: AbortSignal }) {
  const response = await fetch("/api/cobalt/session", { method: "POST", signal });
  return (await response.json()).token;
}

interface IntegrationsProps {
  customerId: string;
  baseUrl: string | undefined;
  state: DehydratedState;
}

export function Integrations({ customerId, baseUrl, state }: IntegrationsProps) {
  const [queryClient] = useState(() => new QueryClient({ defaultOptions: { queries: { staleTime: 60_000 } } }));
  return (
    <HydrationBoundary queryClient={queryClient} state={state}>
      <CobaltProvider
        linkedAccountId={customerId}
        baseUrl={baseUrl}
        queryClient={queryClient}
        getSessionToken={getSessionToken}
      >
        <IntegrationsMarketplace />
      </CobaltProvider>
    </HydrationBoundary>
  );
}
