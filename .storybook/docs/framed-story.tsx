import type { ReactElement } from "react";
import { useTheme } from "./use-theme.ts";

interface FramedStoryProps {
  /** As in the address of the story: `"parts-dialog--default"`. */
  id: string;
  name: string;
  /** A CSS length. */
  height: string;
}

/**
 * A story in a document of its own, in the page's theme: whatever it opens, turns or takes away is there and nowhere else. It is embedded, so that its
 * play function does not run away with the reader's focus.
 */
export function FramedStory({ id, name, height }: FramedStoryProps): ReactElement {
  const address = new URLSearchParams({ id, viewMode: "story", globals: `theme:${useTheme()}`, embed: "true" });
  return (
    <iframe
      className="docs-frame"
      style={{ blockSize: height }}
      title={name}
      loading="lazy"
      src={`iframe.html?${address}`}
    />
  );
}
