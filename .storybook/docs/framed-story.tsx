import type { ReactElement } from "react";
import { useGlobals } from "./use-globals.ts";

interface FramedStoryProps {
  /** As in the address of the story: `"parts-dialog--default"`. */
  id: string;
  name: string;
  /** A CSS length. */
  height: string;
}

/**
 * A story in a document of its own, as the toolbar says: whatever it opens, turns or takes away is there and nowhere else. It is embedded, so that its
 * play function does not run away with the reader's focus.
 */
export function FramedStory({ id, name: title, height }: FramedStoryProps): ReactElement {
  const globals = Object.entries(useGlobals()).flatMap(([name, value]) =>
    typeof value === "string" && /^[\w-]+$/.test(value) ? `${name}:${value}` : [],
  );
  const address = new URLSearchParams({ id, viewMode: "story", globals: globals.join(";"), embed: "true" });
  return (
    <iframe
      className="docs-frame"
      style={{ blockSize: height }}
      title={title}
      loading="lazy"
      src={`iframe.html?${address}`}
    />
  );
}
