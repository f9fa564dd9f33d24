"use client";
import type { Application, AuthMethod } from "@cobalt-kit/hooks";
import { useId, type ReactElement, type ReactNode } from "react";
import { useFormat } from "../../format.ts";
import { isolateName } from "../../messages/isolate-name.ts";
import { useMessages } from "../../ui-context.ts";
import { wrapTexts } from "../../wrap-texts.ts";
import { integrationDialogMessages } from "./messages.ts";

export interface ApplicationOverviewProps {
  application: Application;
  /** What the host has to say, such as what customers use it for. */
  children: ReactNode;
}

/** Before an application is connected: what that takes, and what the host has to say about it. */
export function ApplicationOverview({ application, children }: ApplicationOverviewProps): ReactElement {
  const t = useMessages(integrationDialogMessages);
  const id = useId();
  const { authMethods, ecosystem } = application;
  return (
    <>
      {wrapTexts(children)}
      {!ecosystem && authMethods.length > 0 && (
        <section className="ck-integration-needs" aria-labelledby={id}>
          <h3 id={id} className="ck-integration-needs-title">
            {authMethods.length === 1 ? t.needs : t.needsOneOf}
          </h3>
          <ul role="list" className="ck-integration-needs-list">
            {authMethods.map((method) => (
              <Need key={method.type} name={application.name} method={method} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Need({ name, method: { type, inputs } }: { name: string; method: AuthMethod }): ReactElement {
  const t = useMessages(integrationDialogMessages);
  const format = useFormat();
  const asked = format.list(inputs.filter(({ required }) => required).map(({ label }) => isolateName(label)));
  const signsIn = type === "oauth2";
  return (
    <li className="ck-integration-need">
      {signsIn && <span>{t.needsAccount(name)}</span>}
      {asked !== "" && <span>{signsIn ? t.needsAlso(asked) : t.needsKeys(asked, name)}</span>}
      {!signsIn && asked === "" && <span>{t.needsNothing}</span>}
    </li>
  );
}
