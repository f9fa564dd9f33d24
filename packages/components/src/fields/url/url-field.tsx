"use client";
import { createLineField, type LineField } from "../text/line-field.tsx";

/**
 * A setting that holds a web address.
 *
 * @example
 * <UrlField field={field} value={value} onValueChange={setValue} />
 */
export const UrlField: LineField = /* @__PURE__ */ createLineField("url", "UrlField");
