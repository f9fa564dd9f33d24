"use client";
import { createLineField, type LineField } from "../text/line-field.tsx";

/**
 * A setting that holds an email address.
 *
 * @example
 * <EmailField field={field} value={value} onValueChange={setValue} />
 */
export const EmailField: LineField = /* @__PURE__ */ createLineField("email", "EmailField");
