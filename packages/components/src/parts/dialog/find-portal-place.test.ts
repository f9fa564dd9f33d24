import { afterEach, expect, it } from "vitest";
import { findPortalPlace } from "./find-portal-place.ts";

afterEach(() => {
  Reflect.deleteProperty(document, "fullscreenElement");
  document.body.replaceChildren();
});

function showInFullScreen(element: Element): void {
  Object.defineProperty(document, "fullscreenElement", { configurable: true, value: element });
}

it("is what is in full screen, as nothing else can be seen", () => {
  const map = document.body.appendChild(document.createElement("div"));
  const origin = map.appendChild(document.createElement("span"));
  showInFullScreen(map);
  expect(findPortalPlace(origin, undefined).container).toBe(map);
});

it("is the body where the whole page is in full screen", () => {
  const origin = document.body.appendChild(document.createElement("span"));
  showInFullScreen(document.documentElement);
  expect(findPortalPlace(origin, undefined).container).toBe(document.body);
});
