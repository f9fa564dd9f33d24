import { applicationsQuery, CobaltProvider, createCobaltSession, useApplications } from "@cobalt-kit/hooks";
import { createSandbox } from "@cobalt-kit/sandbox";
import { dehydrate, hydrate, QueryClient } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import { type ReactElement, StrictMode, useState } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { failOnConsoleError, flush } from "./testing/render-hook-with-sandbox.tsx";

const BASE_URL = "https://api.cobalt.test";

describe("hydration", () => {
  failOnConsoleError();

  it("takes the server's page over as it is, without asking again", async () => {
    const sandbox = createSandbox();
    const token = await sandbox.control.mintToken("harbor");
    const given = { linkedAccountId: "harbor", getSessionToken: token, baseUrl: BASE_URL, fetch: sandbox.fetch };
    const session = createCobaltSession(given);
    const loaded = new QueryClient();
    await loaded.prefetchQuery(applicationsQuery(session));
    session.close();
    const state = JSON.stringify(dehydrate(loaded));
    sandbox.control.clearRequests();

    function Page(): ReactElement {
      const [queryClient] = useState(() => {
        const client = new QueryClient();
        hydrate(client, JSON.parse(state));
        return client;
      });
      return (
        <CobaltProvider {...given} queryClient={queryClient}>
          <Connected />
        </CobaltProvider>
      );
    }
    const page = (
      <StrictMode>
        <Page />
      </StrictMode>
    );
    const container = document.body.appendChild(document.createElement("div"));
    container.innerHTML = renderToString(page);
    const [first] = container.children;
    render(page, { container, hydrate: true });
    await flush();
    expect(screen.getByText("Atlas CRM, HubSpot, Notion, Stripe")).toBe(first);
    expect(sandbox.control.requests()).toEqual([]);
  });
});

function Connected(): ReactElement {
  const { data = [] } = useApplications({ status: "connected" });
  return <p>{data.map(({ name }) => name).join(", ")}</p>;
}
