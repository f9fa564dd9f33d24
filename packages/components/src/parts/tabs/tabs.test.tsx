import { Tab, TabList, TabPanel, Tabs } from "@cobalt-kit/components";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { describeConformance } from "../../testing/describe-conformance.tsx";

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

it("moves up and down where a style sheet makes a column of it", async () => {
  render(
    <Tabs defaultValue="settings">
      <TabList aria-label="Slack" style={{ flexDirection: "column" }}>
        <Tab value="settings">Settings</Tab>
        <Tab value="runs">Runs</Tab>
      </TabList>
    </Tabs>,
  );
  screen.getByRole("tab", { name: "Settings" }).focus();
  await userEvent.keyboard("{ArrowRight}");
  expect(screen.getByRole("tab", { name: "Settings" })).toHaveFocus();
  await userEvent.keyboard("{ArrowDown}");
  expect(screen.getByRole("tab", { name: "Runs" })).toHaveFocus();
  await userEvent.keyboard("{ArrowUp}");
  expect(screen.getByRole("tab", { name: "Settings" })).toHaveFocus();
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

it("goes around the ends and to them, past what is disabled, and is entered at the tab in front", async () => {
  const onValueChange = vi.fn();
  render(
    <Tabs value="b c" onValueChange={onValueChange}>
      <TabList aria-label="Slack">
        <Tab value="a">A</Tab>
        <Tab value="b c">B</Tab>
        <Tab value="d" disabled>
          D
        </Tab>
        <Tab value="e">E</Tab>
      </TabList>
      <TabPanel value="a">First</TabPanel>
      <TabPanel value="b c">Second</TabPanel>
      <TabPanel value="e" forceMount>
        <input aria-label="Kept" />
      </TabPanel>
    </Tabs>,
  );
  await userEvent.tab();
  const second = screen.getByRole("tab", { name: "B", selected: true });
  expect(second).toHaveFocus();
  expect(screen.getByRole("tabpanel", { name: "B" })).toHaveAttribute("id", second.getAttribute("aria-controls"));
  for (const [key, name] of [
    ["{ArrowRight}", "E"],
    ["{ArrowRight}", "A"],
    ["{ArrowLeft}", "E"],
    ["{Home}", "A"],
    ["{End}", "E"],
  ] as const) {
    await userEvent.keyboard(key);
    expect(screen.getByRole("tab", { name })).toHaveFocus();
  }
  expect(onValueChange).not.toHaveBeenCalled();
  await userEvent.keyboard(" ");
  expect(onValueChange.mock.calls).toEqual([["e"]]);
  expect(screen.getByRole("tabpanel")).toHaveTextContent("Second");
  expect(screen.getByLabelText("Kept")).not.toBeVisible();
});
