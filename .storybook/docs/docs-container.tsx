import { DocsContainer as StorybookDocsContainer, type DocsContainerProps } from "@storybook/addon-docs/blocks";
import { useEffect, type PropsWithChildren, type ReactElement } from "react";
import { storybookThemes } from "../storybook-themes.ts";
import { setStoryTheme } from "../story-theme.ts";
import { useTheme } from "./use-globals.ts";

/** A page of documentation in the theme that the toolbar says, so that live components stand on a ground of their own theme. */
export function DocsContainer({ children, context }: PropsWithChildren<DocsContainerProps>): ReactElement {
  const theme = useTheme();
  useEffect(() => setStoryTheme(theme), [theme]);
  return (
    <StorybookDocsContainer context={context} theme={theme === "dark" ? storybookThemes.dark : storybookThemes.light}>
      {children}
    </StorybookDocsContainer>
  );
}
