import {
  ConfigEditor,
  ConnectPanel,
  IntegrationDialog,
  IntegrationGallery,
  IntegrationsMarketplace,
  WorkflowList,
} from "@cobalt-kit/components";
import { HumanTask } from "@cobalt-kit/components/admin";
import { ExecutionList } from "@cobalt-kit/components/runs";
import { createSandbox, fixtureIds } from "@cobalt-kit/sandbox";
import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import type { ReactElement } from "react";
import { expect, it, vi } from "vitest";
import { renderWithSandbox } from "./testing/render-with-sandbox.tsx";
import { withEveryText } from "./testing/with-every-text.ts";

vi.setConfig({ testTimeout: 60_000 });

type Walk = (user: UserEvent) => Promise<void>;

const blocks: [name: string, block: () => ReactElement, walk: Walk][] = [
  ["the gallery", () => <IntegrationGallery onSelect={() => {}} />, nothing],
  ["the marketplace", () => <IntegrationsMarketplace />, nothing],
  ["the dialog of an application", () => <IntegrationDialog slug="slack" open onOpenChange={() => {}} />, everyTab],
  ["the panel with a connection", () => <ConnectPanel slug="slack" />, nothing],
  ["the panel that asks for keys", () => <ConnectPanel slug="zendesk" />, nothing],
  ["the panel of an expired connection", () => <ConnectPanel slug="hubspot" />, nothing],
  ["the settings", () => <ConfigEditor slug="atlas-crm" />, everyTab],
  ["the workflows", () => <WorkflowList slug="slack" />, nothing],
  ["the runs", () => <ExecutionList />, everyRun],
  ["a task", () => <HumanTask taskId={fixtureIds.approveAccess} />, aTime],
];

it.each(blocks)("%s cuts names of any length wherever it shows them", async (_name, block, walk) => {
  const long = "All of this is one name. ".repeat(4_000);
  // No engine holds a list of 5,000 names of 100,000 characters in one answer.
  await show(block(), walk, (text, index) => `${text} ${index < 300 ? long : long.slice(0, 10_000)}`);
  expect(shown().filter(({ text }) => text.length > 5_200)).toEqual([]);
  expect(document.body.textContent.length).toBeLessThan(600_000);
});

it("cuts a name of 5 MB", async () => {
  const long = "x".repeat(5_000_000);
  await show(<ConnectPanel slug="zendesk" />, nothing, (text) => `${text} ${long}`);
  expect(shown().filter(({ text }) => text.length > 5_200)).toEqual([]);
});

it.each(blocks)("%s isolates names that turn the direction of writing", async (_name, block, walk) => {
  // The second ends an isolate that a page has put around it, the third a paragraph with all isolates in it.
  await show(block(), walk, (text) => `\u202e${text}\u2069\u202e\u2029\u202e\u2066`);
  const all = shown();
  expect(all.filter(({ text }) => /[\u2066-\u2069\u2029]/.test(outsideOfIsolates(text)))).toEqual([]);
  expect(all.filter(({ text, alone }) => !alone && outsideOfIsolates(text).includes("\u202e"))).toEqual([]);
});

async function show(block: ReactElement, walk: Walk, change: (text: string, index: number) => string): Promise<void> {
  const sandbox = createSandbox();
  for (const slug of ["slack", "atlas-crm"]) sandbox.control.connect("harbor", slug);
  let changed = false;
  const fetch = withEveryText(sandbox.fetch, (text, index) => {
    changed = true;
    return change(text, index);
  });
  const { user } = renderWithSandbox(block, { sandbox, provider: { fetch } });
  await loaded();
  await walk(user);
  await loaded();
  expect(changed).toBe(true);
  expect(screen.queryByText("This part of the page could not be shown")).not.toBeInTheDocument();
}

async function loaded(): Promise<void> {
  await waitFor(() => expect(document.querySelector("[data-loading], [aria-busy=true], .ck-loading")).toBeNull());
}

async function nothing(): Promise<void> {}

/** Until when a task is open stands in a part that loads late. */
async function aTime(): Promise<void> {
  await waitFor(() => expect(document.querySelector("time")).toBeInTheDocument());
}

async function everyTab(user: UserEvent): Promise<void> {
  for (const tab of await screen.findAllByRole("tab")) {
    await user.click(tab);
    await loaded();
  }
}

async function everyRun(user: UserEvent): Promise<void> {
  const table = await screen.findByRole("table");
  for (const row of within(table).getAllByRole("button", { expanded: false })) {
    await user.click(row);
    await loaded();
    for (const data of within(table).queryAllByRole("button", { expanded: false }).slice(-2)) {
      if (data.classList.contains("ck-disclosure-button")) await user.click(data);
    }
  }
}

interface Shown {
  text: string;
  where: string;
  /** It stands in an element of its own that isolates it. */
  alone: boolean;
}

/** Every text on the page but that of boxes for code, and every label that is read out or shown as a tooltip. */
function shown(): Shown[] {
  const all: Shown[] = [];
  for (const element of document.body.querySelectorAll(":not(pre)")) {
    const { className, tagName } = element;
    for (const name of ["title", "aria-label", "placeholder", "alt", "label", "datetime"]) {
      const text = element.getAttribute(name);
      if (text !== null) all.push({ text, where: `${name} of ${tagName} ${className}`, alone: name === "datetime" });
    }
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE) continue;
      const isolates = element.matches("bdi, [dir=auto], .ck-card-title, .ck-card-description");
      const alone = isolates && element.childNodes.length === 1;
      all.push({ text: node.textContent ?? "", where: `text of ${tagName} ${className}`, alone });
    }
  }
  return all;
}

function outsideOfIsolates(text: string): string {
  const inner = /[\u2066-\u2068][^\u2066-\u2069]*\u2069/g;
  let rest = text;
  for (let before = ""; rest !== before; rest = rest.replaceAll(inner, "")) before = rest;
  return rest;
}
