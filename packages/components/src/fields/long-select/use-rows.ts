"use client";
import { Virtualizer, type VirtualizerOptions } from "@tanstack/react-virtual";
import { useReducer, useState } from "react";
import { useClientLayoutEffect } from "../../use-client-layout-effect.ts";

/** The rows in sight of a list that scrolls in an element. */
export function useRows(
  options: Omit<VirtualizerOptions<HTMLElement, HTMLElement>, "onChange">,
): Virtualizer<HTMLElement, HTMLElement> {
  const [, rerender] = useReducer((count: number) => count + 1, 0);
  const given = { ...options, onChange: () => rerender() };
  const [rows] = useState(() => new Virtualizer(given));
  rows.setOptions(given);
  useClientLayoutEffect(() => rows._didMount(), [rows]);
  useClientLayoutEffect(() => rows._willUpdate());
  return rows;
}
