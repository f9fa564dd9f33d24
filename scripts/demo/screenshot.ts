// Takes the picture in the README from the demo.
import { join } from "node:path";
import { root } from "../process/run-command.ts";
import { browseDemo } from "./browse-demo.ts";

await browseDemo(async ({ open }) => {
  const page = await open("integrations", {
    viewport: { width: 1280, height: 820 },
    deviceScaleFactor: 1.5,
    colorScheme: "light",
  });
  await page.getByRole("button", { name: "HubSpot", exact: true }).waitFor();
  await page.waitForLoadState("networkidle");
  const path = join(root, "docs/gallery.png");
  await page.screenshot({ path, animations: "disabled" });
  console.log(path);
});
