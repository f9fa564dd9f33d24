"use client";
import { useCobalt, useConfigs } from "@cobalt-kit/hooks";
import type { ComponentType, ReactElement } from "react";
import { InPage } from "../../in-page.tsx";
import { BlockBoundary } from "../../parts/block-boundary/block-boundary.tsx";
import { retryableLazy } from "../../parts/block-boundary/retryable-lazy.tsx";
import { Skeleton } from "../../parts/skeleton/skeleton.tsx";
import type { ConfigChoiceProps } from "./config-choice.tsx";

/** Props of {@link ConfigSwitcher}. */
export interface ConfigSwitcherProps extends Omit<ConfigChoiceProps, "own" | "ids"> {
  enabled: boolean;
}

/** Which of the account's configurations is edited, where there is a choice. */
export function ConfigSwitcher({ enabled, ...props }: ConfigSwitcherProps): ReactElement | null {
  const { slug, configId, connectionId, always } = props;
  const own = useCobalt("ConfigEditor").session.linkedAccountId;
  // Without the list there is nothing to choose; the settings themselves say what is wrong.
  const { data = [] } = useConfigs(slug, { enabled });
  const ids = [
    ...new Set([
      own,
      ...data.filter((config) => config.connectionId === connectionId).map((config) => config.configId),
      configId ?? own,
    ]),
  ];
  if (!enabled || (!always && ids.length < 2)) return null;

  return (
    <BlockBoundary fallback={<Skeleton shape="control" />}>
      <InPage fallback={<Skeleton shape="control" />}>
        <Choice {...props} own={own} ids={ids} />
      </InPage>
    </BlockBoundary>
  );
}

const Choice: ComponentType<ConfigChoiceProps> = /* @__PURE__ */ retryableLazy(async () => {
  const { ConfigChoice } = await import("./late-parts.ts");
  return ConfigChoice;
});
