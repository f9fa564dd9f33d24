import {
  Canvas,
  Description,
  DocsContext,
  Heading,
  Markdown,
  Source,
  Subheading,
  Title,
} from "@storybook/addon-docs/blocks";
import { useContext, useState, type ReactElement } from "react";
import type { PreparedStory } from "storybook/internal/types";
import { componentIntroduction, componentSections, propsMarkdown } from "../../scripts/docs/component-sections.ts";
import { documentedComponents } from "./documented-components.ts";
import { frameHeight } from "./frame-height.ts";
import { FramedStory } from "./framed-story.tsx";
import { HookPage, type HookParameters } from "./hook-page.tsx";
import { PropControls } from "./prop-controls.tsx";
import { storyCode } from "./story-source.ts";
import { useTheme } from "./use-globals.ts";

/**
 * The page of a component: what it is for, one example alive with its source, its props, requests, keys and handles for styles, then every state
 * it has. A hook has a page of its own kind.
 */
export function DocsPage(): ReactElement {
  const [first, ...others] = useContext(DocsContext).componentStories();
  const hook: HookParameters | undefined = first?.parameters["hook"];
  if (first !== undefined && hook !== undefined) return <HookPage story={first} hook={hook} />;
  const { reference, notes } = documentedComponents[first?.title.split("/").at(-1) ?? ""] ?? {};
  const family = Object.keys(first?.subcomponents ?? {}).flatMap((name) => documentedComponents[name]?.reference ?? []);
  return (
    <>
      <Title />
      {reference === undefined ? <Description of="meta" /> : <Markdown>{componentIntroduction(reference)}</Markdown>}
      {first === undefined ? null : <LiveStory story={first} sourceShown />}
      {first === undefined || reference === undefined ? null : (
        <>
          <Heading>Props</Heading>
          <PropControls story={first} />
          {family.map((each) => (
            <section key={each.name}>
              <Subheading>{each.name}</Subheading>
              <Markdown>{propsMarkdown(each)}</Markdown>
            </section>
          ))}
          <Markdown>{componentSections(notes, reference.keyboard)}</Markdown>
        </>
      )}
      {others.length === 0 ? null : <Heading>States</Heading>}
      {others.map((story) => (
        <section key={story.id}>
          <Subheading>{story.name}</Subheading>
          <Description of={story.moduleExport} />
          {story.playFunction === undefined ? null : (
            <p>
              <a href={`?path=/story/${story.id}`}>Open it alone</a> to see its steps run.
            </p>
          )}
          <LiveStory story={story} />
        </section>
      ))}
    </>
  );
}

/** Lines of code that stand open above the props: more would hide them. */
const longestShown = 40;

function LiveStory({ story, sourceShown = false }: { story: PreparedStory; sourceShown?: boolean }): ReactElement {
  const height = frameHeight(story);
  const source = { language: "tsx" as const, dark: useTheme() === "dark" };
  // Code of a state is coloured when somebody asks for it: a page with all of it at once takes long, and minutes with long args.
  const [isOpen, setOpen] = useState(() => sourceShown && storyCode(story).split("\n").length <= longestShown);
  return (
    <>
      {height === undefined ? (
        <Canvas of={story.moduleExport} sourceState="none" withToolbar={false} />
      ) : (
        <FramedStory id={story.id} name={story.name} height={height} />
      )}
      <details className="docs-source" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>Show code</summary>
        {!isOpen ? null : height === undefined ? (
          <Source of={story.moduleExport} {...source} />
        ) : (
          <Source code={storyCode(story)} {...source} />
        )}
      </details>
    </>
  );
}
