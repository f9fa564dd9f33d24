import type { PageLinks } from "./dead-links.ts";

/** Runs in the page: where its links lead, and what an address may name on it. */
export function collectLinks(): Omit<PageLinks, "page"> {
  const content = document.querySelector("#storybook-docs");
  return {
    // what a story shows leads to pages of a made-up host
    links: [...(content?.querySelectorAll("a[href]") ?? [])]
      .filter((link) => link.closest(".sb-story, .docs-live") === null)
      .map((link) => link.getAttribute("href") ?? ""),
    anchors: [...(content?.querySelectorAll("[id]") ?? [])].map(({ id }) => id),
  };
}

/** Runs in the page: what is wrong with it, as sentences that go on after its name. */
export function inspect(theme: string): string[] {
  const problems: string[] = [];
  const text = document.querySelector("#storybook-docs")?.textContent ?? "";
  if (document.querySelector("[role=dialog], [role=alertdialog]") !== null) problems.push("has a dialog over it");
  if (getComputedStyle(document.body).pointerEvents === "none") problems.push("takes no clicks");
  if (document.querySelector("[inert], #storybook-docs[aria-hidden=true]") !== null)
    problems.push("is switched off in part");
  if (document.documentElement.dir === "rtl" || getComputedStyle(document.body).direction === "rtl") {
    problems.push("is turned from right to left");
  }
  if (!navigator.onLine) problems.push("is told that it is offline");
  const { classList } = document.body;
  if (classList.contains("sb-show-errordisplay") || classList.contains("sb-show-nopreview"))
    problems.push("shows an error");
  for (const table of document.querySelectorAll(".docblock-argstable")) {
    if (/\bunion\b/.test(table.textContent ?? "")) problems.push('has a prop of the type "union"');
  }
  for (const row of document.querySelectorAll(".docblock-argstable-body tr")) {
    const [name, description] = row.querySelectorAll("td");
    // Below the description stands the type.
    const said = description !== undefined && description.childElementCount > 1 ? (description.textContent ?? "") : "";
    if (said === "" || said.startsWith("Style it by"))
      problems.push(`says nothing of the prop "${name?.textContent ?? ""}"`);
  }
  if (/(?:^|\s)@(?:default|selector|example|throws)\b|\{@link/.test(text)) problems.push("shows a tag of a docstring");
  for (const code of document.querySelectorAll("#storybook-docs pre")) {
    const { length } = code.textContent ?? "";
    if (length > 10_000 && code.closest(".sb-story") === null)
      problems.push(`shows ${length} characters of code at once`);
  }
  const ground = getComputedStyle(document.querySelector(".sbdocs-wrapper") ?? document.body).backgroundColor;
  const [red = 255] = (/\d+/.exec(ground) ?? ["255"]).map(Number);
  if ((theme === "dark") !== red < 128) problems.push(`stands on ${ground} in the ${theme} theme`);
  if (document.documentElement.scrollWidth > document.documentElement.clientWidth) problems.push("scrolls sideways");
  return problems;
}
