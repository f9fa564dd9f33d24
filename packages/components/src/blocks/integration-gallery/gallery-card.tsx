"use client";
import type { Application } from "@cobalt-kit/hooks";
import { findMatches } from "@cobalt-kit/hooks/search";
import { memo, type MemoExoticComponent, type ReactElement, type ReactNode } from "react";
import { isolateName, longestText, shortName } from "../../messages/isolate-name.ts";
import type { BoundTexts } from "../../messages/message-set.ts";
import { ApplicationIcon } from "../../parts/application-icon/application-icon.tsx";
import { Badge } from "../../parts/badge/badge.tsx";
import { Card } from "../../parts/card/card.tsx";
import { AlertIcon, LockIcon } from "../../parts/icon/icons.tsx";
import { useMessages } from "../../ui-context.ts";
import { MarkedText } from "./marked-text.tsx";
import { integrationGalleryMessages } from "./messages.ts";

const tagsShown = 3;

/** What a card shows beside the application. */
export interface GalleryCardOptions {
  onSelect: (application: Application) => void;
  /** What is marked in name and description. */
  search: string;
  /**
   * A status of yours, in place of "Connected" and the others; `undefined` for ours, `null` for none. Anything within a card that can
   * be pressed belongs into `renderCard`.
   */
  renderBadge?: ((application: Application) => ReactNode) | undefined;
  /**
   * A card of yours, or something around ours, which comes second. The first button or link in it is where the arrow keys go; make it
   * a component that is memoized, where lists are long.
   */
  renderCard?: ((application: Application, card: ReactElement) => ReactNode) | undefined;
}

export interface GalleryCardProps extends GalleryCardOptions {
  application: Application;
  /** What went wrong last. */
  problem: string | undefined;
  /** Why it cannot be connected by whoever looks at it. */
  locked: string | undefined;
}

export const GalleryCard: MemoExoticComponent<(props: GalleryCardProps) => ReactNode> = memo(function GalleryCard({
  application,
  problem,
  locked,
  search,
  onSelect,
  renderBadge,
  renderCard,
}: GalleryCardProps): ReactNode {
  const { name, description, icon, tags, status, ecosystem, needsAttention } = application;
  const t = useMessages(integrationGalleryMessages);
  const badge = renderBadge?.(application);
  const marks = search === "" ? undefined : marksOf(application, search);
  const card = (
    <Card
      title={name}
      titleContent={marks?.name}
      description={problem === undefined ? (marks?.description ?? description) : <Problem text={problem} />}
      icon={<ApplicationIcon src={icon} name={name} />}
      meta={tags.length === 0 ? undefined : tags.slice(0, tagsShown).map(isolateName).join(" · ")}
      status={badge === undefined ? ownBadge(application, locked, t) : (badge ?? undefined)}
      data-slug={application.slug}
      data-status={ecosystem ? "unavailable" : needsAttention ? "attention" : locked === undefined ? status : "locked"}
      onPress={() => onSelect(application)}
    />
  );
  return renderCard === undefined ? card : renderCard(application, card);
});

/** Name and description with what was found in them, where there is something. */
function marksOf(
  { name, description }: Application,
  search: string,
): { name: ReactElement | undefined; description: ReactElement | undefined } {
  const mark = (text: string, typos: boolean): ReactElement | undefined => {
    const ranges = findMatches(text, search, { typos });
    return ranges.length === 0 ? undefined : <MarkedText text={text} ranges={ranges} />;
  };
  const inName = mark(shortName(name), true);
  return { name: inName, description: mark(shortName(description, longestText), inName === undefined) };
}

function Problem({ text }: { text: string }): ReactElement {
  return (
    <span className="ck-gallery-problem">
      <AlertIcon className="ck-gallery-problem-icon" />
      <span>{shortName(text)}</span>
    </span>
  );
}

/** A status, which must not look like something to press. */
function ownBadge(
  { status, ecosystem, needsAttention }: Application,
  locked: string | undefined,
  t: BoundTexts<(typeof integrationGalleryMessages)["texts"]>,
): ReactElement | undefined {
  if (locked !== undefined) {
    return (
      <Badge variant="plain" title={isolateName(locked)}>
        <LockIcon className="ck-badge-glyph" />
        <span>{t.locked}</span>
        <span className="ck-visually-hidden">{` ${locked}`}</span>
      </Badge>
    );
  }
  const [tone, text] = ecosystem
    ? (["neutral", t.unavailable] as const)
    : needsAttention
      ? (["warning", status === "expired" ? t.expired : t.needsAttention] as const)
      : (["success", status === "connected" ? t.connected : undefined] as const);
  return text === undefined ? undefined : (
    <Badge variant="plain" tone={tone}>
      {text}
    </Badge>
  );
}
