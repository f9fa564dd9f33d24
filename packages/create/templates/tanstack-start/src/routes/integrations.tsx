import { IntegrationsMarketplace } from "@cobalt-kit/components";
import { CobaltProvider } from "@cobalt-kit/hooks";
import { createFileRoute } from "@tanstack/react-router";
import { createServerFn } from "@tanstack/react-start";
import { getRequest } from "@tanstack/react-start/server";
import { baseUrl, currentCustomer } from "../cobalt.server";
import "@cobalt-kit/components/styles.css";

const getPage = createServerFn().handler(async () => ({
  baseUrl,
  customerId: (await currentCustomer(getRequest().headers)).linkedAccountId,
}));

export const Route = createFileRoute("/integrations")({ loader: () => getPage(), component: Integrations });

async function getSessionToken({ signal }: { signal: AbortSignal }) {
  const response = await fetch("/api/cobalt/session", { method: "POST", signal });
  return (await response.json()).token;
}

function Integrations() {
  const page = Route.useLoaderData();
  return (
    <CobaltProvider linkedAccountId={page.customerId} baseUrl={page.baseUrl} getSessionToken={getSessionToken}>
      <IntegrationsMarketplace />
    </CobaltProvider>
  );
}
