"use client";
import type { Application } from "@cobalt-kit/hooks";
import { type ReactElement, useState } from "react";
import { Field } from "../../parts/field/field.tsx";
import { optionText } from "../../parts/select/option-key.ts";
import { Select } from "../../parts/select/select.tsx";
import { useMessages } from "../../ui-context.ts";
import { useConnectionId, connectionName } from "../connect-panel/connection-choice.ts";
import { IntegrationTabs, type IntegrationTabsProps } from "./integration-tabs.tsx";
import { integrationDialogMessages } from "./messages.ts";

export interface AccountTabsProps extends Pick<IntegrationTabsProps, "application" | "connects" | "onReconnect"> {
  /** The account that was chosen, of an application that holds several. */
  chosenId: string | undefined;
  onChosenIdChange: (connectionId: string) => void;
}

/**
 * What a connected application has to offer; where it holds several accounts, what the chosen one has. What is unsaved of a connection
 * that was ended elsewhere stays, in front where it was.
 */
export function AccountTabs({ chosenId, onChosenIdChange, ...props }: AccountTabsProps): ReactElement {
  const { application: stored } = props;
  const [unsaved, setUnsaved] = useState<readonly (string | undefined)[]>([]);
  const [last, setLast] = useState({ of: stored, connections: stored.connections });
  const ended = last.connections.filter(
    ({ id }) => unsaved.includes(id) && !stored.connections.some((each) => each.id === id),
  );
  const application = { ...stored, connections: [...stored.connections, ...ended] };
  if (last.of !== stored) setLast({ of: stored, connections: application.connections });
  const ids = application.connections.map(({ id }) => id);
  const connectionId = useConnectionId(application, ids.includes(chosenId) ? chosenId : undefined);
  const [visited, setVisited] = useState<readonly (string | undefined)[]>([connectionId]);
  if (!visited.includes(connectionId)) setVisited([...visited, connectionId]);
  const several = application.multipleConnections === true;
  const kept = visited.filter(
    (id) => unsaved.includes(id) || (several ? ids.includes(id) : application.status !== "not-connected"),
  );

  return (
    <>
      {several && ids.length > 1 && (
        <AccountChoice application={application} value={connectionId} onValueChange={onChosenIdChange} />
      )}
      {/* Those of an account stay while another is in front: what was typed must be there on the way back. */}
      {kept.map((id) => (
        <div key={id ?? ""} className="ck-integration-account" hidden={id !== connectionId}>
          <IntegrationTabs
            {...props}
            connectionId={id}
            onDirtyChange={(dirty) => setUnsaved((before) => [id, ...before].filter((each) => dirty || each !== id))}
          />
        </div>
      ))}
    </>
  );
}

interface AccountChoiceProps {
  application: Application;
  value: string | undefined;
  onValueChange: (connectionId: string) => void;
}

function AccountChoice({ application, value, onValueChange }: AccountChoiceProps): ReactElement {
  const t = useMessages(integrationDialogMessages);
  return (
    <Field label={t.account} required className="ck-integration-account">
      {(control) => (
        <Select
          {...control}
          aria-required={undefined}
          placeholder={null}
          options={application.connections.flatMap((connection, index) =>
            connection.id === undefined
              ? []
              : [
                  {
                    value: connection.id,
                    name: connectionName(application, connection) ?? t.unnamedAccount(index + 1),
                  },
                ],
          )}
          value={value}
          onValueChange={(next) => {
            if (next !== undefined) onValueChange(optionText(next));
          }}
        />
      )}
    </Field>
  );
}
