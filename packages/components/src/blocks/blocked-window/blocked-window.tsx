"use client";
import type { ReactElement } from "react";
import { Notice, NoticeText } from "../../parts/notice/notice.tsx";

/** Props of {@link BlockedWindow}. */
export interface BlockedWindowProps {
  texts: {
    blockedTitle: string;
    /** What to do about the browser. */
    blockedText: string;
    /** What to do about the page around this one, which may be who allows no windows: no page is told which of them it was. */
    blockedInFrame: string;
  };
}

/** Says that a window was not opened, and what to do. */
export function BlockedWindow({ texts: t }: BlockedWindowProps): ReactElement {
  return (
    <Notice role="alert" tone="warning" title={t.blockedTitle}>
      <NoticeText>{t.blockedText}</NoticeText>
      {window !== window.top && <NoticeText>{t.blockedInFrame}</NoticeText>}
    </Notice>
  );
}
