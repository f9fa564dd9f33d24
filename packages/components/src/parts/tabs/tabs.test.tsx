import { Tab, TabList, TabPanel, Tabs } from "@cobalt-kit/components";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { describeConformance } from "../../test-conformance.tsx";

describeConformance("Tabs", Tabs, { defaultValue: "a" });

it("moves with the arrows of a page that is read from the right, told so or not", async () => {
  render(
    <div dir="rtl">
      <Tabs defaultValue="settings">
        <TabList aria-label="Slack">
          <Tab value="settings">Settings</Tab>
          <Tab value="workflows">Workflows</Tab>
          <Tab value="runs">Runs</Tab>
        </TabList>
      </Tabs>
    </div>,
  );
  const tab = screen.getByRole("tab", { name: "Settings" });
  expect(tab.closest("[dir]")).toHaveAttribute("dir", "rtl");
  tab.focus();
  await userEvent.keyboard("{ArrowLeft}");
  expect(screen.getByRole("tab", { name: "Workflows" })).toHaveFocus();
});

it("moves with the arrows and opens on Enter only", async () => {
  render(
    <Tabs defaultValue="settings">
      <TabList aria-label="Slack">
        <Tab value="settings">Settings</Tab>
        <Tab value="runs">Runs</Tab>
      </TabList>
      <TabPanel value="settings">Fields</TabPanel>
      <TabPanel value="runs">History</TabPanel>
    </Tabs>,
  );
  screen.getByRole("tab", { name: "Settings" }).focus();
  await userEvent.keyboard("{ArrowRight}");
  expect(screen.getByRole("tab", { name: "Runs" })).toHaveFocus();
  expect(screen.getByRole("tabpanel")).toHaveTextContent("Fields");
  await userEvent.keyboard("{Enter}");
  expect(screen.getByRole("tabpanel")).toHaveTextContent("History");
});
