import { Markdown, Source, Story, Title } from "@storybook/addon-docs/blocks";
import type { ReactElement } from "react";
import type { PreparedStory } from "storybook/internal/types";
import { useTheme } from "./use-globals.ts";

/** What `hook-pages.ts` says of a hook, as Markdown, and the code of its example. */
export interface HookParameters {
  introduction: string;
  example: string;
  reference: string;
}

/** The page of a hook: what it is for, an example alive with its source, then everything that it takes and returns. */
export function HookPage({ story, hook }: { story: PreparedStory; hook: HookParameters }): ReactElement {
  return (
    <>
      <Title />
      <Markdown>{hook.introduction}</Markdown>
      <div className="docs-example">
        <Story of={story.moduleExport} />
      </div>
      <Source language="tsx" code={hook.example} dark={useTheme() === "dark"} />
      <Markdown>{hook.reference}</Markdown>
    </>
  );
}
