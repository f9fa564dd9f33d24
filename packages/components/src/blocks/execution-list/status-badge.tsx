"use client";
import type { ExecutionStatus, NodeStatus } from "@cobalt-kit/hooks";
import type { ReactElement } from "react";
import { Badge, type BadgeProps } from "../../parts/badge/badge.tsx";
import { Skeleton } from "../../parts/skeleton/skeleton.tsx";
import type { TimelineItemProps } from "../../parts/timeline/timeline.tsx";
import { useMessages } from "../../ui-context.ts";
import { executionListMessages } from "./messages.ts";
import { Name } from "../../parts/name/name.tsx";

type Tone = NonNullable<BadgeProps["tone"]>;

const executionTones = new Map<string, Tone>([
  ["queued", "progress"],
  ["running", "progress"],
  ["stopping", "progress"],
  ["completed", "success"],
  ["partially-successful", "warning"],
  ["errored", "danger"],
  ["timed-out", "danger"],
  ["stopped", "neutral"],
  ["terminated", "neutral"],
  ["duplicate", "neutral"],
]);

const nodeTones = new Map<string, Tone>([
  ["waiting", "progress"],
  ["success", "success"],
  ["errored", "danger"],
  ["errored-and-skipped", "warning"],
  ["partially-successful", "warning"],
  ["rejected", "danger"],
  ["timed-out", "danger"],
]);

/** The state of a run, in a word of the catalogue; one we do not know is shown as it came. Without one, it is still to be read. */
export function ExecutionStatusBadge({ status }: { status: ExecutionStatus | undefined }): ReactElement {
  const label = useExecutionStatusLabel();
  if (status === undefined) return <Skeleton style={{ inlineSize: "5em" }} />;
  return (
    <Badge tone={executionTones.get(status) ?? "neutral"}>
      <Name text={label(status)} />
    </Badge>
  );
}

/** The state of a step. */
export function NodeStatusBadge({ status }: { status: NodeStatus }): ReactElement {
  const labels = useMessages(executionListMessages).nodeStatuses;
  return (
    <Badge tone={nodeTone(status)}>
      <Name text={labelOf(labels, status)} />
    </Badge>
  );
}

function nodeTone(status: NodeStatus): Tone {
  return nodeTones.get(status) ?? "neutral";
}

/** The tone of the mark in a timeline that goes with the state of a step. */
export function timelineTone(status: NodeStatus): NonNullable<TimelineItemProps["tone"]> {
  const tone = nodeTone(status);
  return tone === "progress" || tone === "info" ? "active" : tone;
}

/** Words for states of runs. */
export function useExecutionStatusLabel(): (status: ExecutionStatus) => string {
  const labels = useMessages(executionListMessages).statuses;
  return (status) => labelOf(labels, status);
}

/** A state is whatever the service says, also the name of something every object has. */
function labelOf(labels: Record<string, string>, status: string): string {
  return (Object.hasOwn(labels, status) ? labels[status] : undefined) ?? status;
}
