import bootstrap from "bootstrap/dist/css/bootstrap.css?inline";
import tailwind from "tailwindcss/preflight.css?inline";
import sheet from "../packages/components/src/styles.css?inline";
import { CobaltUIProvider, IntegrationsMarketplace } from "@cobalt-kit/components";
import { CobaltProvider } from "@cobalt-kit/hooks";
import { cleanup, configure, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { createStorySandbox, storyBaseUrl } from "./story-sandbox.ts";

configure({ asyncUtilTimeout: 30_000 });

afterEach(() => {
  cleanup();
  document.head.querySelectorAll("[data-leak]").forEach((style) => style.remove());
  document.body.replaceChildren();
});

/** One of each element that a page is made of, with names that ours could be taken for. */
const hostMarkup = `
  <h1>Title</h1><h2>Title</h2><h3>Title</h3><p>Text <a href="#here">link</a> <b>b</b> <i>i</i> <code>c</code> <small>s</small></p>
  <ul><li>One</li></ul><ol><li>One</li></ol><dl><dt>Term</dt><dd>Detail</dd></dl>
  <button>Press</button><button class="btn btn-primary button" data-variant="primary" data-state="active">Press</button>
  <input value="text"><input type="checkbox" checked><input type="radio" checked><input type="search" aria-invalid="true">
  <select><option>One</option></select><textarea>Text</textarea><label>Label</label>
  <fieldset><legend>Legend</legend><input type="range"></fieldset>
  <table class="table"><caption>Caption</caption><thead><tr><th>Head</th></tr></thead><tbody><tr><td>Cell</td></tr></tbody></table>
  <details open><summary>Summary</summary>Content</details><dialog open>Dialog</dialog><progress value="0.5"></progress>
  <div class="card badge alert tabs dialog root" data-tone="danger" data-pending hidden>Hidden</div>
  <nav role="tablist"><a role="tab" aria-selected="true">Tab</a></nav><section dir="rtl"><p>Turned</p></section>
  <svg viewBox="0 0 1 1"><path d="M0 0h1"></path></svg><pre>pre</pre><hr><blockquote>Quote</blockquote>`;

function openHost(css: string): HTMLElement {
  addSheet(css);
  const host = document.createElement("div");
  host.innerHTML = hostMarkup;
  document.body.append(host);
  return host;
}

function addSheet(css: string): void {
  const style = document.createElement("style");
  style.dataset["leak"] = "";
  style.textContent = css;
  document.head.append(style);
}

const pseudos = ["", "::before", "::placeholder"];

function stylesOf(host: HTMLElement): Map<string, string> {
  const styles = new Map<string, string>();
  const elements = [document.documentElement, document.body, host, ...host.querySelectorAll("*")];
  for (const [index, element] of elements.entries()) {
    for (const pseudo of pseudos) {
      const style = getComputedStyle(element, pseudo);
      for (const property of style) {
        styles.set(`${index} ${element.localName}${pseudo} ${property}`, style.getPropertyValue(property));
      }
    }
  }
  return styles;
}

function changesIn(before: Map<string, string>, after: Map<string, string>): string[] {
  return [...before].flatMap(([what, value]) => {
    const now = after.get(what);
    return now === value ? [] : [`${what}: ${value} became ${now}`];
  });
}

/** What any content below it changes of a page: how high it is. */
const ofItsHeight = /^[01] (html|body) (block-size|height|perspective-origin|transform-origin|.*-origin)/;

describe("leak", () => {
  it.each([
    ["nothing else", ""],
    ["Tailwind 4", tailwind],
    ["Bootstrap 5", bootstrap],
  ])(
    "no element of a host's page with %s looks different once our sheet and a dialog of ours are there",
    async (_, css) => {
      const host = openHost(css);
      const place = document.createElement("div");
      document.body.append(place);
      const before = stylesOf(host);
      addSheet(sheet);
      expect(changesIn(before, stylesOf(host))).toEqual([]);

      const { sandbox, account, getSessionToken } = createStorySandbox({});
      render(
        <CobaltProvider
          linkedAccountId={account}
          baseUrl={storyBaseUrl}
          fetch={sandbox.fetch}
          getSessionToken={getSessionToken}
        >
          <CobaltUIProvider>
            <IntegrationsMarketplace defaultSlug="hubspot" />
          </CobaltUIProvider>
        </CobaltProvider>,
        { container: place },
      );
      expect(await screen.findByRole("dialog", { name: "HubSpot" })).toBeVisible();
      const allowed = /^0 html (overflow|scrollbar-gutter)/;
      expect(
        changesIn(before, stylesOf(host)).filter((change) => !ofItsHeight.test(change) && !allowed.test(change)),
      ).toEqual([]);
    },
    60_000,
  );
});
