import type { Sandbox } from "../create-sandbox.ts";
import type { SandboxOptions } from "../create-service.ts";

/** What a test says of its page, whatever runs the test. */
export interface PageOptions {
  /** The linked account that is signed in; added where the sandbox does not know it. @default "harbor" */
  customer: string;
  /** The path that your page asks for session tokens, on whatever origin. @default "/api/cobalt/session" */
  sessionPath: string;
  /** The `baseUrl` of your page's `CobaltProvider`. @default "https://app.refold.ai" */
  cobaltUrl: string;
  /** Of the sandbox that each test gets. @default {} */
  sandboxOptions: SandboxOptions;
}

export const usualPage: PageOptions = {
  customer: "harbor",
  sessionPath: "/api/cobalt/session",
  cobaltUrl: "https://app.refold.ai",
  sandboxOptions: {},
};

/** Whether a page's request is answered in the test: it goes to Cobalt or to the session route of the host's backend. */
export function isAnswered(url: URL, { cobaltUrl, sessionPath }: PageOptions): boolean {
  return url.origin === new URL(cobaltUrl).origin || url.pathname === sessionPath;
}

/** Answers such requests, as a backend that knows who is signed in and as Cobalt. */
export function answerPage({ control, fetch }: Sandbox, { cobaltUrl, customer }: PageOptions): typeof globalThis.fetch {
  return async (input, init) => {
    const { origin } = new URL(addressOf(input));
    if (origin === new URL(cobaltUrl).origin) return fetch(input, init);
    return Response.json({ token: await control.mintToken(customer), linkedAccountId: customer });
  };
}

/** The address of what `fetch` is given; one that is relative is the page's. */
export function addressOf(input: string | URL | Request): string {
  const given = typeof input === "object" && "url" in input ? input.url : String(input);
  return new URL(given, globalThis.location?.href).href;
}
