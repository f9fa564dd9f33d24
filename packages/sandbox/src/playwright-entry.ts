import {
  type BrowserContext,
  expect,
  type Page,
  type PlaywrightTestArgs,
  type PlaywrightTestOptions,
  type PlaywrightWorkerArgs,
  type PlaywrightWorkerOptions,
  type Route,
  test as base,
  type TestType,
} from "@playwright/test";
import { setTimeout as wait } from "node:timers/promises";
import type { SandboxControl } from "./control.ts";
import { createSandbox, type Sandbox } from "./create-sandbox.ts";
import { controlBy, type RemoteControl, remoteControl } from "./remote-control.ts";
import { type DecideOptions, nextAuthorization } from "./runners/next-authorization.ts";
import { answerPage, isAnswered, type PageOptions, usualPage } from "./runners/page-answers.ts";

export type { DecideOptions, PageOptions, RemoteControl };

/** To be set in `use` of `playwright.config.ts`, or by `test.use`. */
export interface SandboxTestOptions extends PageOptions {
  /**
   * Where a sandbox is served that your server and your page use: for pages that a server renders, and to test your session route, too.
   * It is reset before each test, so run these with one worker. `sessionPath`, `cobaltUrl` and `sandboxOptions` mean nothing then.
   * @default each test has a sandbox of its own, and the requests of the browser alone go there
   */
  sandboxUrl: string | undefined;
}

/** What a test gets beside Playwright's own. */
export interface SandboxTestArgs {
  /** Behind the page, as new for each test. */
  sandbox: { control: RemoteControl };
  /** Connects an application of the customer, as if it had been connected before. Call it before the page is opened. */
  connect: (slug: string, options?: Parameters<SandboxControl["connect"]>[2]) => Promise<void>;
  /**
   * What the person does in the provider's window, without a click in there, as soon as the page has opened it. Where the page itself went
   * to the provider (`connectMode: "redirect"`), the person then goes back.
   *
   * @throws when no sign-in was started within five seconds.
   */
  decide: (decision: "allow" | "deny", options?: DecideOptions) => Promise<void>;
  /** Lets time pass by milliseconds, for the sandbox and for every page: timers that are due by then fire once. */
  advance: (milliseconds: number) => Promise<void>;
}

type Fixtures = SandboxTestOptions & SandboxTestArgs;

/**
 * Playwright's `test`, in which `customer` is signed in to your page: requests of the browser to Cobalt and to your session route are
 * answered by a sandbox, popups of providers included.
 *
 * @example
 * test("connects Slack", async ({ page, decide }) => {
 *   await page.goto("/integrations");
 *   await page.getByRole("button", { name: "Slack" }).click();
 *   await page.getByRole("button", { name: "Connect Slack" }).click();
 *   await decide("allow");
 *   await expect(page.getByRole("button", { name: "Disconnect" })).toBeVisible();
 * });
 */
export const test: TestType<
  PlaywrightTestArgs & PlaywrightTestOptions & Fixtures,
  PlaywrightWorkerArgs & PlaywrightWorkerOptions
> = base.extend<Fixtures>({
  customer: [usualPage.customer, { option: true }],
  sessionPath: [usualPage.sessionPath, { option: true }],
  cobaltUrl: [usualPage.cobaltUrl, { option: true }],
  sandboxOptions: [usualPage.sandboxOptions, { option: true }],
  sandboxUrl: [undefined, { option: true }],

  sandbox: [
    async ({ context, customer, sessionPath, cobaltUrl, sandboxOptions, sandboxUrl }, provide) => {
      await context.clock.install(); // before any page sets a timer; it goes on by itself
      if (sandboxUrl !== undefined) {
        const control = remoteControl(sandboxUrl);
        await control.reset();
        await control.addAccount(customer);
        await provide({ control });
        return;
      }
      const sandbox = createSandbox({ origin: new URL(cobaltUrl).origin, ...sandboxOptions });
      sandbox.control.addAccount(customer);
      await answerBrowser(context, sandbox, { customer, sessionPath, cobaltUrl, sandboxOptions });
      await provide({
        control: controlBy(async (name, values) => Reflect.apply(sandbox.control[name], undefined, values)),
      });
      await context.unrouteAll({ behavior: "ignoreErrors" });
    },
    { auto: true },
  ],
  connect: async ({ customer, sandbox }, provide) => {
    await provide((slug, options) => sandbox.control.connect(customer, slug, options));
  },
  decide: async ({ page, sandbox }, provide) => {
    await provide(async (decision, { slug, ...person } = {}) => {
      const { authUrl, state } = await nextAuthorization(sandbox.control.authorizations, slug);
      const windows = await windowsAt(authUrl, page.context());
      await sandbox.control.decide(state, decision, person);
      if (windows.includes(page)) {
        await page.goBack();
        return;
      }
      await Promise.all(windows.map((each) => each.close()));
      await page.evaluate(() => void window.dispatchEvent(new Event("focus"))); // the person is back
    });
  },
  advance: async ({ context, sandbox }, provide) => {
    await provide(async (milliseconds) => {
      await sandbox.control.advance(milliseconds);
      await context.clock.fastForward(milliseconds);
    });
  },
});

export { expect };

/** Pages at an address, which are on their way there as soon as the page knows it. None where no browser opened it. */
async function windowsAt(address: string, context: BrowserContext): Promise<Page[]> {
  for (let tries = 0; ; tries++) {
    const windows = context.pages().filter((each) => each.url() === address);
    if (windows.length > 0 || tries === 50) return windows;
    await wait(20);
  }
}

async function answerBrowser(context: BrowserContext, sandbox: Sandbox, options: PageOptions): Promise<void> {
  const answer = answerPage(sandbox, options);
  await context.route(
    (url) => isAnswered(url, options),
    async (route) => {
      const response = await ask(route, answer).catch(() => undefined);
      if (response === undefined) await route.abort("connectionfailed");
      else {
        const headers = Object.fromEntries(response.headers);
        await route.fulfill({ status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) });
      }
    },
  );
}

function ask(route: Route, answer: typeof globalThis.fetch): Promise<Response> {
  const request = route.request();
  const body = request.postDataBuffer();
  return answer(request.url(), {
    method: request.method(),
    headers: request.headers(),
    redirect: "manual", // the browser follows
    ...(body !== null && { body: Uint8Array.from(body) }),
  });
}
