import { BROWSER_MESSAGE } from "./browser-message.ts";

if (typeof window === "object" && typeof window.document === "object") throw new Error(BROWSER_MESSAGE);
