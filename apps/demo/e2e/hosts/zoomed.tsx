// What measures where things are: a list that opens at its box, and cards that are drawn only in sight.
import { ConfigEditor, IntegrationGallery } from "@cobalt-kit/components";
import { createSandbox } from "@cobalt-kit/sandbox";
import { createRoot } from "react-dom/client";
import { Provided } from "./provided.tsx";

const sandbox = createSandbox();
sandbox.control.addApplications(1000);

const page = document.querySelector("#page");
if (page !== null) {
  createRoot(page).render(
    <Provided sandbox={sandbox}>
      <ConfigEditor slug="atlas-crm" />
      <IntegrationGallery onSelect={() => {}} />
    </Provided>,
  );
}
