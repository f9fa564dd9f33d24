import type { SandboxControl } from "./control.ts";
import { createService, type SandboxOptions } from "./create-service.ts";
import { platformFetch } from "./http/platform-fetch.ts";

const inventedOrigin = "https://sandbox.cobalt.test";

/** A Cobalt service in memory. */
export interface Sandbox {
  /** Stands in for `globalThis.fetch`. A relative URL is resolved against `origin`. */
  fetch: typeof globalThis.fetch;
  control: SandboxControl;
}

/**
 * A local, stateful Cobalt service without a server: its `fetch` answers as the API would.
 *
 * @throws where there is no `Request` and `Response`, as in Jest's own jsdom environment.
 * @returns `fetch` to give to a client, and `control` to play everybody else.
 * @example
 * const sandbox = createSandbox();
 * const token = await sandbox.control.mintToken("harbor");
 * const response = await sandbox.fetch("https://sandbox.cobalt.test/api/v2/f-sdk/application", {
 *   headers: { authorization: `Bearer ${token}` },
 * });
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  if (typeof Request !== "function" || typeof Response !== "function") {
    throw new Error(
      '[cobalt-kit] createSandbox found no Request and Response, which the sandbox is made of. In Jest, install jest-fixed-jsdom and set testEnvironment: "jest-fixed-jsdom".',
    );
  }
  const { handle, control } = createService(options);
  return { fetch: platformFetch(handle, options.origin ?? inventedOrigin), control };
}
