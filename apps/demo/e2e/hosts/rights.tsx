// What needs a right that a frame may not have: windows and files.
import { DatastoreBrowser, HostedPortalLink } from "@cobalt-kit/components/admin";
import { WorkflowBuilder } from "@cobalt-kit/components/workflow-builder";
import { createRoot } from "react-dom/client";
import { Provided } from "./provided.tsx";

const page = document.querySelector("#page");
if (page !== null) {
  createRoot(page).render(
    <Provided>
      <HostedPortalLink />
      <WorkflowBuilder mode="window" workflow={{ id: "pw_digest", name: "Weekly digest" }} onDone={() => {}} />
      <WorkflowBuilder workflow={{ id: "pw_report", name: "Monthly report" }} onDone={() => {}} />
      <DatastoreBrowser slug="stripe" />
    </Provided>,
  );
}
