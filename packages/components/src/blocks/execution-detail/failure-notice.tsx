"use client";
import type { Application, Execution } from "@cobalt-kit/hooks";
import type { ReactElement } from "react";
import { useFormat } from "../../format.ts";
import { Button } from "../../parts/button/button.tsx";
import { LongText } from "../../parts/name/long-text.tsx";
import { Notice, NoticeText } from "../../parts/notice/notice.tsx";
import { useMessages } from "../../ui-context.ts";
import type { Failure } from "./failure.ts";
import { executionDetailMessages } from "./messages.ts";

/** Props of {@link FailureNotice}. */
export interface FailureNoticeProps {
  execution: Execution;
  failure: Failure | undefined;
  /** The run is over and did not do what it was to do. */
  failed: boolean;
  /** The application of the run, as it is connected now, where that is known. */
  application: Application | undefined;
  onReconnect: (() => void) | undefined;
  onOpenSetting: ((field: string | undefined) => void) | undefined;
  onShowStep: (() => void) | undefined;
}

/** Where and why a run went wrong, in words, and what can be done about it. */
export function FailureNotice(props: FailureNoticeProps): ReactElement {
  const { failure, failed, onShowStep } = props;
  const t = useMessages(executionDetailMessages);
  const { advice, action } = useWayOut(props);
  return (
    <Notice
      tone={failed ? "danger" : "warning"}
      title={failure?.node === undefined ? t.failedTitle : t.failedAt(failure.node.name)}
      actions={
        action === undefined && onShowStep === undefined ? undefined : (
          <>
            {action}
            {onShowStep && (
              <Button variant="plain" size="small" onClick={onShowStep}>
                {t.showStep}
              </Button>
            )}
          </>
        )
      }
    >
      <NoticeText>{failure?.reason === undefined ? t.failedUnknown : <LongText text={failure.reason} />}</NoticeText>
      {advice !== undefined && <NoticeText>{advice}</NoticeText>}
    </Notice>
  );
}

interface WayOut {
  advice?: string;
  action?: ReactElement | undefined;
}

/** What to do, for the causes that people can do something about. */
function useWayOut({ execution, failure, application, onReconnect, onOpenSetting }: FailureNoticeProps): WayOut {
  const t = useMessages(executionDetailMessages);
  const format = useFormat();
  const cause = failure?.cause;
  if (cause === undefined) return {};
  if (cause.kind === "connection") {
    const name = application?.name ?? execution.application?.name;
    if (name === undefined) return { advice: t.someConnectionLost };
    return {
      advice: application?.status === "connected" ? t.connectionRestored(name) : t.connectionLost(name),
      action: onReconnect && (
        <Button size="small" onClick={onReconnect}>
          {t.reconnect(name)}
        </Button>
      ),
    };
  }
  if (cause.kind === "setting")
    return {
      advice: cause.field === undefined ? t.settingMissing : t.namedSettingMissing(cause.field),
      action: onOpenSetting && (
        <Button size="small" onClick={() => onOpenSetting(cause.field)}>
          {t.openSettings}
        </Button>
      ),
    };
  return { advice: `${t.tooManyRequests} ${whenAgain()}` };

  function whenAgain(): string {
    const { attempts = 0, maximumAttempts = 0 } = failure?.node ?? {};
    if (execution.completedAt === undefined && attempts < maximumAttempts)
      return t.triesAgain(attempts + 1, maximumAttempts);
    const until = cause?.kind === "rate-limit" ? cause.until : undefined;
    return until === undefined ? t.runAgainLater : t.runAgainAfter(format.dateTime(new Date(until).toISOString()));
  }
}
