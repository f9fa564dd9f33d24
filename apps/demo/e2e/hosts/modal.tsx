// The marketplace and settings in a modal of a host's; `data-modal` of the page says which.
import { ConfigEditor, IntegrationsMarketplace } from "@cobalt-kit/components";
import { useState, type ReactElement } from "react";
import { createRoot } from "react-dom/client";
import { modals, type HostModalProps } from "./modals.tsx";
import { Provided } from "./provided.tsx";
import type { ComponentType } from "react";

function HostPage({ Modal }: { Modal: ComponentType<HostModalProps> }): ReactElement {
  const [open, setOpen] = useState(false);
  return (
    <Provided>
      <button type="button" onClick={() => setOpen(true)}>
        Open integrations
      </button>
      <input aria-label="Search of the host" />
      {open && (
        <Modal onClose={() => setOpen(false)}>
          <IntegrationsMarketplace />
          <ConfigEditor slug="atlas-crm" />
        </Modal>
      )}
    </Provided>
  );
}

const page = document.querySelector<HTMLElement>("#page");
const Modal = modals[page?.dataset["modal"] ?? ""];
if (page !== null && Modal !== undefined) createRoot(page).render(<HostPage Modal={Modal} />);
