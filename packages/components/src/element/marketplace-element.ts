import type {
  Application,
  CobaltError,
  CobaltEvent,
  CobaltProviderProps,
  CobaltWarning,
  ConnectMode,
  Permissions,
  UseRequestAccessOptions,
} from "@cobalt-kit/hooks";
import type { Appearance } from "../appearance.ts";
import type { GalleryFilters, SomeGalleryFilters } from "../blocks/integration-gallery/gallery-filters.ts";
import type { Lock } from "../blocks/locked/use-lock.ts";
import type { Catalogue, MessageOverrides } from "../messages/catalogue.ts";

/** What a host puts into the marketplace without React: an element of its own, or a text. */
export type HostContent = Element | string | null | undefined;

/** What `<cobalt-marketplace>` is given by script. Names and meanings are those of the props of React. */
export interface CobaltMarketplaceProperties extends Permissions {
  /** Your id of the customer the page shows. Needed. Another one begins anew. */
  linkedAccountId: CobaltProviderProps["linkedAccountId"] | undefined;
  /** A session token, or how to get one from your backend. Needed. */
  getSessionToken: CobaltProviderProps["getSessionToken"] | undefined;
  /** Origin of the API. @default "https://app.refold.ai" */
  baseUrl: string | undefined;
  /** Stands in for the browser's, in tests for example. @default globalThis.fetch */
  fetch: typeof globalThis.fetch | undefined;
  /** Theme, preset and tokens, over what the attributes `theme` and `preset` say. */
  appearance: Appearance | undefined;
  /** The language: texts, locale and direction. @default English in the direction of the page */
  catalogue: Catalogue | undefined;
  /** Single texts in place of those of the language. */
  messages: MessageOverrides | undefined;
  /** For dates, numbers and durations, as a BCP 47 tag. @default the catalogue's, else "en" */
  locale: string | undefined;
  /** Where people sign in to connect. @default "popup" */
  connectMode: ConnectMode | undefined;
  /** Takes requests for applications that are not enabled yet: `onRequestAccess` of React. @default Cobalt gets them */
  requestAccess: UseRequestAccessOptions["send"];
  /** `null` leaves it out. @default messages.integrationGallery.heading */
  heading: string | null | undefined;
  /** `null` leaves it out. @default messages.integrationGallery.description */
  description: string | null | undefined;
  /** Slugs of applications that stand in a row of their own, as long as nothing is filtered. */
  featured: readonly string[] | undefined;
  /** What went wrong last, by slug. */
  problems: ReadonlyMap<string, string> | undefined;
  /** Offers "Ask for this integration" where nothing matches; `cobalt-request` says what was searched for. @default false */
  offerRequests: boolean | undefined;
  /** What is searched and filtered, now. Set some of it to change that. */
  filters: SomeGalleryFilters | undefined;
  /** Stands where there are no applications at all. */
  emptyState: HostContent;
  /** A status of yours on a card; `undefined` for ours, `null` for none. */
  renderBadge: ((application: Application) => HostContent) | undefined;
  /** Stands below the list. */
  renderFooter: ((result: { shown: number; total: number }) => HostContent) | undefined;
  /** Stands where no application matches. */
  renderNoMatch: ((search: string) => HostContent) | undefined;
  /** What you have to say about an application before it is connected. */
  renderOverview: ((application: Application) => HostContent) | undefined;
  /** Stands where something cannot be done, in place of our sentence. */
  renderLocked: ((lock: Lock) => HostContent) | undefined;
}

/** The events of `<cobalt-marketplace>`, each named after the callback of React. `detail` is what that is called with. None bubbles. */
export interface CobaltMarketplaceEventMap {
  /** A failure that somebody waits for, once for each. */
  "cobalt-error": CustomEvent<CobaltError>;
  /** What customers do, for analytics. */
  "cobalt-event": CustomEvent<CobaltEvent>;
  /** Something in an answer that could not be read and was left out. */
  "cobalt-warning": CustomEvent<CobaltWarning>;
  /** An application was opened, or closed (`null`). */
  "cobalt-slug-change": CustomEvent<string | null>;
  /** What is searched and filtered changed. */
  "cobalt-filters-change": CustomEvent<GalleryFilters>;
  "cobalt-search-change": CustomEvent<string>;
  /** What somebody searched for has no match, and they stopped typing. */
  "cobalt-search-without-result": CustomEvent<string>;
  /** Somebody asks for an integration that is not there; `offerRequests` lets them. */
  "cobalt-request": CustomEvent<string>;
}

/**
 * `<cobalt-marketplace>`: the whole marketplace for pages without React, in a shadow root with its own stylesheet. What it is given
 * before it is defined counts; moved within the page it goes on; removed from it, it ends.
 *
 * @example
 * const marketplace = document.createElement("cobalt-marketplace");
 * marketplace.linkedAccountId = customer.id;
 * marketplace.getSessionToken = fetchCobaltToken;
 * marketplace.addEventListener("cobalt-slug-change", ({ detail }) => history.replaceState(null, "", `#${detail ?? ""}`));
 * document.body.append(marketplace);
 */
export interface CobaltMarketplaceElement extends HTMLElement, CobaltMarketplaceProperties {
  /** The application that is open, now; `null` for none. Set it to open one. */
  slug: string | null;
  /** What is searched for, now. */
  search: string;
  addEventListener<Type extends keyof CobaltMarketplaceEventMap>(
    type: Type,
    listener: (this: CobaltMarketplaceElement, event: CobaltMarketplaceEventMap[Type]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (this: HTMLElement, event: HTMLElementEventMap[Type]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<Type extends keyof CobaltMarketplaceEventMap>(
    type: Type,
    listener: (this: CobaltMarketplaceElement, event: CobaltMarketplaceEventMap[Type]) => void,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener<Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (this: HTMLElement, event: HTMLElementEventMap[Type]) => void,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "cobalt-marketplace": CobaltMarketplaceElement;
  }
}
