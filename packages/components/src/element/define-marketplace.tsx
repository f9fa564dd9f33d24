"use client";
import { createRoot, type Root } from "react-dom/client";
import { selfAndAround } from "../composed-tree.ts";
import { showAround } from "../parts/dialog/show-around.ts";
import { adoptStyles } from "./adopt-styles.ts";
import { attributeNames, readAttribute, type ElementState } from "./element-attributes.ts";
import { MarketplaceContent, type ElementCallbacks } from "./marketplace-content.tsx";
import type { CobaltMarketplaceEventMap, CobaltMarketplaceProperties } from "./marketplace-element.ts";

const tag = "cobalt-marketplace";

/** A page may set what is needed a moment after it has put the element there. */
const patienceMs = 1_000;

const propertyNames = Object.keys({
  linkedAccountId: true,
  getSessionToken: true,
  baseUrl: true,
  fetch: true,
  appearance: true,
  catalogue: true,
  messages: true,
  locale: true,
  connectMode: true,
  requestAccess: true,
  heading: true,
  description: true,
  featured: true,
  problems: true,
  offerRequests: true,
  filters: true,
  emptyState: true,
  renderBadge: true,
  renderFooter: true,
  renderNoMatch: true,
  renderOverview: true,
  renderLocked: true,
  canConnect: true,
  canConfigure: true,
  canRun: true,
  slug: true,
  search: true,
} satisfies Record<keyof CobaltMarketplaceProperties | "slug" | "search", true>);

/** Where `null` leaves something out. Elsewhere it is what templates have for nothing. */
const nullMeansNone = new Set(["heading", "description"]);

/** Defines `<cobalt-marketplace>`. Where there are no elements, as on a server, or where it is defined already, nothing happens. */
export function defineMarketplace(): void {
  if (typeof customElements === "undefined" || customElements.get(tag) !== undefined) return;
  customElements.define(tag, createMarketplaceClass());
}

// Within a function: a server has no HTMLElement to extend.
function createMarketplaceClass(): CustomElementConstructor {
  return class CobaltMarketplace extends HTMLElement {
    static readonly observedAttributes = attributeNames;

    static {
      for (const name of propertyNames) {
        Object.defineProperty(this.prototype, name, {
          configurable: true,
          enumerable: true,
          get(this: CobaltMarketplace): unknown {
            return this.#read(name);
          },
          set(this: CobaltMarketplace, value: unknown) {
            this.#set(name, value);
          },
        });
      }
    }

    readonly #shadow = this.attachShadow({ mode: "open" });
    readonly #container = document.createElement("div");
    readonly #pageDirection = new MutationObserver(() => {
      if (this.#direction() !== this.#renderedDirection) this.#renderSoon();
    });
    readonly #callbacks: ElementCallbacks = {
      onError: (error) => this.#tell("cobalt-error", error),
      onEvent: (event) => this.#tell("cobalt-event", event),
      onWarning: (warning) => this.#tell("cobalt-warning", warning),
      onSlugChange: (slug) => {
        this.#keep({ slug });
        this.#tell("cobalt-slug-change", slug);
      },
      onFiltersChange: (filters) => {
        this.#keep({ filters, search: filters.search });
        this.#tell("cobalt-filters-change", filters);
      },
      onSearchChange: (search) => this.#tell("cobalt-search-change", search),
      onSearchWithoutResult: (search) => this.#tell("cobalt-search-without-result", search),
      onRequest: (search) => this.#tell("cobalt-request", search),
    };
    #state: ElementState = {};
    #rendered: ElementState = {};
    #renderedDirection: "ltr" | "rtl" | undefined;
    #root: Root | undefined;
    #willRender = false;
    #patience: ReturnType<typeof setTimeout> | undefined;
    #patient = true;

    constructor() {
      super();
      this.#container.setAttribute("part", "content");
      this.#shadow.append(this.#container);
      // What was set before the element was defined hides the accessor of that name.
      for (const name of propertyNames) {
        if (!Object.hasOwn(this, name)) continue;
        const value: unknown = Reflect.get(this, name);
        Reflect.deleteProperty(this, name);
        this.#set(name, value);
      }
    }

    connectedCallback(): void {
      adoptStyles(this.#shadow);
      this.#followDirection();
      if (this.#root === undefined) {
        this.#root = createRoot(this.#container);
        this.#patient = true;
        this.#patience = setTimeout(() => this.#losePatience(), patienceMs);
      } else showAround(this);
      this.#renderSoon();
    }

    disconnectedCallback(): void {
      // What is moved is removed first, and back before the script that moves it has ended.
      queueMicrotask(() => {
        if (!this.isConnected) this.#end();
      });
    }

    // That it is there has `moveBefore()` call neither of the two above.
    connectedMoveCallback(): void {
      this.#followDirection();
      showAround(this);
      this.#renderSoon();
    }

    attributeChangedCallback(name: string, _before: string | null, value: string | null): void {
      this.#state = { ...this.#state, ...readAttribute(name, value) };
      this.#renderSoon();
    }

    #read(name: string): unknown {
      if (name === "slug") return this.#state.slug ?? null;
      if (name === "search") return this.#state.search ?? "";
      return Reflect.get(this.#state, name);
    }

    #set(name: string, value: unknown): void {
      const state = { ...this.#state };
      Reflect.set(state, name, value === null && !nullMeansNone.has(name) ? undefined : value);
      if (name === "filters") {
        state.filters = { ...this.#state.filters, ...state.filters };
        state.search = state.filters.search ?? state.search;
      }
      this.#state = state;
      this.#renderSoon();
    }

    /** What a customer changed. At once: an input that gets its own text a moment later moves the caret to the end. */
    #keep(changed: ElementState): void {
      this.#state = { ...this.#state, ...changed };
      this.#render();
    }

    #tell<Type extends keyof CobaltMarketplaceEventMap>(
      type: Type,
      detail: CobaltMarketplaceEventMap[Type]["detail"],
    ): void {
      this.dispatchEvent(new CustomEvent(type, { detail }));
    }

    /** Once for all that a script sets in one go. */
    #renderSoon(): void {
      if (this.#willRender || this.#root === undefined) return;
      this.#willRender = true;
      queueMicrotask(() => {
        this.#willRender = false;
        this.#render();
      });
    }

    #render(): void {
      this.#forgetCustomer();
      this.#renderedDirection = this.#direction();
      this.#root?.render(
        <MarketplaceContent
          state={this.#state}
          callbacks={this.#callbacks}
          dir={this.#renderedDirection}
          problem={this.#patient ? undefined : this.#findProblem()}
        />,
      );
    }

    /** What one customer opened, searched and filtered is not for the next. What was set along with the next one counts. */
    #forgetCustomer(): void {
      const [before, state] = [this.#rendered, { ...this.#state }];
      const known = before.linkedAccountId !== undefined;
      if (known && (before.linkedAccountId !== state.linkedAccountId || before.baseUrl !== state.baseUrl)) {
        if (state.slug === before.slug) state.slug = null;
        if (state.search === before.search) state.search = undefined;
        if (state.filters === before.filters) state.filters = undefined;
      }
      this.#state = this.#rendered = state;
    }

    /** A page turns by an attribute, or by a rule that a class lets in, of anything around. */
    #followDirection(): void {
      this.#pageDirection.disconnect();
      for (const node of selfAndAround(this))
        this.#pageDirection.observe(node, { attributeFilter: ["class", "dir", "lang", "style"] });
    }

    #direction(): "ltr" | "rtl" | undefined {
      if (this.dir !== "ltr" && this.dir !== "rtl" && this.#state.catalogue !== undefined) return undefined;
      return getComputedStyle(this).direction === "rtl" ? "rtl" : "ltr";
    }

    #findProblem(): string | undefined {
      const { linkedAccountId, getSessionToken } = this.#state;
      if (linkedAccountId === undefined)
        return `<${tag}> has no linkedAccountId, so it shows nobody's integrations. Set the attribute linked-account-id to your id of the customer.`;
      if (typeof getSessionToken !== "function" && typeof getSessionToken !== "string")
        return `<${tag}> has no getSessionToken, so it has no session. Set that property to a function that gets a session token from your backend.`;
      return undefined;
    }

    #losePatience(): void {
      this.#patient = false;
      const problem = this.#findProblem();
      if (problem === undefined) return;
      console.error(`[cobalt-kit] ${problem}`);
      this.#renderSoon();
    }

    #end(): void {
      clearTimeout(this.#patience);
      this.#pageDirection.disconnect();
      this.#root?.unmount();
      this.#root = undefined;
    }
  };
}
