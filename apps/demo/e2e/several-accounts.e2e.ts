import { expect, openApplication, signIn, test } from "./test-demo.ts";

const slug = "google-drive";
const FILE_NAME = "6686b244831d93b702cc2886";

test("several accounts: each has settings of its own", async ({ page, demo, sandbox: { control } }) => {
  for (const identifier of ["sales@harbor.test", "books@harbor.test"]) {
    await control.connect("harbor", slug, { identifier });
  }
  await signIn(page, demo);
  await openApplication(page, demo, slug);
  const dialog = page.getByRole("dialog", { name: "Google Drive" });
  for (const [who, name] of [
    ["sales@harbor.test", "offer.pdf"],
    ["books@harbor.test", "invoice.pdf"],
  ] as const) {
    await dialog.getByLabel("Account", { exact: true }).selectOption(who);
    await dialog.getByRole("tab", { name: "Settings" }).click();
    // those of the other account are gone
    await expect(dialog.getByRole("textbox", { name: /File name/ })).toHaveValue("{{invoice.number}}.pdf");
    await dialog.getByRole("textbox", { name: /File name/ }).fill(name);
    await dialog.getByRole("combobox", { name: /Folder/ }).selectOption("Accounting");
    await dialog.getByRole("button", { name: /Save/ }).click();
    await expect(dialog.getByRole("tabpanel", { name: "Settings" }).getByText("Saved", { exact: true })).toBeVisible();
  }
  const { connections, configs } = await control.account("harbor");
  const names = new Map(connections.map(({ id, identifier }) => [id, identifier]));
  const stored = configs.flatMap(({ slug: of, connection_id, fields }) =>
    of === slug ? [[names.get(connection_id ?? ""), fields[FILE_NAME]]] : [],
  );
  expect(stored).toEqual([
    ["sales@harbor.test", "offer.pdf"],
    ["books@harbor.test", "invoice.pdf"],
  ]);
});
