import { contentSheet } from "./content-sheet.ts";
import { frameSheet } from "./frame-sheet.ts";

/** The panel's whole stylesheet. It stands in a shadow root, so that neither it nor the page's can change the other. */
export const panelSheet: string = frameSheet + contentSheet;
