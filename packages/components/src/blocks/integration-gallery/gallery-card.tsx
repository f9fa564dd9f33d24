"use client";
import type { Application } from "@cobalt-kit/hooks";
import { findMatches } from "@cobalt-kit/hooks/search";
import { memo, type CSSProperties, type MemoExoticComponent, type ReactElement, type ReactNode } from "react";
import { isolateName, longestText, shortName } from "../../messages/isolate-name.ts";
import type { BoundTexts } from "../../messages/message-set.ts";
import { ApplicationIcon } from "../../parts/application-icon/application-icon.tsx";
import { Badge } from "../../parts/badge/badge.tsx";
import { HostSlot } from "../../parts/block-boundary/error-boundary.tsx";
import { Card } from "../../parts/card/card.tsx";
import { AlertIcon, LockIcon } from "../../parts/icon/icons.tsx";
import { useMessages } from "../../ui-context.ts";
import { MarkedText } from "./marked-text.tsx";
import { integrationGalleryMessages } from "./messages.ts";

const tagsShown = 3;
/** Tags beyond so many letters would push the description out of sight. */
const tagLetters = 30;

/** Options of a card. */
export interface GalleryCardOptions {
  onSelect: (application: Application) => void;
  /** Text to highlight in name and description. */
  search: string;
  /**
   * Returns your own status in place of "Connected" and the others, `undefined` for ours or `null` for none. For anything that can be
   * pressed use `renderCard`. Where it throws, ours is shown.
   */
  renderBadge?: ((application: Application) => ReactNode) | undefined;
  /**
   * Returns your own card, or wraps ours, which is the second argument. Arrow keys move to its first button or link. For long lists, return a
   * memoized component. Where it throws, ours is shown.
   */
  renderCard?: ((application: Application, card: ReactElement) => ReactNode) | undefined;
}

export interface GalleryCardProps extends GalleryCardOptions {
  application: Application;
  /** What went wrong last. */
  problem: string | undefined;
  /** Why it cannot be connected by whoever looks at it. */
  locked: string | undefined;
  /** Its place in a list of which only some cards are in the page. */
  place?: CardPlace | undefined;
}

/** The attributes of an item that says where it is. The same object as long as that stays. */
export interface CardPlace {
  "aria-setsize": number;
  "aria-posinset": number;
  style: CSSProperties | undefined;
}

/** An item of the list and the card in it: one element, unless the host draws cards. */
export const GalleryCard: MemoExoticComponent<(props: GalleryCardProps) => ReactElement> = memo(function GalleryCard({
  application,
  problem,
  locked,
  search,
  onSelect,
  place,
  renderBadge,
  renderCard,
}: GalleryCardProps): ReactElement {
  const { slug, name, icon, status, ecosystem, needsAttention } = application;
  const t = useMessages(integrationGalleryMessages);
  const badge = renderBadge?.(application);
  const markedName = marked(shortName(name), search);
  const item = { role: "listitem", "data-slug": slug, ...place };
  const card = (
    <Card
      {...(renderCard === undefined ? item : undefined)}
      data-status={ecosystem ? "unavailable" : needsAttention ? "attention" : locked === undefined ? status : "locked"}
      title={name}
      titleContent={markedName}
      description={cardText(application, problem, { search, typos: markedName === undefined })}
      icon={<ApplicationIcon src={icon} name={name} />}
      status={badge === undefined ? ownBadge(application, locked, t) : (badge ?? undefined)}
      onPress={() => onSelect(application)}
    />
  );
  return renderCard === undefined ? card : <div {...item}>{renderCard(application, card)}</div>;
});

/** The card that a list draws: where the host draws parts of it and they throw, ours stands there. */
export function cardOf({ renderBadge, renderCard }: GalleryCardOptions): typeof GalleryCard {
  return (renderBadge ?? renderCard) ? CardWithSlots : GalleryCard;
}

const CardWithSlots: typeof GalleryCard = /* @__PURE__ */ memo(function CardWithSlots(props: GalleryCardProps) {
  return (
    <HostSlot content={<GalleryCard {...props} />} given={[]}>
      <GalleryCard {...props} renderBadge={undefined} renderCard={undefined} />
    </HostSlot>
  );
});

/** Tags on a line, and below it the description, or what went wrong: one text, since a page has hundreds of them. */
function cardText(
  { tags, description }: Application,
  problem: string | undefined,
  { search, typos }: { search: string; typos: boolean },
): ReactNode {
  const line = tags
    .filter((_, index) => index === 0 || tags.slice(0, index + 1).join().length <= tagLetters)
    .slice(0, tagsShown)
    .map(isolateName)
    .join(" · ");
  if (problem !== undefined) {
    if (line === "") return <Problem text={problem} />;
    return (
      <>
        <span>{line}</span>
        {"\n"}
        <Problem text={problem} />
      </>
    );
  }
  const text = [line, shortName(description, longestText)].filter(Boolean).join("\n");
  // A letter begins words of nearly every text.
  return (search.length > 1 ? marked(text, search, typos) : undefined) ?? text;
}

/** A text with what was found in it, where there is something. */
function marked(text: string, search: string, typos = true): ReactElement | undefined {
  const ranges = search === "" ? [] : findMatches(text, search, { typos });
  return ranges.length === 0 ? undefined : <MarkedText text={text} ranges={ranges} />;
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
