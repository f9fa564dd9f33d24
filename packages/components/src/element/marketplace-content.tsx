"use client";
import { CobaltError, CobaltProvider, type CobaltProviderProps } from "@cobalt-kit/hooks";
import { useMemo, type ReactElement } from "react";
import { mergeAppearance } from "../appearance.ts";
import {
  IntegrationsMarketplace,
  type IntegrationsMarketplaceProps,
} from "../blocks/integrations-marketplace/integrations-marketplace.tsx";
import { CobaltUIProvider } from "../cobalt-ui-provider.tsx";
import { BlockBoundary } from "../parts/block-boundary/block-boundary.tsx";
import { ErrorNotice } from "../parts/error-notice/error-notice.tsx";
import type { ElementState } from "./element-attributes.ts";
import { fromHost, useFromHost } from "./host-content.tsx";

/** What the element does with what the marketplace tells. */
export type ElementCallbacks = Required<
  Pick<CobaltProviderProps, "onError" | "onEvent" | "onWarning"> &
    Pick<
      IntegrationsMarketplaceProps,
      "onSlugChange" | "onFiltersChange" | "onSearchChange" | "onSearchWithoutResult" | "onRequest"
    >
>;

export interface MarketplaceContentProps {
  state: ElementState;
  callbacks: ElementCallbacks;
  /** Of the element, where no language says it. */
  dir: "ltr" | "rtl" | undefined;
  /** Says in the page what is missing for a session. */
  problem: string | undefined;
}

/** What stands in the shadow root: the providers around the marketplace, or why there is none. */
export function MarketplaceContent({ state, callbacks, dir, problem }: MarketplaceContentProps): ReactElement {
  const { theme, preset, appearance } = state;
  const look = useMemo(() => mergeAppearance({ theme, preset }, appearance), [theme, preset, appearance]);
  return (
    <CobaltUIProvider
      appearance={look}
      catalogue={state.catalogue}
      messages={state.messages}
      locale={state.locale}
      dir={dir}
      connectMode={state.connectMode}
      onRequestAccess={state.requestAccess}
      renderLocked={useFromHost(state.renderLocked)}
    >
      <BlockBoundary>
        {problem === undefined ? <Marketplace state={state} callbacks={callbacks} /> : <Incomplete problem={problem} />}
      </BlockBoundary>
    </CobaltUIProvider>
  );
}

function Marketplace({ state, callbacks }: Pick<MarketplaceContentProps, "state" | "callbacks">): ReactElement | null {
  const { linkedAccountId, getSessionToken, canConnect, canConfigure, canRun } = state;
  const { onError, onEvent, onWarning, onRequest, ...changes } = callbacks;
  const renderBadge = useFromHost(state.renderBadge);
  const renderFooter = useFromHost(state.renderFooter);
  const renderNoMatch = useFromHost(state.renderNoMatch);
  const renderOverview = useFromHost(state.renderOverview);
  if (linkedAccountId === undefined || getSessionToken === undefined) return null;
  return (
    <CobaltProvider
      {...{ linkedAccountId, getSessionToken, canConnect, canConfigure, canRun, onError, onEvent, onWarning }}
      baseUrl={state.baseUrl}
      fetch={state.fetch}
    >
      <IntegrationsMarketplace
        {...changes}
        {...{ renderBadge, renderFooter, renderNoMatch, renderOverview }}
        onRequest={state.offerRequests === true ? onRequest : undefined}
        heading={state.heading}
        description={state.description}
        featured={state.featured}
        problems={state.problems}
        emptyState={fromHost(state.emptyState)}
        slug={state.slug ?? null}
        filters={state.filters}
        search={state.search}
      />
    </CobaltProvider>
  );
}

function Incomplete({ problem }: { problem: string }): ReactElement {
  const error = useMemo(() => new CobaltError("invalid-session-token", problem, { detail: problem }), [problem]);
  return <ErrorNotice error={error} />;
}
