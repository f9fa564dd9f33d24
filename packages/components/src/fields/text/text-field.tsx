"use client";
import { createLineField, type LineField } from "./line-field.tsx";

/**
 * A setting of one line.
 *
 * @example
 * <TextField field={field} value={value} onValueChange={setValue} />
 */
export const TextField: LineField = /* @__PURE__ */ createLineField("text", "TextField");
