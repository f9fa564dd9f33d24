import { CobaltUIProvider } from "@cobalt-kit/components";
import { CobaltDevtools, createCobaltDevtools } from "@cobalt-kit/devtools";
import { CobaltProvider } from "@cobalt-kit/hooks";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { getConfig, getProfile, getSessionToken, signIn, signOut } from "./backend.ts";
import { loadCatalogue } from "./language.ts";
import { Activity } from "./pages/activity.tsx";
import { Admin } from "./pages/admin.tsx";
import { Integrations } from "./pages/integrations.tsx";
import { Invoices } from "./pages/invoices.tsx";
import { Overview } from "./pages/overview.tsx";
import { Settings } from "./pages/settings.tsx";
import { useRoute, type Route } from "./route.ts";
import { Shell } from "./shell.tsx";
import { SignIn } from "./sign-in.tsx";

const devtools = createCobaltDevtools();

export function App(): ReactNode {
  const route = useRoute();
  const queryClient = useQueryClient();
  const config = useQuery({ queryKey: ["config"], queryFn: getConfig, staleTime: Infinity });
  const catalogue = useQuery({ queryKey: ["catalogue"], queryFn: async () => (await loadCatalogue()) ?? null });
  // Another customer begins anew with all that is on the page; who chose it goes on from there.
  const [switched, setSwitched] = useState(false);
  const profile = useQuery({ queryKey: ["profile"], queryFn: getProfile, staleTime: Infinity });

  if (config.isError || profile.isError) {
    return (
      <main className="ll-alone">
        <h1>Ledgerline cannot reach its backend</h1>
        <p>Check that it is still running, then try again.</p>
        <button type="button" className="ll-button" onClick={() => window.location.reload()}>
          Try again
        </button>
      </main>
    );
  }
  if (config.data === undefined || profile.data === undefined) return null;

  const enter = async (customer: string): Promise<void> => {
    queryClient.setQueryData(["profile"], await signIn(customer));
  };
  const switchTo = async (customer: string): Promise<void> => {
    await enter(customer);
    setSwitched(true);
  };
  const leave = async (): Promise<void> => {
    await signOut();
    queryClient.removeQueries({ queryKey: ["invoices"] });
    queryClient.removeQueries({ queryKey: ["events"] });
    queryClient.setQueryData(["profile"], null);
    setSwitched(false);
  };

  if (profile.data === null) return <SignIn customers={config.data.customers} onSignIn={enter} />;

  return (
    <CobaltProvider
      {...devtools.observe({
        linkedAccountId: profile.data.linkedAccountId,
        getSessionToken,
        baseUrl: config.data.cobaltBaseUrl,
      })}
    >
      <CobaltUIProvider catalogue={catalogue.data ?? undefined} connectMode={config.data.connectMode}>
        <Shell
          page={route.page}
          profile={profile.data}
          customers={config.data.customers}
          switched={switched}
          onSwitch={switchTo}
          onSignOut={leave}
        >
          <Page route={route} profile={profile.data} />
        </Shell>
      </CobaltUIProvider>
      <CobaltDevtools devtools={devtools} sandbox={config.data.sandbox} position="bottom-left" />
    </CobaltProvider>
  );
}

function Page({ route, profile }: { route: Route; profile: Parameters<typeof Overview>[0]["profile"] }): ReactNode {
  switch (route.page) {
    case "overview":
      return <Overview profile={profile} />;
    case "invoices":
      return <Invoices profile={profile} />;
    case "integrations":
      return <Integrations search={route.search} />;
    case "activity":
      return <Activity search={route.search} />;
    case "settings":
      return <Settings profile={profile} />;
    case "admin":
      return <Admin profile={profile} />;
  }
}
