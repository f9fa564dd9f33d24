"use client";
import type { Application } from "@cobalt-kit/hooks";
import { memo, type MemoExoticComponent, type ReactElement } from "react";
import { ApplicationIcon } from "../../parts/application-icon/application-icon.tsx";
import { Badge } from "../../parts/badge/badge.tsx";
import { Card } from "../../parts/card/card.tsx";
import { useMessages } from "../../ui-context.ts";
import { integrationGalleryMessages } from "./messages.ts";
import { shortName } from "../../messages/isolate-name.ts";

export interface GalleryCardProps {
  application: Application;
  onSelect: (application: Application) => void;
}

export const GalleryCard: MemoExoticComponent<(props: GalleryCardProps) => ReactElement> = memo(function GalleryCard({
  application,
  onSelect,
}: GalleryCardProps): ReactElement {
  const t = useMessages(integrationGalleryMessages);
  const { name, description, icon, tags, status, ecosystem, needsAttention } = application;
  const badge = ecosystem ? (
    <Badge>{t.unavailable}</Badge>
  ) : needsAttention ? (
    <Badge tone="warning">{t.expired}</Badge>
  ) : status === "connected" ? (
    <Badge tone="success">{t.connected}</Badge>
  ) : undefined;
  return (
    <Card
      title={name}
      description={description}
      icon={<ApplicationIcon src={icon} name={name} />}
      meta={tags[0] === undefined ? undefined : shortName(tags[0])}
      status={badge}
      data-slug={application.slug}
      data-status={ecosystem ? "unavailable" : needsAttention ? "attention" : status}
      onPress={() => onSelect(application)}
    />
  );
});
