"use client";
import type { Application, Connection } from "@cobalt-kit/hooks";
import { useState, type ReactElement } from "react";
import { Button } from "../../parts/button/button.tsx";
import { ConfirmDialog } from "../../parts/dialog/confirm-dialog.tsx";
import { useMessages } from "../../ui-context.ts";
import type { Lock } from "../locked/use-lock.ts";
import { ConnectionCard, type Disconnect } from "./connection-card.tsx";
import { connectPanelMessages } from "./messages.ts";

/** More than these push what is below them out of sight, so that only the first two are shown. */
const SHOWN_AT_MOST = 3;
const SHOWN_OF_MANY = 2;

export interface ConnectionListProps {
  application: Application;
  disconnect: Disconnect;
  /** An account is renewed, or added where none is named. Absent while that goes on, or where the panel says how. */
  onStart: ((connectionId?: string) => void) | undefined;
  /** What is being started: the id of an account, or `null` for another one. */
  starting: string | null | undefined;
  /** Why nothing can be connected or disconnected. */
  lock: Lock | undefined;
  finalFocus: () => HTMLElement | null;
}

/** The accounts that are connected; where an application takes several, another one and the end of all. */
export function ConnectionList({
  application,
  disconnect,
  onStart,
  starting,
  lock,
  finalFocus,
}: ConnectionListProps): ReactElement {
  const t = useMessages(connectPanelMessages);
  const { name, connections } = application;
  const several = application.multipleConnections === true && connections.length > 0;
  const [showsAll, setShowsAll] = useState(false);
  const [endingAll, setEndingAll] = useState(false);
  const many = connections.length > SHOWN_AT_MOST;
  const shown = many && !showsAll ? firstOf(connections) : connections;
  const locked = { "aria-disabled": lock !== undefined, "aria-describedby": lock?.id };

  return (
    <>
      {connections.length > 0 && (
        <div role="list" aria-label={t.accounts(name)} className="ck-connection-list">
          {shown.map((connection, index) => (
            <ConnectionCard
              key={connection.id ?? connection.authType ?? index}
              application={application}
              connection={connection}
              disconnect={disconnect}
              onReconnect={onStart && (() => onStart(several ? connection.id : undefined))}
              reconnecting={starting !== undefined && (!several || starting === connection.id)}
              lock={lock}
              finalFocus={finalFocus}
            />
          ))}
          {many && (
            <div role="listitem" className="ck-connection">
              <div className="ck-connection-actions">
                <Button size="small" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
                  {showsAll ? t.fewerAccounts : t.allAccounts(connections.length)}
                </Button>
              </div>
            </div>
          )}
        </div>
      )}
      {several && onStart && (
        <div className="ck-connect-actions">
          <Button size="small" pending={starting === null} {...locked} data-starts="" onClick={() => onStart()}>
            {t.connectAnother}
          </Button>
          {connections.length > 1 && (
            <Button
              size="small"
              variant="danger"
              {...locked}
              onClick={() => {
                disconnect.reset();
                setEndingAll(true);
              }}
            >
              {t.disconnectAll}
            </Button>
          )}
        </div>
      )}
      <ConfirmDialog
        open={endingAll}
        onOpenChange={setEndingAll}
        title={t.disconnectAllTitle(name)}
        description={t.disconnectAllText(name)}
        confirmLabel={t.disconnectAll}
        pending={disconnect.pending}
        lock={lock}
        error={disconnect.error}
        finalFocus={finalFocus}
        onConfirm={() => void disconnect.run({}).then((worked) => worked && setEndingAll(false))}
      />
    </>
  );
}

/** Those that need a person come first. */
function firstOf(connections: readonly Connection[]): Connection[] {
  return connections
    .toSorted((a, b) => Number(b.status === "expired") - Number(a.status === "expired"))
    .slice(0, SHOWN_OF_MANY);
}
