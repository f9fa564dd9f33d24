"use client";
import type { ComponentType } from "react";
import { retryableLazy } from "../../parts/block-boundary/retryable-lazy.tsx";
import type { RemoveWebhookDialogProps } from "./remove-webhook-dialog.tsx";
import type { WebhookDialogProps } from "./webhook-dialog.tsx";

export const LazyRemoveWebhookDialog: ComponentType<RemoveWebhookDialogProps> = /* @__PURE__ */ retryableLazy(
  async () => (await import("./late-parts.ts")).RemoveWebhookDialog,
);

export const LazyWebhookDialog: ComponentType<WebhookDialogProps> = /* @__PURE__ */ retryableLazy(
  async () => (await import("./late-parts.ts")).WebhookDialog,
);
