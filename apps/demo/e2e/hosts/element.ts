// A page without React: the element, over a sandbox in the page, and whatever a test does to it.
import "@cobalt-kit/components/element";
import { createSandbox } from "@cobalt-kit/sandbox";

document.querySelector("#ours")?.remove(); // the element has its own

const sandbox = createSandbox();
for (const element of document.querySelectorAll("cobalt-marketplace")) {
  element.baseUrl = "https://api.cobalt.test";
  element.fetch = sandbox.fetch;
  element.getSessionToken = () => sandbox.control.mintToken(String(element.linkedAccountId));
}
