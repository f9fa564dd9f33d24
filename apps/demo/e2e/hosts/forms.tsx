// What a customer submits: keys, and settings.
import { ConfigEditor, ConnectPanel } from "@cobalt-kit/components";
import { createRoot } from "react-dom/client";
import { Provided } from "./provided.tsx";

const page = document.querySelector("#page");
if (page !== null) {
  createRoot(page).render(
    <Provided>
      <ConnectPanel slug="zendesk" />
      <ConnectPanel slug="slack" />
      <ConfigEditor slug="hubspot" />
    </Provided>,
  );
}
