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

/** Content that a host adds to the marketplace without React: an element, or a text. */
export type HostContent = Element | string | null | undefined;

/** Properties of `<cobalt-marketplace>`. Names and meanings are those of the React props. */
export interface CobaltMarketplaceProperties extends Permissions {
  /** Your id of the customer the page shows. Required. A new id starts a new session. */
  linkedAccountId: CobaltProviderProps["linkedAccountId"] | undefined;
  /** A session token, or a function that gets one from your backend. Required. */
  getSessionToken: CobaltProviderProps["getSessionToken"] | undefined;
  /** Origin of the API. @default "https://app.refold.ai" */
  baseUrl: string | undefined;
  /** Replaces the browser's `fetch`, in tests for example. @default globalThis.fetch */
  fetch: typeof globalThis.fetch | undefined;
  /** Theme, preset and tokens, over what the attributes `theme` and `preset` say. */
  appearance: Appearance | undefined;
  /** The language: texts, locale and direction. @default English in the direction of the page */
  catalogue: Catalogue | undefined;
  /** Replaces single texts of the language. */
  messages: MessageOverrides | undefined;
  /** For dates, numbers and durations, as a BCP 47 tag. @default the catalogue's, else "en" */
  locale: string | undefined;
  /** Where people sign in to connect. @default "popup" */
  connectMode: ConnectMode | undefined;
  /** Handles requests for applications that are not enabled yet: `onRequestAccess` in React. @default Cobalt gets them */
  requestAccess: UseRequestAccessOptions["send"];
  /** `null` leaves it out. @default messages.integrationGallery.heading */
  heading: string | null | undefined;
  /** `null` leaves it out. @default messages.integrationGallery.description */
  description: string | null | undefined;
  /** Slugs of applications shown in a row of their own above the others, while no filter is set. */
  featured: readonly string[] | undefined;
  /** The latest problem of an application, by slug, such as a failed run. */
  problems: ReadonlyMap<string, string> | undefined;
  /** Offers "Ask for this integration" where nothing matches; `cobalt-request` says what was searched for. @default false */
  offerRequests: boolean | undefined;
  /** The current filters. Set some of them to change them. */
  filters: SomeGalleryFilters | undefined;
  /** Shown when there are no applications at all. */
  emptyState: HostContent;
  /** Returns your own status of a card; `undefined` for ours, `null` for none. */
  renderBadge: ((application: Application) => HostContent) | undefined;
  /** Rendered below the list. */
  renderFooter: ((result: { shown: number; total: number }) => HostContent) | undefined;
  /** Rendered when no application matches. */
  renderNoMatch: ((search: string) => HostContent) | undefined;
  /** Renders your own words about an application that is not connected yet. */
  renderOverview: ((application: Application) => HostContent) | undefined;
  /** Rendered instead of our sentence when an action is not allowed. */
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
 * `<cobalt-marketplace>`: the whole marketplace for pages without React, in a shadow root with its own stylesheet. Properties set before the element
 * is defined are kept. Moving it within the page keeps its state; removing it ends its session.
 *
 * @example
 * const marketplace = document.createElement("cobalt-marketplace");
 * marketplace.linkedAccountId = customer.id;
 * marketplace.getSessionToken = fetchCobaltToken;
 * marketplace.addEventListener("cobalt-slug-change", ({ detail }) => history.replaceState(null, "", `#${detail ?? ""}`));
 * document.body.append(marketplace);
 */
export interface CobaltMarketplaceElement extends HTMLElement, CobaltMarketplaceProperties {
  /** The open application; `null` for none. Set it to open one. */
  slug: string | null;
  /** The current search. */
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
