import type { SandboxControl } from "@cobalt-kit/sandbox";
import { test as base, expect, type BrowserContext, type Page } from "@playwright/test";
import { startDemo, type Demo } from "../server/start-demo.ts";

/** The sandbox's control over HTTP. */
export type ControlCall = <Name extends keyof SandboxControl>(
  method: Name,
  ...values: Parameters<SandboxControl[Name]>
) => Promise<Awaited<ReturnType<SandboxControl[Name]>>>;

interface DemoFixtures {
  /** Where people sign in to an application. @default "popup" */
  connectMode: "popup" | "redirect";
  /** Servers of this test alone, each on a free port. */
  demo: Demo;
  /** The sandbox's control, as anyone could call it: over HTTP. */
  control: ControlCall;
  /** Lets time pass, in the browser and in the sandbox alike. Needs `page.clock` installed. */
  pass: (milliseconds: number) => Promise<void>;
  /** What the browser may complain about in this test; anything else fails it. */
  tolerate: (pattern: RegExp) => void;
}

export const test = base.extend<DemoFixtures>({
  connectMode: ["popup", { option: true }],
  demo: async ({ connectMode }, use) => {
    const demo = await startDemo({ ports: { page: 0, backend: 0, sandbox: 0 }, connectMode });
    await use(demo);
    await demo.close();
  },
  control: async ({ demo }, use) => {
    await use(async (method, ...values) => {
      const response = await fetch(`${demo.sandboxUrl}/sandbox/control/${method}`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(values),
      });
      const answer = await response.json();
      if (!response.ok) throw new Error(`${method} was answered with ${response.status}: ${JSON.stringify(answer)}`);
      return answer.result;
    });
  },
  pass: async ({ page, control }, use) => {
    await use(async (milliseconds) => {
      await control("advance", milliseconds);
      await page.clock.runFor(milliseconds);
    });
  },
  tolerate: [
    async ({ context }, use) => {
      const complaints = listen(context);
      const tolerated: RegExp[] = [];
      await use((pattern) => tolerated.push(pattern));
      expect(
        complaints.filter((each) => !tolerated.some((pattern) => pattern.test(each))),
        "errors, console.error and policy violations in the browser",
      ).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Errors and warnings of every page and popup; violations of a content security policy are among them. */
function listen(context: BrowserContext): string[] {
  const complaints: string[] = [];
  context.on("weberror", (each) => complaints.push(String(each.error())));
  context.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") {
      complaints.push(`${message.text()} (${message.location().url})`);
    }
  });
  return complaints;
}

/** Opens the demo and signs in as a customer. */
export async function signIn(page: Page, demo: Demo, customer = "Harbor Coffee"): Promise<void> {
  await page.goto(demo.pageUrl);
  await page.getByRole("button", { name: `Continue as ${customer}` }).click();
  await expect(page.getByRole("combobox", { name: "Customer" })).toHaveValue(/.+/);
}

/** Goes to one application, as a link to it does. */
export async function openApplication(page: Page, demo: Demo, slug: string): Promise<void> {
  await page.goto(`${demo.pageUrl}/#/integrations?app=${slug}`);
}

/** Follows a link of the demo's own navigation. */
export async function goTo(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name }).click();
}
