import { isElement, selfAndAround } from "../../composed-tree.ts";
import { show } from "./hide-behind.ts";
import { behindMarker } from "./layers.ts";

/** Shows what dialogs hid and has been moved into one since, with everything around it. */
export function showAround(moved: Element): void {
  for (const node of selfAndAround(moved)) while (isElement(node) && node.hasAttribute(behindMarker)) show(node);
}
