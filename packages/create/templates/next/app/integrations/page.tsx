import { applicationsQuery, createCobaltSession } from "@cobalt-kit/hooks";
import { dehydrate, QueryClient } from "@tanstack/react-query";
import { headers } from "next/headers";
import { connection } from "next/server";
import { Suspense } from "react";
import { baseUrl, cobalt, currentCustomer } from "../cobalt";
import { Integrations } from "./integrations";

export default function Page() {
  return (
    <Suspense fallback={<p>Loading integrations…</p>}>
      <CustomerIntegrations />
    </Suspense>
  );
}

/** Asks for the applications on the server, so that the page arrives with them. */
async function CustomerIntegrations() {
  await connection(); // at each visit, never while the app is built
  const { linkedAccountId } = await currentCustomer(await headers());
  const session = createCobaltSession({
    linkedAccountId,
    baseUrl,
    getSessionToken: async () => (await cobalt().createSessionToken({ linkedAccountId })).token,
  });
  const queryClient = new QueryClient();
  await queryClient.prefetchQuery(applicationsQuery(session));
  session.close();
  return <Integrations customerId={linkedAccountId} baseUrl={baseUrl} state={dehydrate(queryClient)} />;
}
