"use client";
import { useApplication } from "@cobalt-kit/hooks/applications";
import { forwardRef, type ForwardRefExoticComponent, type RefAttributes } from "react";
import { BlockBoundary } from "../../parts/block-boundary/block-boundary.tsx";
import { DialogBody, DialogDescription, DialogHeader, DialogTitle } from "../../parts/dialog/dialog-parts.tsx";
import { Dialog, type DialogProps } from "../../parts/dialog/dialog.tsx";
import { useMessages } from "../../ui-context.ts";
import { ConnectPanel, type ConnectPanelProps } from "../connect-panel/connect-panel.tsx";
import { integrationGateMessages } from "./messages.ts";

export interface ConnectDialogProps extends Omit<DialogProps, "children" | "role"> {
  /** Slug of the application to connect. */
  slug: string;
  onConnected?: ConnectPanelProps["onConnected"];
}

/**
 * A dialog in which one application is connected, and nothing else: for a feature that needs it. Asks before it closes over
 * a sign-in under way or typed keys.
 *
 * @example
 * const slack = useRequireConnection("slack");
 * <ConnectDialog slug="slack" open={slack.asking} onOpenChange={slack.giveUp} />
 */
export const ConnectDialog: ForwardRefExoticComponent<ConnectDialogProps & RefAttributes<HTMLDivElement>> = forwardRef<
  HTMLDivElement,
  ConnectDialogProps
>(function ConnectDialog({ slug, onConnected, ...props }, ref) {
  const t = useMessages(integrationGateMessages);
  const { data: application } = useApplication(slug);
  const name = application?.name ?? slug;
  return (
    <Dialog {...props} ref={ref}>
      <DialogHeader>
        <DialogTitle>{application?.status === "expired" ? t.reconnect(name) : t.connect(name)}</DialogTitle>
      </DialogHeader>
      <DialogBody>
        <DialogDescription>{t.dialogDescription(name)}</DialogDescription>
        <BlockBoundary>
          <ConnectPanel slug={slug} defaultReconnecting onConnected={onConnected} />
        </BlockBoundary>
      </DialogBody>
    </Dialog>
  );
});
