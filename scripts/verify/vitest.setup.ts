import { createCobaltSession } from "@cobalt-kit/client";
import fc from "fast-check";

// Files that ask for a bare environment have no page to test, and most of the setup is what pages are tested with.
if (typeof document !== "undefined") await import("./page.setup.ts");

// The same inventions every time, so that a change is judged by itself; FAST_CHECK_SEED looks for others.
fc.configureGlobal({ seed: Number(process.env["FAST_CHECK_SEED"] ?? 20_261_121) });

// What loads with the first failed call is there before a test holds the clock: the loading itself takes real time.
await createCobaltSession({
  linkedAccountId: "nobody",
  getSessionToken: "none",
  fetch: () => Promise.reject(new Error("The first call fails.")),
})
  .transport("POST", "/")
  .catch(() => {});
