import type { ConfigField, DraftFieldError } from "@cobalt-kit/hooks";
import type { BoundTexts } from "../../messages/message-set.ts";
import type { configFormMessages } from "./messages.ts";

/** What a person reads about a mistake: our words for what we know, the server's for what only it knows. */
export function errorText(
  t: BoundTexts<typeof configFormMessages.texts.errors>,
  field: ConfigField,
  { code, message }: DraftFieldError,
): string {
  switch (code) {
    case "required":
      return field.type === "select" ? t.requiredChoice : t.required;
    case "invalid-number":
      return t.number;
    case "invalid-email":
      return t.email;
    case "invalid-url":
      return t.url;
    case "invalid-date":
      return t.date;
    case "invalid-json":
      return t.json;
    case "incomplete-mapping":
      return t.mapping;
    case "incomplete-rule":
      return t.rule;
    case "conflict":
      return t.conflict;
    case "server":
      return message === undefined || message.trim() === "" ? t.refused : message;
  }
}
