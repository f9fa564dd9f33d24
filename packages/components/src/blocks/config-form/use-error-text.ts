"use client";
import type { ConfigField, DraftFieldError } from "@cobalt-kit/hooks";
import { fieldKind } from "@cobalt-kit/hooks/fields";
import { configFieldMessages } from "../../fields/messages.ts";
import { exampleNumber } from "../../parts/number-input/example-number.ts";
import { useMessages, useUI } from "../../ui-context.ts";
import { configFormMessages } from "./messages.ts";

/** What a person reads about a mistake: our words for what we know, the server's for what only it knows. */
export function useErrorText(): (field: ConfigField, error: DraftFieldError) => string {
  const { errors: t } = useMessages(configFormMessages);
  const { notANumber } = useMessages(configFieldMessages);
  const { locale } = useUI();
  return (field, { code, message }) => {
    switch (code) {
      case "required":
        return fieldKind(field.type).choices === "value" ? t.requiredChoice : t.required;
      case "invalid-number":
        return notANumber(exampleNumber(locale));
      case "invalid-email":
        return t.email;
      case "invalid-url":
        return t.url;
      case "invalid-date":
        return t.date;
      case "invalid-json":
        return t.json;
      case "invalid-value":
        return t.value;
      case "incomplete-mapping":
        return t.mapping;
      case "incomplete-rule":
        return t.rule;
      case "conflict":
        return t.conflict;
      case "server":
        return message === undefined || message.trim() === "" ? t.refused : message;
    }
  };
}
