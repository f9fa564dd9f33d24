"use client";
import type { ReactElement } from "react";
import { longestText, shortName } from "../../messages/isolate-name.ts";
import { CopyButton } from "../copy-button/copy-button.tsx";

/** Props of {@link LongText}. */
export interface LongTextProps {
  text: string;
}

/** Words that came from outside and are to be read, such as a reason: where they are cut, a button copies them whole. */
export function LongText({ text }: LongTextProps): ReactElement {
  return (
    <>
      <bdi>{shortName(text, longestText)}</bdi>
      {text.length > longestText && <CopyButton text={text} />}
    </>
  );
}
