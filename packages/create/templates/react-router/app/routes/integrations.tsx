import { IntegrationsMarketplace } from "@cobalt-kit/components";
import { CobaltProvider } from "@cobalt-kit/hooks";
import { baseUrl, currentCustomer } from "../cobalt.server";
import type { Route } from "./+types/integrations";
import "@cobalt-kit/components/styles.css";

async function getSessionToken({ signal }: { signal: AbortSignal }) {
  const response = await fetch("/api/cobalt/session", { method: "POST", signal });
  return (await response.json()).token;
}

export const loader = async ({ request }: Route.LoaderArgs) => ({
  baseUrl,
  customerId: (await currentCustomer(request.headers)).linkedAccountId,
});

export default function Integrations({ loaderData }: Route.ComponentProps) {
  return (
    <CobaltProvider
      linkedAccountId={loaderData.customerId}
      baseUrl={loaderData.baseUrl}
      getSessionToken={getSessionToken}
    >
      <IntegrationsMarketplace />
    </CobaltProvider>
  );
}
