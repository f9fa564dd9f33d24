import type { DraftErrorCode } from "../config-draft/check-draft.ts";

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const EMAIL = /^[^\s@]+@[^\s@]+$/;
const DAY = /^\d{4}-\d{2}-\d{2}/;

export const checkNumber = checkText("invalid-number", (text) => NUMBER.test(text));

export const checkEmail = checkText("invalid-email", (text) => EMAIL.test(text));

export const checkUrl = checkText("invalid-url", (text) => URL.canParse(text) && text.includes("://"));

/** A day of the calendar, which may have a time. */
export const checkDate = checkText("invalid-date", (text) => {
  const [day = ""] = DAY.exec(text) ?? [];
  const start = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(start) && !Number.isNaN(Date.parse(text)) && new Date(start).toISOString().startsWith(day);
});

/** A check of the text without blanks around it. */
function checkText(
  code: DraftErrorCode,
  isValid: (text: string) => boolean,
): (draft: unknown) => DraftErrorCode | undefined {
  return (draft) => (typeof draft !== "string" || isValid(draft.trim()) ? undefined : code);
}
