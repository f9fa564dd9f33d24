import type { Page } from "@playwright/test";
import { expect, goTo, signIn, test } from "./test-demo.ts";

/** From the switch on, keeps the text of every state the page is in: at each change of the tree and at each frame. */
async function recordFrames(page: Page, customer: string): Promise<() => Promise<string[]>> {
  const recorded = await page.evaluateHandle((name) => {
    const frames = new Set<string>();
    const look = (): void => {
      const select = document.querySelector<HTMLSelectElement>(".ll-side select");
      if (select?.selectedOptions[0]?.textContent !== name) return;
      const clone = document.body.cloneNode(true);
      if (!(clone instanceof HTMLElement)) return;
      clone.querySelector(".ll-side")?.remove(); // it names both customers, always
      const attributes = [...clone.querySelectorAll("*")].flatMap((element) =>
        [...element.attributes].map(({ value }) => value),
      );
      const values = [...document.querySelectorAll("input, textarea, select")].map((each) =>
        String(Reflect.get(each, "value")),
      );
      frames.add([clone.textContent, ...attributes, ...values].join("\n"));
    };
    new MutationObserver(look).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    const eachFrame = (): void => {
      look();
      requestAnimationFrame(eachFrame);
    };
    requestAnimationFrame(eachFrame);
    return frames;
  }, customer);
  return () => recorded.evaluate((frames) => [...frames]);
}

const ofHarbor = /harborcoffee|Harbor Coffee/i;

test("an answer for the first customer that arrives after the switch is never shown", async ({
  page,
  demo,
  control,
}) => {
  const held = await control("hold", "GET /api/v2/f-sdk/application");
  await signIn(page, demo, "Harbor Coffee");
  await goTo(page, "Settings");
  await expect
    .poll(async () => (await control("requests", { route: "GET /api/v2/f-sdk/application" })).length)
    .toBeGreaterThan(0);

  const frames = await recordFrames(page, "Lumen Studio");
  await page.getByRole("combobox", { name: "Customer" }).selectOption("Lumen Studio");
  await expect(page.getByText("Theo Brandt").first()).toBeVisible();
  await control("release", held);

  await expect(page.getByRole("link", { name: "Slack" })).toBeVisible(); // connected in Lumen Studio, not in Harbor Coffee
  const seen = await frames();
  expect(seen.length).toBeGreaterThan(0);
  for (const frame of seen) {
    expect(frame).not.toMatch(ofHarbor);
    expect(frame).not.toContain("HubSpot");
  }
});

test("what the first customer had on the screen is gone in the frame of the switch", async ({
  page,
  demo,
  control,
}) => {
  await signIn(page, demo, "Harbor Coffee");
  await goTo(page, "Integrations");
  await page.getByRole("button", { name: "HubSpot", exact: true }).click();
  const before = await recordFrames(page, "Harbor Coffee");
  await expect(page.getByText("ops@harborcoffee.test")).toBeVisible();
  await expect.poll(async () => (await before()).join("\n")).toMatch(ofHarbor); // what is looked for would be seen
  await page.getByRole("button", { name: "Close", exact: true }).click();
  await goTo(page, "Activity");
  await expect(page.getByRole("row").nth(5)).toBeVisible();
  const own = (await control("account", "harbor")).executions.map(({ id }) => id);

  const executions = await control("hold", "GET /api/v2/public/execution");
  const frames = await recordFrames(page, "Lumen Studio");
  await page.getByRole("combobox", { name: "Customer" }).selectOption("Lumen Studio");
  await expect(page.getByText("Loading runs…")).toBeAttached();
  await control("release", executions);
  await expect(page.getByRole("row").nth(1)).toBeVisible();
  await goTo(page, "Integrations");
  await expect(page.getByRole("button", { name: "HubSpot", exact: true })).toBeVisible();

  for (const frame of await frames()) {
    expect(frame).not.toMatch(ofHarbor);
    for (const id of own) expect(frame).not.toContain(id);
  }
});
