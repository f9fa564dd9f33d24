// The marketplace in the places hosts have for it; `data-place` of the page says which.
import { IntegrationsMarketplace } from "@cobalt-kit/components";
import { createRoot } from "react-dom/client";
import { Provided } from "./provided.tsx";

function placeFor(page: HTMLElement): Element | ShadowRoot {
  const inner = document.createElement("div");
  switch (page.dataset["place"]) {
    case "closed shadow root":
    case "shadow root": {
      const shadow = page.attachShadow({ mode: page.dataset["place"] === "shadow root" ? "open" : "closed" });
      // Nobody finds a closed one otherwise.
      Reflect.set(window, "placeRoot", shadow);
      const sheet = document.createElement("link");
      sheet.rel = "stylesheet";
      sheet.href = "/ours.css";
      shadow.append(sheet, inner);
      return inner;
    }
    case "native dialog": {
      const dialog = document.createElement("dialog");
      dialog.style.cssText = "width: 900px; height: 600px; transform: translateX(10px)";
      dialog.append(inner);
      page.append(dialog);
      dialog.showModal();
      return inner;
    }
    case "modal with a focus trap": {
      inner.role = "dialog";
      inner.ariaModal = "true";
      inner.tabIndex = -1;
      inner.style.cssText = "position: fixed; inset: 40px; overflow: auto; transform: translateX(10px)";
      page.append(inner);
      inner.focus();
      document.addEventListener("focusin", ({ target }) => {
        if (target instanceof Node && !inner.contains(target)) inner.focus();
      });
      return inner;
    }
    default:
      page.append(inner);
      return inner;
  }
}

const page = document.querySelector<HTMLElement>("#page");
if (page !== null) {
  createRoot(placeFor(page)).render(
    <Provided>
      <IntegrationsMarketplace />
    </Provided>,
  );
}
