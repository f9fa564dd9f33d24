"use client";
import type { CobaltDevtoolsProps, Devtools } from "./devtools.ts";

export type { CobaltDevtoolsProps, Devtools, ObservedProps } from "./devtools.ts";

const nothing: Devtools = { observe: (props) => props };

export function createCobaltDevtools(): Devtools {
  return nothing;
}

export function CobaltDevtools(_props: CobaltDevtoolsProps): null {
  return null;
}
