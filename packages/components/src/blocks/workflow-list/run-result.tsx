"use client";
import type { ExecutionStart, JsonValue } from "@cobalt-kit/hooks";
import { type ReactElement, useState } from "react";
import { useFormat } from "../../format.ts";
import { longestText, shortName } from "../../messages/isolate-name.ts";
import { CodeView } from "../../parts/code-view/code-view.tsx";
import { Notice, NoticeText } from "../../parts/notice/notice.tsx";
import { useMessages } from "../../ui-context.ts";
import { isObject } from "../schema-form/read-schema.ts";
import { FollowedRun } from "./followed-run.tsx";
import { workflowDialogMessages } from "./dialog-messages.ts";

/** Props of {@link RunResult}. */
export interface RunResultProps {
  workflowName: string;
  start: ExecutionStart;
}

/** What a run answered that was waited for: also an error is an answer of the workflow, and no failure to start it. */
export function RunResult({ workflowName, start }: RunResultProps): ReactElement {
  const t = useMessages(workflowDialogMessages);
  const { number } = useFormat();
  const [executionId, setExecutionId] = useState(start.executionId);
  const { errored, error, returnValue, statusCode } = start;
  const reason = messageOf(error);
  return (
    <>
      <Notice
        role={errored ? "alert" : "status"}
        tone={errored ? "danger" : "success"}
        title={errored ? t.resultFailed(workflowName) : t.resultTitle(workflowName)}
      >
        {reason !== undefined && <NoticeText dir="auto">{shortName(reason, longestText)}</NoticeText>}
        {statusCode !== undefined && <NoticeText>{t.resultStatus(number(statusCode))}</NoticeText>}
      </Notice>
      {reason === undefined && error !== undefined && <CodeView label={t.resultError} value={error} />}
      {!(errored && (returnValue ?? null) === null) && <CodeView label={t.result} value={returnValue} />}
      {executionId !== undefined && (
        <FollowedRun
          executionId={executionId}
          workflowName={workflowName}
          onRerun={(next) => setExecutionId(next ?? executionId)}
        />
      )}
    </>
  );
}

/** The sentence in what a workflow says of its error, whose form nobody has written down. */
function messageOf(error: JsonValue | undefined): string | undefined {
  const said = isObject(error) ? error["message"] : error;
  return typeof said === "string" && said.trim() !== "" ? said : undefined;
}
