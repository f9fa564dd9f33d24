import { applicationsQuery, createCobaltSession } from "@cobalt-kit/hooks";
import { dehydrate, QueryClient } from "@tanstack/react-query";
import { headers } from "next/headers";
import { baseUrl, cobalt, currentCustomer } from "../cobalt";
import { Integrations } from "./integrations";

/** Asks for the applications on the server, so that the page arrives with them. */
export default async function Page() {
  const { linkedAccountId } = currentCustomer(await headers());
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
