"use client";
import {
  type CachedWebhook,
  useCreateWebhook,
  useUpdateWebhook,
  type WebhookEventName,
} from "@cobalt-kit/hooks/webhooks";
import { type ReactElement, type RefObject, useRef, useState } from "react";
import { shortName } from "../../messages/isolate-name.ts";
import { Checkbox } from "../../parts/checkbox/checkbox.tsx";
import { ErrorNotice } from "../../parts/error-notice/error-notice.tsx";
import { Field } from "../../parts/field/field.tsx";
import { useAnnounce } from "../../parts/live-region/live-region.tsx";
import { TextInput } from "../../parts/text-input/text-input.tsx";
import { useMessages } from "../../ui-context.ts";
import { useRenewAfter } from "../../use-renew-after.ts";
import { useStandingError } from "../../use-standing-error.ts";
import { DialogForm, FormDialog, type FormInDialog } from "../workflow-list/form-dialog.tsx";
import { eventLabel } from "./event-label.ts";
import { webhookSettingsMessages } from "./messages.ts";

/** Props of {@link WebhookDialog}. */
export interface WebhookDialogProps {
  onClose: () => void;
  /** What there is to choose from. */
  events: readonly WebhookEventName[];
  /** The one to change. Without it a new one is made. */
  webhook?: CachedWebhook | undefined;
}

/** Asks where a webhook goes and what it tells. */
export function WebhookDialog({ onClose, ...props }: WebhookDialogProps): ReactElement {
  const url = useRef<HTMLInputElement>(null);
  return (
    <FormDialog open onOpenChange={onClose} initialFocus={() => url.current}>
      {(form) => <WebhookForm {...props} urlRef={url} form={form} />}
    </FormDialog>
  );
}

interface WebhookFormProps extends Pick<WebhookDialogProps, "events" | "webhook"> {
  urlRef: RefObject<HTMLInputElement | null>;
  form: FormInDialog;
}

function WebhookForm({ events, webhook, urlRef, form }: WebhookFormProps): ReactElement {
  const t = useMessages(webhookSettingsMessages);
  const announce = useAnnounce();
  const renewAfter = useRenewAfter();
  const create = useCreateWebhook();
  const update = useUpdateWebhook();
  const act = webhook === undefined ? create : update;
  const error = useStandingError(act.error, act.isPending);
  const [url, setUrl] = useState(webhook?.url ?? "");
  const [initial] = useState<readonly WebhookEventName[]>(webhook?.events ?? []);
  const [chosen, setChosen] = useState(initial);
  const [tried, setTried] = useState(false);
  const firstEvent = useRef<HTMLInputElement>(null);
  // An event that is not offered here any more stays, as long as it is ticked.
  const offered = [...new Set([...events, ...(webhook?.events ?? [])])];
  const unchanged = url === webhook?.url;
  const urlIsWrong = !unchanged && !(URL.canParse(url.trim()) && /^https?:\/\//i.test(url.trim()));

  const submit = (): void => {
    setTried(true);
    if (urlIsWrong) return urlRef.current?.focus();
    if (chosen.length === 0) return firstEvent.current?.focus();
    form.run(async () => {
      await renewAfter(error);
      try {
        if (webhook === undefined) await create.mutateAsync({ url: url.trim(), events: chosen });
        else await update.mutateAsync({ id: webhook.id, events: chosen, ...(!unchanged && { url: url.trim() }) });
      } catch {
        return; // act.error says it
      }
      announce(webhook === undefined ? t.created : t.saved);
      form.close();
    });
  };

  return (
    <DialogForm
      form={form}
      title={webhook === undefined ? t.addTitle : t.editTitle}
      description={t.formText}
      submitLabel={webhook === undefined ? t.create : t.save}
      typed={
        url !== (webhook?.url ?? "") ||
        chosen.length !== initial.length ||
        chosen.some((event) => !initial.includes(event))
      }
      onSubmit={submit}
    >
      {error && <ErrorNotice error={error} title={webhook === undefined ? t.createFailed : t.saveFailed} />}
      <Field
        label={t.url}
        required
        help={webhook === undefined ? undefined : t.urlHelp}
        error={tried && urlIsWrong ? t.urlInvalid : undefined}
      >
        {(control) => (
          <TextInput
            {...control}
            ref={urlRef}
            type="url"
            // Whoever knows the URL of a chat's webhook may write there.
            secret
            autoComplete="off"
            dir="ltr"
            readOnly={form.pending}
            value={url}
            onValueChange={setUrl}
          />
        )}
      </Field>
      <Field label={t.events} required group error={tried && chosen.length === 0 ? t.eventsMissing : undefined}>
        {() => (
          <div className="ck-webhook-settings-events">
            {offered.map((event, index) => (
              <label key={event} className="ck-webhook-settings-event">
                <Checkbox
                  ref={index === 0 ? firstEvent : undefined}
                  checked={chosen.includes(event)}
                  aria-disabled={form.pending}
                  onCheckedChange={(checked) =>
                    setChosen(checked ? [...chosen, event] : chosen.filter((each) => each !== event))
                  }
                />
                <span dir="auto">{shortName(eventLabel(t.eventNames, event))}</span>
              </label>
            ))}
          </div>
        )}
      </Field>
    </DialogForm>
  );
}
