import { createRequire } from "node:module";
import type { CobaltError } from "@cobalt-kit/client";
import type * as Hooks from "@cobalt-kit/hooks";
import { createSandbox } from "@cobalt-kit/sandbox";
import type React from "react";
import type ReactDom from "react-dom/client";
import { expect, it, vi } from "vitest";
import { pageWithout } from "./page-without.ts";

type Page = Pick<typeof Hooks, "CobaltProvider" | "useExecutions"> &
  Pick<typeof React, "createElement"> &
  Pick<typeof ReactDom, "createRoot">;

// Not vitest's jsdom, in which esbuild does not run.
const { JSDOM }: { JSDOM: new () => { window: Window & typeof globalThis } } = createRequire(import.meta.url)("jsdom");
const { window } = new JSDOM();
vi.stubGlobal("window", window);
vi.stubGlobal("document", window.document);
vi.stubGlobal("navigator", window.navigator);
vi.stubGlobal("addEventListener", window.addEventListener.bind(window));

it("shows runs as they were answered, tells the host, and asks again once the network is back, where the code that follows them does not arrive", async () => {
  const page = await pageWithout<Page>(
    "late-parts",
    `export { createElement } from "react";
    export { createRoot } from "react-dom/client";
    export { CobaltProvider, useExecutions } from "@cobalt-kit/hooks";`,
  );
  const sandbox = createSandbox();
  const errors: CobaltError[] = [];
  let shown: string[] = [];
  function Runs(): null {
    const { data } = page.useExecutions();
    shown = data?.items.map(({ status }) => status) ?? [];
    return null;
  }
  page.createRoot(window.document.body).render(
    page.createElement(
      page.CobaltProvider,
      {
        linkedAccountId: "harbor",
        getSessionToken: () => sandbox.control.mintToken("harbor"),
        fetch: sandbox.fetch,
        onError: (error: CobaltError) => errors.push(error),
      },
      page.createElement(Runs),
    ),
  );
  await expect.poll(() => shown).not.toEqual([]);
  await expect.poll(() => errors).toMatchObject([{ code: "network" }]);
  window.dispatchEvent(new window.Event("online"));
  await expect.poll(() => errors).toHaveLength(2);
});
