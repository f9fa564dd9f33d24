import { BROWSER_MESSAGE } from "./browser-message.ts";

throw new Error(BROWSER_MESSAGE);
