import { createSandbox, type Sandbox, type SandboxOptions } from "@cobalt-kit/sandbox";
import { type CobaltAccount, type CobaltServer, createCobaltServer } from "../index.ts";

export interface OpenedServer {
  cobalt: CobaltServer;
  /** Harbor Coffee. */
  account: CobaltAccount;
  sandbox: Sandbox;
  /** What was really sent. */
  sent: Request[];
}

/** A backend against a sandbox of its own. */
export function openServer(options: SandboxOptions = {}, apiKey = "tk_sandbox"): OpenedServer {
  const sandbox = createSandbox({ clock: () => Date.UTC(2026, 7, 3, 10), ...options });
  const sent: Request[] = [];
  const cobalt = createCobaltServer({
    apiKey,
    fetch: (input, init) => {
      sent.push(new Request(input, init));
      return sandbox.fetch(input, init);
    },
  });
  return { cobalt, account: cobalt.account("harbor"), sandbox, sent };
}
