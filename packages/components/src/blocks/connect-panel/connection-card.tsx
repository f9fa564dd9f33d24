"use client";
import type { Application, CobaltError, Connection } from "@cobalt-kit/hooks";
import { useId, useState, type ReactElement } from "react";
import { cx } from "../../cx.ts";
import { Badge } from "../../parts/badge/badge.tsx";
import { Button } from "../../parts/button/button.tsx";
import { ConfirmDialog } from "../../parts/dialog/confirm-dialog.tsx";
import { ExactTime } from "../../parts/relative-time/exact-time.tsx";
import { useMessages } from "../../ui-context.ts";
import type { Lock } from "../locked/use-lock.ts";
import { connectionName } from "./connection-choice.ts";
import { connectPanelMessages } from "./messages.ts";
import { Name } from "../../parts/name/name.tsx";

export interface Disconnect {
  pending: boolean;
  error: CobaltError | null;
  /** Resolves with whether it worked. Every connection goes unless a type or one of them is named. */
  run: (which: { authType?: string | undefined; connectionId?: string | undefined }) => Promise<boolean>;
  reset: () => void;
}

export interface ConnectionCardProps {
  application: Application;
  connection: Connection;
  disconnect: Disconnect;
  onReconnect: (() => void) | undefined;
  reconnecting: boolean;
  /** Why it can be neither reconnected nor disconnected. */
  lock: Lock | undefined;
  /** What gets the focus once the card is gone. */
  finalFocus: () => HTMLElement | null;
}

/** One account at the provider: who, how, since when, and how to end it. */
export function ConnectionCard({
  application,
  connection,
  disconnect,
  onReconnect,
  reconnecting,
  lock,
  finalFocus,
}: ConnectionCardProps): ReactElement {
  const t = useMessages(connectPanelMessages);
  const nameId = useId();
  const [asking, setAsking] = useState(false);
  const { id, authType, connectedAt, status, profileName } = connection;
  const identifier = connectionName(application, connection);
  const only = application.connections.length < 2;
  const several = !only && application.multipleConnections === true;
  const expired = status === "expired" || (only && application.status === "expired");
  const lockedProps = {
    "aria-disabled": lock !== undefined,
    "aria-describedby": cx(nameId, lock?.id),
  };
  const method = authType === "oauth2" ? t.oauthLabel : authType === "keybased" ? t.keysLabel : authType;

  return (
    <div role="listitem" className="ck-connection" data-status={expired ? "expired" : "active"}>
      <div className="ck-connection-text">
        <span id={nameId} className="ck-connection-name">
          {identifier === undefined ? t.unnamedConnection(application.name) : <Name text={identifier} />}
        </span>
        <Badge tone={expired ? "warning" : "success"}>{expired ? t.expired : t.connected}</Badge>
        <span className="ck-connection-detail">
          {profileName === undefined ? null : <Name text={profileName} />}
          {profileName !== undefined && method !== undefined ? <span>{" · "}</span> : null}
          {method === undefined ? null : <Name text={method} />}
          {method !== undefined && connectedAt !== undefined ? <span>{" · "}</span> : null}
          {connectedAt === undefined ? null : <ExactTime dayOnly iso={connectedAt} text={t.since} />}
        </span>
      </div>
      <div className="ck-connection-actions">
        {onReconnect === undefined ? null : (
          <Button
            size="small"
            pending={reconnecting}
            {...lockedProps}
            data-starts={application.multipleConnections === true ? id : ""}
            onClick={onReconnect}
          >
            {t.reconnectShort}
          </Button>
        )}
        <Button
          size="small"
          variant="danger"
          {...lockedProps}
          onClick={() => {
            disconnect.reset();
            setAsking(true);
          }}
        >
          {t.disconnect}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={
          several && identifier !== undefined
            ? t.disconnectAccountTitle(identifier)
            : t.disconnectTitle(application.name)
        }
        description={
          only ? t.disconnectText(application.name) : several ? t.disconnectAccountText : t.disconnectOneText
        }
        confirmLabel={t.disconnect}
        pending={disconnect.pending}
        lock={lock}
        error={disconnect.error}
        finalFocus={finalFocus}
        onConfirm={() => {
          const which = only ? {} : several ? { connectionId: id } : { authType };
          void disconnect.run(which).then((worked) => worked && setAsking(false));
        }}
      />
    </div>
  );
}
