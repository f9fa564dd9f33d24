import { expect, signIn, test } from "./test-demo.ts";

test("a violation of the page's policy would be noticed", async ({ page, demo, tolerate }) => {
  const noticed: string[] = [];
  page.on("console", (message) => noticed.push(message.text()));
  tolerate(/Content Security Policy|TrustedHTML/);
  await signIn(page, demo);
  await page.evaluate(() => {
    const style = document.createElement("style");
    style.textContent = "body { color: red }";
    document.head.append(style);
  });
  await expect.poll(() => noticed.join("\n")).toContain("style-src 'self'");
  expect(await page.evaluate(() => Reflect.set(document.body, "innerHTML", "<b></b>")).catch(String)).toContain(
    "TrustedHTML",
  );
});
