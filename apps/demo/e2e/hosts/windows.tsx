// The marketplace and settings in another page than the script's: in the frame that the page has, else in a window;
// `data-more` is how many applications there are beside the usual.
import { ConfigEditor, IntegrationsMarketplace } from "@cobalt-kit/components";
import { createSandbox } from "@cobalt-kit/sandbox";
import { useState, type ReactElement } from "react";
import { createPortal } from "react-dom";
import { createRoot } from "react-dom/client";
import { Provided } from "./provided.tsx";

const page = document.querySelector<HTMLElement>("#page");
const sandbox = createSandbox();
sandbox.control.addApplications(Number(page?.dataset["more"] ?? 0));

function HostPage(): ReactElement {
  const [other, setOther] = useState<Document>();
  const open = async (): Promise<void> => {
    const view =
      document.querySelector("iframe")?.contentWindow ?? window.open("", "_blank", "popup,width=1000,height=700");
    const sheet = document.createElement("style");
    sheet.textContent = await (await fetch("/ours.css")).text();
    view?.document.head.append(sheet);
    setOther(view?.document);
  };
  return (
    <>
      <button type="button" onClick={() => void open()}>
        Open integrations
      </button>
      {other &&
        createPortal(
          <Provided sandbox={sandbox}>
            <IntegrationsMarketplace />
            <ConfigEditor slug="atlas-crm" />
          </Provided>,
          other.body,
        )}
    </>
  );
}

if (page !== null) createRoot(page).render(<HostPage />);
