import { IntegrationGallery } from "@cobalt-kit/components";
import { act, fireEvent, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { renderWithSandbox } from "../../testing/render-with-sandbox.tsx";

afterEach(() => {
  vi.useRealTimers();
});

/** Longer than any pause after which something is said, in steps: what changes within one `act` is drawn once. */
async function settle(): Promise<void> {
  for (let step = 0; step < 30; step += 1) await act(async () => void (await vi.advanceTimersByTimeAsync(40)));
}

const type = (text: string): boolean => fireEvent.change(screen.getByRole("searchbox"), { target: { value: text } });
const press = (name: string | RegExp): boolean => fireEvent.click(screen.getByRole("button", { name }));
const sortBy = (name: string): boolean =>
  fireEvent.change(screen.getByRole("combobox", { name: "Sort by" }), {
    target: { value: screen.getByRole<HTMLOptionElement>("option", { name }).value },
  });
/** Letter by letter, with less between two than anybody waits. */
async function typeFast(text: string): Promise<void> {
  for (let length = 1; length <= text.length; length += 1) {
    type(text.slice(0, length));
    await act(async () => void (await vi.advanceTimersByTimeAsync(80)));
  }
}

const one = "1 application found";
const none = "0 applications found";
const some = /^\d+ applications found$/;

const cases: [what: string, act: () => Promise<void> | void, said: (string | RegExp)[]][] = [
  ["nothing of what was there from the start", () => {}, []],
  ["a search typed fast once", () => typeFast("hubspot"), [one]],
  ["a search with a slip once", () => typeFast("hubsopt"), [one]],
  ["a search without a result once", () => typeFast("xqzw"), [none]],
  [
    "a search that ends as it began not at all",
    async () => {
      await typeFast("hubspot");
      type("");
    },
    [],
  ],
  [
    "two searches with a pause between, each once, also where both found as many",
    async () => {
      type("hubspot");
      await settle();
      type("slack");
    },
    [one, one],
  ],
  ["blanks around nothing not at all", () => void type("   "), []],
  ["a category once", () => void press(/^CRM/), [some]],
  [
    "a category toggled twice not at all",
    () => {
      press(/^CRM/);
      press(/^CRM/);
    },
    [],
  ],
  [
    "two categories in a row once",
    () => {
      press(/^CRM/);
      press(/^Project management/);
    },
    [some],
  ],
  ["a status once", () => void press(/^Connected/), [some]],
  ["another order once", () => void sortBy("Name"), [some]],
  ["another layout not at all", () => void press("List"), []],
  [
    "what was cleared once",
    async () => {
      press(/^CRM/);
      await settle();
      press("Clear filters");
    },
    [some, some],
  ],
  [
    "a search, a category and an order at once only once",
    async () => {
      await typeFast("google");
      sortBy("Name");
      press(/^Connected/);
    },
    [/applications? found$/],
  ],
];

it.each(cases)("announces %s", async (_what, change, said) => {
  renderWithSandbox(<IntegrationGallery onSelect={() => {}} />);
  await screen.findByRole("list");
  const heard: string[] = [];
  const region = screen.getByRole("status");
  const observer = new MutationObserver(() => {
    if (region.textContent !== "") heard.push(region.textContent);
  });
  observer.observe(region, { childList: true, characterData: true, subtree: true });
  vi.useFakeTimers();
  await change();
  await settle();
  observer.disconnect();
  expect(heard).toHaveLength(said.length);
  for (const [index, text] of said.entries()) expect(heard[index]).toMatch(text);
});
