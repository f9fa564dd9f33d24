import { IntegrationsMarketplace } from "@cobalt-kit/components";
import { CobaltDevtools, createCobaltDevtools } from "@cobalt-kit/devtools/always";
import { CobaltProvider } from "@cobalt-kit/hooks";
import { createSandbox } from "@cobalt-kit/sandbox";
import { createRoot } from "react-dom/client";

const devtools = createCobaltDevtools();
const sandbox = createSandbox();

const place = document.getElementById("page");
if (place === null) throw new Error("The page has no #page.");
createRoot(place).render(
  <CobaltProvider
    {...devtools.observe({
      linkedAccountId: "harbor",
      getSessionToken: () => sandbox.control.mintToken("harbor"),
      baseUrl: "https://api.cobalt.test",
      fetch: sandbox.fetch,
    })}
  >
    <IntegrationsMarketplace />
    <CobaltDevtools devtools={devtools} sandbox />
  </CobaltProvider>,
);
