"use client";
import { type ReactElement, useContext } from "react";
import { HostSlot } from "../../parts/block-boundary/error-boundary.tsx";
import { Notice, NoticeText } from "../../parts/notice/notice.tsx";
import { useUI } from "../../ui-context.ts";
import { ToldContext } from "./told-context.ts";
import type { Lock } from "./use-lock.ts";

/** Says why something cannot be done, in a notice of ours or in the host's own offer. */
export function LockedNotice({ lock }: { lock: Lock }): ReactElement {
  const { renderLocked } = useUI();
  const told = useContext(ToldContext);
  // What is disabled is still described by it.
  if (lock.pending || (renderLocked === undefined && lock.reason === told.reason)) {
    return (
      <span id={lock.id} hidden>
        {lock.reason}
      </span>
    );
  }
  return (
    <div id={lock.id}>
      <HostSlot content={renderLocked} given={[lock]}>
        <Notice>
          <NoticeText>{lock.reason}</NoticeText>
        </Notice>
      </HostSlot>
    </div>
  );
}
