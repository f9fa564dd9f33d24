"use client";
import type { ReactElement } from "react";
import { shortName } from "../../messages/isolate-name.ts";

/** Props of {@link Name}. */
export interface NameProps {
  text: string;
}

/** A name that came from outside: of any length, in any direction of writing, and without a say over what stands beside it. */
export function Name({ text }: NameProps): ReactElement {
  return <bdi>{shortName(text)}</bdi>;
}
