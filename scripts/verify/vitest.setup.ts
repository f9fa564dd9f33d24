import "@testing-library/jest-dom/vitest";
import { createCobaltSession } from "@cobalt-kit/client";
import { cleanup, configure } from "@testing-library/react";
import fc from "fast-check";
import { afterEach } from "vitest";

// A wait ends when what it waits for is there; a busy machine only takes longer to get there.
configure({ asyncUtilTimeout: 5000 });

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

afterEach(cleanup);
