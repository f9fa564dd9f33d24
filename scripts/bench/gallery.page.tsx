// The page that scripts/bench/gallery.ts measures: a gallery of any number of applications, and the same cards as plain HTML.
import "../../packages/components/src/styles.css";
import "./plain-card.css";
import { IntegrationGalleryView, IntegrationsMarketplace } from "@cobalt-kit/components";
import { CobaltProvider, type Application } from "@cobalt-kit/hooks";
import { createSandbox } from "@cobalt-kit/sandbox";
import { flushSync } from "react-dom";
import { createRoot, type Root } from "react-dom/client";

const words = ["Amber", "Birch", "Cedar", "Delta", "Ember", "Fjord", "Grove", "Harvest", "Indigo", "Juniper", "Karst"];
/** A picture that costs the main thread next to nothing, so that what is measured is the gallery. */
const picture =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";
const tags = ["Accounting", "Support", "Marketing", "E-commerce", "Project management", "CRM", "Data"];

function pick(from: readonly string[], index: number): string {
  return from[index % from.length] ?? "";
}

function applicationsOf(count: number): Application[] {
  return Array.from({ length: count }, (_, index) => {
    const name = `${pick(words, index)} ${pick(words, index + 3)} ${index}`;
    return {
      slug: `application-${index}`,
      name,
      description: `${name} keeps your records in step with what happens in the product, whichever side they are edited on.`,
      icon: picture,
      tags: [pick(tags, index)],
      ecosystem: false,
      authMethods: [],
      connections: [],
      status: "not-connected",
      needsAttention: false,
    };
  });
}

const main = document.body.appendChild(document.createElement("main"));
let root: Root | undefined;

/**
 * The yardstick: the same data as a page would write it by hand, all of it drawn at once. It stays as it is while our cards change, so
 * that what they save is seen.
 */
function plainHtmlOf(applications: readonly Application[]): string {
  const cards = applications.map(
    ({ name, description, icon, tags: [tag = ""] }) =>
      `<li><div class="ck-root plain-card"><span class="ck-root plain-icon"><img class="plain-picture" alt="" loading="lazy" decoding="async" src='${icon}'></span><button type="button" class="plain-name" title="${name}">${name}</button><span class="plain-tags">${tag}</span><span class="plain-text" dir="auto">${description}</span></div></li>`,
  );
  return `<section class="ck-root ck-integration-gallery"><ul role="list" class="plain-list">${cards.join("")}</ul></section>`;
}

Object.assign(window, {
  prepare: (count: number) => Reflect.set(window, "applications", applicationsOf(count)),
  mountGallery: () => {
    root ??= createRoot(main);
    const applications: Application[] = Reflect.get(window, "applications");
    flushSync(() => root?.render(<IntegrationGalleryView applications={applications} onSelect={() => {}} />));
  },
  mountPlain: () => {
    main.innerHTML = plainHtmlOf(Reflect.get(window, "applications"));
  },
  mountMarketplace: () => {
    const sandbox = createSandbox();
    root ??= createRoot(main);
    root.render(
      <CobaltProvider
        linkedAccountId="harbor"
        getSessionToken={() => sandbox.control.mintToken("harbor")}
        baseUrl="https://api.cobalt.test"
        fetch={sandbox.fetch}
      >
        <IntegrationsMarketplace />
      </CobaltProvider>,
    );
  },
  unmount: () => {
    root?.unmount();
    root = undefined;
  },
  setTheme: (theme: string) => {
    document.documentElement.style.colorScheme = theme;
  },
});
document.body.setAttribute("data-ready", "");
