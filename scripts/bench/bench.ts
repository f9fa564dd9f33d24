// What a page costs, in numbers that do not depend on how busy the machine is, and that the sandbox's routes stay fast when it is full.
import type { Page } from "playwright";
import { benchRoutes } from "../../packages/sandbox/bench/routes.ts";
import { browseDemo } from "../demo/browse-demo.ts";
import { report } from "../verify/outcome.ts";
import { benchConfigEditor } from "./config-editor.ts";
import { benchGallery } from "./gallery.ts";
import { benchGuardSheet } from "./guard-sheet.ts";
import { benchLongSelect } from "./long-select.ts";
import { benchRuns } from "./runs.ts";

// Fails when a route costs more than three times as much on the scale fixtures.
console.table(Object.fromEntries((await benchRoutes()).map(({ route, ...cost }) => [route, cost])));

const applications = 2000;
const rows: Record<string, { number: number; what: string }> = {};

await browseDemo(async ({ open, control }) => {
  control.clearRequests();
  const gallery = await open("integrations");
  await gallery.getByRole("button", { name: "HubSpot", exact: true }).waitFor();
  const routes = control.requests().map(({ route }) => route);
  rows["Requests to Cobalt until the gallery shows"] = { number: routes.length, what: routes.join(", ") };

  const known = await gallery.getByRole("main").getByRole("button").count();
  control.addApplications(applications);
  const large = await open("integrations");
  await large.getByRole("button", { name: "HubSpot", exact: true }).waitFor();
  const nodes = await large.evaluate(() => document.querySelectorAll("main *").length);
  rows[`DOM nodes of a gallery of more than ${applications}`] = { number: nodes, what: `with ${known} buttons before` };

  const settings = await open("integrations?app=hubspot", {}, countRenders);
  await settings.getByRole("dialog").getByRole("tab", { name: "Settings" }).click();
  const field = settings.getByRole("dialog").getByRole("textbox").first();
  await field.fill("a"); // the bar with Save appears once
  await settings.evaluate(() => Reflect.set(window, "renders", 0));
  await field.press("b");
  rows["Components rendered for a key in a settings field"] = {
    number: await settings.evaluate(() => Number(Reflect.get(window, "renders"))),
    what: `of ${await settings.evaluate(() => Number(Reflect.get(window, "components")))} mounted`,
  };
});

console.table(rows);
await benchGuardSheet();
report([
  ...(await benchGallery()),
  ...(await benchConfigEditor()),
  ...(await benchLongSelect()),
  ...(await benchRuns()),
]);

/** Counts the function components that React renders, by the hook it offers to developer tools. */
async function countRenders(page: Page): Promise<void> {
  await page.addInitScript(() => {
    interface Fiber {
      tag: number;
      flags: number;
      child: Fiber | null;
      sibling: Fiber | null;
      alternate: Fiber | null;
    }
    const functionComponents = new Set([0, 11, 14, 15]);
    const performedWork = 1;
    let rendered = 0;
    let mounted = 0;
    const visit = (fiber: Fiber, before: Fiber | null): void => {
      if (functionComponents.has(fiber.tag) && (before === null || (fiber.flags & performedWork) !== 0)) rendered += 1;
      if (before !== null && fiber.child === before.child) return;
      for (let child = fiber.child; child !== null; child = child.sibling) visit(child, child.alternate);
    };
    const count = (fiber: Fiber | null): void => {
      for (let each = fiber; each !== null; each = each.sibling) {
        if (functionComponents.has(each.tag)) mounted += 1;
        count(each.child);
      }
    };
    Reflect.set(window, "__REACT_DEVTOOLS_GLOBAL_HOOK__", {
      supportsFiber: true,
      checkDCE: () => {},
      inject: () => 1,
      onCommitFiberUnmount: () => {},
      onPostCommitFiberRoot: () => {},
      onCommitFiberRoot: (_renderer: number, { current }: { current: Fiber }) => {
        rendered = Number(Reflect.get(window, "renders") ?? 0);
        mounted = 0;
        visit(current, current.alternate);
        count(current.child);
        Reflect.set(window, "renders", rendered);
        Reflect.set(window, "components", mounted);
      },
    });
  });
}
