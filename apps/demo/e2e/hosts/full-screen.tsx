// Settings and an application in what a host shows in full screen; `data-place` of the page says where that stands.
import { ConfigEditor, IntegrationsMarketplace } from "@cobalt-kit/components";
import { createRoot } from "react-dom/client";
import { Provided } from "./provided.tsx";

const wall = document.createElement("div");
wall.style.cssText = "background: white; overflow: auto";
const inner = document.createElement("div");
const button = Object.assign(document.createElement("button"), {
  textContent: "Full screen",
  onclick: () => void wall.requestFullscreen(),
});

const page = document.querySelector<HTMLElement>("#page");
if (page !== null) {
  const place = page.dataset["place"];
  wall.append(button);
  if (place === "page") {
    wall.append(inner);
    page.append(wall);
  } else {
    const outer = page.attachShadow({ mode: "open" });
    if (place === "slot") {
      // A web component with a full screen of its own, around what the page gives it.
      outer.append(wall);
      wall.append(document.createElement("slot"));
      page.append(inner);
    } else {
      const sheet = Object.assign(document.createElement("link"), { rel: "stylesheet", href: "/ours.css" });
      const host = outer.appendChild(document.createElement("div"));
      host.attachShadow({ mode: "open" }).append(sheet, wall);
      wall.append(inner);
    }
  }
  createRoot(inner).render(
    <Provided>
      <IntegrationsMarketplace />
      <ConfigEditor slug="atlas-crm" />
    </Provided>,
  );
}
