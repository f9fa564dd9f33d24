import { createSandbox, type Sandbox } from "../create-sandbox.ts";
import type { SandboxControl } from "../control.ts";
import { openFakeWindows } from "./fake-windows.ts";
import { type DecideOptions, nextAuthorization } from "./next-authorization.ts";
import { addressOf, answerPage, isAnswered, type PageOptions, usualPage } from "./page-answers.ts";

/** A test's hand on the page it renders: the sandbox behind it, and the person in front of it. */
export interface TestPage {
  /** Behind the page, of this test alone. */
  sandbox: Sandbox;
  /** Connects an application of the customer, as if it had been connected before. */
  connect(slug: string, options?: Parameters<SandboxControl["connect"]>[2]): void;
  /**
   * What the person does in the provider's window, once the page has opened it, and then comes back to the page.
   *
   * @throws when no sign-in was started within five seconds.
   */
  decide(decision: "allow" | "deny", options?: DecideOptions): Promise<void>;
  /** Moves the sandbox's clock by milliseconds, as if the person came back to the page only then. */
  advance(milliseconds: number): void;
}

/**
 * Lets whatever is rendered from now on find Cobalt and the session route of its backend by `fetch`, and open the provider's window by
 * `window.open`, which jsdom has not. Requests to anything else go where they went before.
 *
 * @returns the page, and how to undo it.
 */
export function openTestPage(given: Partial<PageOptions> = {}): TestPage & { close: () => void } {
  const options = { ...usualPage, ...given };
  const { cobaltUrl, customer, sandboxOptions } = options;
  const sandbox = createSandbox({ origin: new URL(cobaltUrl).origin, ...sandboxOptions });
  const { control } = sandbox;
  control.addAccount(customer);

  const usualFetch = globalThis.fetch;
  const answer = answerPage(sandbox, options);
  globalThis.fetch = (input, init) => {
    const address = addressOf(input);
    if (!isAnswered(new URL(address), options)) return usualFetch(input, init);
    return answer(typeof input === "string" ? address : input, init);
  };
  const windows = openFakeWindows();

  return {
    sandbox,
    connect: (slug, connection) => control.connect(customer, slug, connection),
    decide: async (decision, { slug, ...person } = {}) => {
      const { state } = await nextAuthorization(control.authorizations, slug);
      control.decide(state, decision, person);
      windows.closeAll();
      comeBack();
    },
    advance: (milliseconds) => {
      control.advance(milliseconds);
      comeBack();
    },
    close: () => {
      globalThis.fetch = usualFetch;
      windows.restore();
    },
  };
}

/** Pages ask at once when somebody looks at them again. */
function comeBack(): void {
  if (typeof window !== "undefined") window.dispatchEvent(new Event("focus"));
}
