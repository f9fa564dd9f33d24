import { DocsContext, PureArgsTable } from "@storybook/addon-docs/blocks";
import { RESET_STORY_ARGS, STORY_ARGS_UPDATED, UPDATE_STORY_ARGS } from "storybook/internal/core-events";
import type { Args, PreparedStory } from "storybook/internal/types";
import { useContext, useEffect, useState, type ReactElement } from "react";

/** The props of a component, with controls that change the story above. Storybook's own block would have a tab for each component of the family. */
export function PropControls({ story }: { story: PreparedStory }): ReactElement {
  const { channel, getStoryContext } = useContext(DocsContext);
  const { id } = story;
  const [args, setArgs] = useState<Args>(() => getStoryContext(story).args);
  useEffect(() => {
    const follow = (change: { storyId: string; args: Args }): void => {
      if (change.storyId === id) setArgs(change.args);
    };
    channel.on(STORY_ARGS_UPDATED, follow);
    return () => channel.off(STORY_ARGS_UPDATED, follow);
  }, [channel, id]);
  return (
    <div className="docs-props">
      <PureArgsTable
        rows={story.argTypes}
        args={args}
        updateArgs={(updatedArgs) => channel.emit(UPDATE_STORY_ARGS, { storyId: id, updatedArgs })}
        resetArgs={(argNames) => channel.emit(RESET_STORY_ARGS, { storyId: id, argNames })}
      />
    </div>
  );
}
