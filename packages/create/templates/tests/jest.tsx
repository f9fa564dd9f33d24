/** @jest-environment jest-fixed-jsdom */
import { setUpSandbox } from "@cobalt-kit/sandbox/jest";
import { configure, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Integrations } from "../src/integrations";

configure({ asyncUtilTimeout: 5000 }); // jsdom is slow at finding roles in a whole gallery
const page = setUpSandbox(); // new before each test of this file

test("connects Slack, and saves a setting", async () => {
  const user = userEvent.setup();
  render(<Integrations customerId="harbor" />);
  await user.click(await screen.findByRole("button", { name: "Slack" }));
  await user.click(await screen.findByRole("button", { name: "Connect Slack" }));
  await page.decide("allow");
  await user.selectOptions(await screen.findByRole("combobox", { name: "Default channel" }), "#general");
  await user.click(screen.getByRole("button", { name: /^Save/ }));
  await screen.findByText("Saved");

  const { configs } = page.sandbox.control.account("harbor");
  expect(Object.values(configs.find(({ slug }) => slug === "slack")?.fields ?? {})).toContain("C024BE7LR");
}, 30_000);
