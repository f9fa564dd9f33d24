import type { RemoteControl } from "@cobalt-kit/sandbox";
import { expect, openApplication, signIn, test } from "./test-demo.ts";

async function connectDrives(control: RemoteControl, ...names: string[]): Promise<void> {
  for (const name of names) await control.connect("harbor", "google-drive", { identifier: `${name}@harbor.test` });
}

const states: [name: string, slug: string, prepare?: (control: RemoteControl) => Promise<void>][] = [
  ["connected", "hubspot"],
  ["expired, signed in", "notion", (control) => control.expire("harbor", "notion")],
  ["expired, with keys", "mailchimp"],
  ["expired, with a choice of ways", "hubspot", (control) => control.expire("harbor", "hubspot")],
  ["with two accounts", "google-drive", (control) => connectDrives(control, "finance", "design")],
  ["with three accounts", "google-drive", (control) => connectDrives(control, "finance", "design", "ops")],
  ["with six accounts", "google-drive", (control) => connectDrives(control, "a", "b", "c", "d", "e", "f")],
  [
    "with three expired accounts",
    "google-drive",
    async (control) => {
      await connectDrives(control, "finance", "design", "ops");
      await control.expire("harbor", "google-drive");
    },
  ],
];

for (const [name, slug, prepare] of states) {
  test(`tabs are in sight: ${name}`, async ({ page, demo, sandbox: { control } }) => {
    await prepare?.(control);
    await signIn(page, demo);
    for (const viewport of [
      { width: 1280, height: 800 },
      { width: 375, height: 700 },
    ]) {
      await page.setViewportSize(viewport);
      await openApplication(page, demo, slug);
      const tabs = page.getByRole("dialog").getByRole("tab", { name: /Settings|Workflows|Runs/ });
      await expect(tabs).toHaveCount(3);
      for (const tab of await tabs.all()) await expect(tab).toBeInViewport({ ratio: 1 });
      await page.getByRole("dialog").getByRole("tab", { name: "Runs" }).click();
      await expect(page.getByRole("dialog").getByRole("tab", { name: "Runs", selected: true })).toBeInViewport({
        ratio: 1,
      });
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog")).toBeHidden();
    }
  });
}

test("expired keys are asked for on one click, the settings are kept, and the tabs stay in sight", async ({
  page,
  demo,
  sandbox: { control },
}) => {
  const stored = async (): Promise<unknown[]> =>
    (await control.account("harbor")).configs.filter((config) => config.slug === "mailchimp");
  const before = await stored();
  await signIn(page, demo);
  await page.setViewportSize({ width: 375, height: 700 });
  await openApplication(page, demo, "mailchimp");
  const dialog = page.getByRole("dialog", { name: "Mailchimp" });
  await dialog.getByRole("button", { name: "Reconnect Mailchimp" }).click();
  await expect(dialog.getByRole("textbox", { name: "API key" })).toBeFocused();
  await page.keyboard.type("0123abcd-us21");
  await dialog.getByLabel("Server prefix").fill("us21");
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("Connected", { exact: true })).toBeVisible();
  await expect(dialog.getByRole("tab", { name: "Settings" })).toBeInViewport({ ratio: 1 });
  expect(before).not.toEqual([]);
  expect(await stored()).toEqual(before);
});
