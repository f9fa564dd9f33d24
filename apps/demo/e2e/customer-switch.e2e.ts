import type { SandboxControl } from "@cobalt-kit/sandbox";
import type { Page } from "@playwright/test";
import { expect, goTo, signIn, test } from "./test-demo.ts";

type Account = ReturnType<SandboxControl["account"]>;

/** Text and attributes, portals included, of every state the page is in while a customer is chosen. */
async function recordFrames(page: Page, customer: string): Promise<() => Promise<string[]>> {
  const recorded = await page.evaluateHandle((name) => {
    const frames = new Set<string>();
    const look = (): void => {
      const chosen = [...document.querySelectorAll("select")].find(({ labels }) =>
        labels[0]?.textContent?.startsWith("Customer"),
      );
      if (chosen?.selectedOptions[0]?.textContent !== name) return;
      const clone = document.documentElement.cloneNode(true);
      if (!(clone instanceof HTMLElement)) return;
      // Who may be chosen is no secret; whoever is signed in stands beside it and is looked at.
      for (const option of clone.querySelectorAll("header option")) option.remove();
      const attributes = [...clone.querySelectorAll("*")].flatMap((element) =>
        [...element.attributes].map(({ value }) => value),
      );
      const values = [...document.querySelectorAll("input, textarea, select")].map((each) =>
        String(Reflect.get(each, "value")),
      );
      frames.add([clone.textContent, ...attributes, ...values].join("\n"));
    };
    // The observer is called after each change and before the browser paints it.
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

/** What only Harbor Coffee has, or a page that shows its gallery. */
function tracesOf({ connections, configs, workflows, executions }: Account): (string | RegExp)[] {
  return [
    /harborcoffee|Harbor Coffee|Ines Okafor|HC-\d/i,
    /HubSpot\W*Connected\W*CRM\W*Marketing/,
    ...connections.map(({ identifier }) => identifier),
    ...configs.map(({ config_id: id }) => id),
    ...workflows.flatMap(({ id, name }) => [id, name]),
    ...executions.map(({ id }) => id),
  ].filter((trace) => trace !== "");
}

function found(frames: string[], traces: (string | RegExp)[]): (string | RegExp)[] {
  return traces.filter((trace) =>
    frames.some((frame) => (typeof trace === "string" ? frame.includes(trace) : trace.test(frame))),
  );
}

async function switchTo(page: Page, customer: string): Promise<void> {
  const chooser = page.getByRole("combobox", { name: "Customer" });
  await chooser.focus();
  await chooser.selectOption(customer);
}

test("an answer for the first customer that arrives after the switch is never shown", async ({
  page,
  demo,
  sandbox: { control },
}) => {
  const held = await control.hold("GET /api/v2/f-sdk/application");
  await signIn(page, demo, "Harbor Coffee");
  await goTo(page, "Settings");
  await expect
    .poll(async () => (await control.requests({ route: "GET /api/v2/f-sdk/application" })).length)
    .toBeGreaterThan(0);

  const frames = await recordFrames(page, "Lumen Studio");
  await switchTo(page, "Lumen Studio");
  await expect(page.getByText("Theo Brandt").first()).toBeVisible();
  await control.release(held);

  await expect(page.getByRole("link", { name: "Slack" })).toBeVisible(); // connected in Lumen Studio, not in Harbor Coffee
  const seen = await frames();
  expect(seen.length).toBeGreaterThan(0);
  expect(found(seen, [...tracesOf(await control.account("harbor")), "HubSpot"])).toEqual([]);
});

test("what the first customer had on the screen is gone in the frame of the switch", async ({
  page,
  demo,
  sandbox: { control },
}) => {
  await signIn(page, demo, "Harbor Coffee");
  const traces = tracesOf(await control.account("harbor"));
  const before = await recordFrames(page, "Harbor Coffee");
  const frames = await recordFrames(page, "Lumen Studio");

  await test.step("the gallery", async () => {
    await goTo(page, "Integrations");
    await page.getByRole("button", { name: "HubSpot", exact: true }).click();
    await expect(page.getByText("ops@harborcoffee.test")).toBeVisible();
    await page.getByRole("button", { name: "Close", exact: true }).click();
    await switchTo(page, "Lumen Studio");
    await expect(page.getByRole("button", { name: "GitHub", exact: true })).toBeVisible();
    await expect(page.getByRole("combobox", { name: "Customer" })).toBeFocused();
    await switchTo(page, "Harbor Coffee");
    await expect(page.getByText("Ines Okafor")).toBeVisible();
  });

  await test.step("the runs", async () => {
    await goTo(page, "Activity");
    await page.getByRole("row").nth(1).getByRole("button").click();
    await expect(page.getByRole("row").nth(5)).toBeVisible();
    const held = await control.hold("GET /api/v2/public/execution");
    await switchTo(page, "Lumen Studio");
    await expect(page.getByText("Loading runs…")).toBeAttached();
    await control.release(held);
    await expect(page.getByRole("row").nth(1)).toBeVisible();
    await switchTo(page, "Harbor Coffee");
    await expect(page.getByText("Ines Okafor")).toBeVisible();
  });

  await test.step("the product's own page", async () => {
    await goTo(page, "Invoices");
    await page.getByRole("button", { name: "Mark as paid: HC-2081" }).click();
    await expect(page.getByRole("link", { name: "See what ran" })).toBeVisible();
    await switchTo(page, "Lumen Studio");
    await expect(page.getByRole("rowheader", { name: "LS-417" })).toBeVisible();
  });

  expect(found(await before(), traces)).toEqual(expect.arrayContaining(traces.slice(0, 3))); // what is looked for would be seen
  expect(found(await frames(), traces)).toEqual([]);
});
