"use client";
import type { ReactElement } from "react";
import { Notice, NoticeText } from "../../parts/notice/notice.tsx";
import { useUI } from "../../ui-context.ts";
import { wrapTexts } from "../../wrap-texts.ts";
import type { Lock } from "./use-lock.ts";

/** Says why something cannot be done, in a notice of ours or in the host's own offer. */
export function LockedNotice({ lock }: { lock: Lock }): ReactElement {
  const { renderLocked } = useUI();
  return (
    <div id={lock.id}>
      {renderLocked === undefined ? (
        <Notice>
          <NoticeText>{lock.reason}</NoticeText>
        </Notice>
      ) : (
        wrapTexts(renderLocked(lock))
      )}
    </div>
  );
}
