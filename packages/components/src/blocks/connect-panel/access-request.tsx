"use client";
import { type Application, useRequestAccess } from "@cobalt-kit/hooks";
import { type ReactElement, useRef, useState } from "react";
import { Button } from "../../parts/button/button.tsx";
import { EmptyState } from "../../parts/empty-state/empty-state.tsx";
import { ErrorNotice } from "../../parts/error-notice/error-notice.tsx";
import { Field } from "../../parts/field/field.tsx";
import { CheckIcon } from "../../parts/icon/icons.tsx";
import { useAnnounce } from "../../parts/live-region/live-region.tsx";
import { Notice, NoticeText } from "../../parts/notice/notice.tsx";
import { TextInput } from "../../parts/text-input/text-input.tsx";
import { Textarea } from "../../parts/textarea/textarea.tsx";
import { useMessages, useUI } from "../../ui-context.ts";
import { useSending } from "../../use-sending.ts";
import { accessRequestMessages } from "./access-request-messages.ts";
import { connectPanelMessages } from "./messages.ts";

export interface AccessRequestProps {
  /** One of the ecosystem, which is shown and not enabled. */
  application: Application;
}

/** Asks the organization for an application. What was asked for is remembered until the page is left. */
export function AccessRequest({ application: { slug, name } }: AccessRequestProps): ReactElement {
  const t = useMessages(accessRequestMessages);
  const { unavailableAction, unavailableTitle } = useMessages(connectPanelMessages);
  const { onRequestAccess } = useUI();
  const announce = useAnnounce();
  const { mutateAsync, error, requested } = useRequestAccess({ send: onRequestAccess });
  const root = useRef<HTMLDivElement>(null);
  const emailInput = useRef<HTMLInputElement>(null);
  const [email, setEmail] = useState("");
  const [person, setPerson] = useState("");
  const [message, setMessage] = useState("");
  const [wrong, setWrong] = useState(false);

  const [busy, events] = useSending(error, async () => {
    const address = email.trim();
    setWrong(!/^[^\s@]+@[^\s@]+$/.test(address));
    if (!/^[^\s@]+@[^\s@]+$/.test(address)) return emailInput.current?.focus();
    try {
      await mutateAsync({
        slug,
        email: address,
        name: person.trim() || undefined,
        message: message.trim() || undefined,
      });
    } catch {
      return; // error says it
    }
    announce(t.requestSent(name));
    // The button is gone with the form.
    root.current?.focus();
  });

  return (
    <div ref={root} tabIndex={-1} className="ck-connect-form">
      {requested.includes(slug) ? (
        <EmptyState icon={<CheckIcon />} title={t.requestSent(name)} description={t.requestSentText} />
      ) : (
        <form aria-label={t.requestTitle(name)} noValidate className="ck-connect-form" {...events}>
          <div>
            <p className="ck-alert-title">{unavailableTitle(name)}</p>
            <p className="ck-connect-intro">{t.requestText}</p>
          </div>
          <Field className="ck-connect-field" label={t.requestEmail} required error={wrong && t.requestEmailInvalid}>
            {(control) => (
              <TextInput
                {...control}
                ref={emailInput}
                type="email"
                autoComplete="email"
                value={email}
                onValueChange={(next) => {
                  setEmail(next);
                  setWrong(false);
                }}
              />
            )}
          </Field>
          <Field className="ck-connect-field" label={t.requestName}>
            {(control) => <TextInput {...control} autoComplete="name" value={person} onValueChange={setPerson} />}
          </Field>
          <Field className="ck-connect-field" label={t.requestMessage}>
            {(control) => <Textarea {...control} value={message} onValueChange={setMessage} />}
          </Field>
          {error === null ? null : error.code === "not-found" || error.code === "not-supported" ? (
            <Notice role="alert" tone="warning" title={t.requestFailed}>
              <NoticeText>{unavailableAction}</NoticeText>
            </Notice>
          ) : (
            <ErrorNotice error={error} title={t.requestFailed} />
          )}
          <div className="ck-connect-actions">
            <Button type="submit" variant="primary" pending={busy}>
              {t.requestSend}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}
