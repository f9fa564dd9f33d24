import {
  Canvas,
  Controls,
  Description,
  DocsContext,
  Heading,
  Source,
  Subheading,
  Subtitle,
  Title,
} from "@storybook/addon-docs/blocks";
import { useContext, type ReactElement } from "react";
import type { PreparedStory } from "storybook/internal/types";
import { frameHeight } from "./frame-height.ts";
import { FramedStory } from "./framed-story.tsx";

/** The page of a component: what it is for, one example alive with its props, then every state it has. */
export function DocsPage(): ReactElement {
  const [first, ...others] = useContext(DocsContext).componentStories();
  return (
    <>
      <Title />
      <Subtitle />
      <Description of="meta" />
      {first === undefined ? null : <LiveStory story={first} />}
      <Controls />
      {others.length === 0 ? null : <Heading>States</Heading>}
      {others.map((story) => (
        <section key={story.id}>
          <Subheading>{story.name}</Subheading>
          <Description of={story.moduleExport} />
          <LiveStory story={story} />
        </section>
      ))}
    </>
  );
}

function LiveStory({ story }: { story: PreparedStory }): ReactElement {
  const height = frameHeight(story);
  if (height === undefined) return <Canvas of={story.moduleExport} />;
  return (
    <>
      <FramedStory id={story.id} name={story.name} height={height} />
      <details className="docs-source">
        <summary>Show code</summary>
        <Source of={story.moduleExport} />
      </details>
    </>
  );
}
