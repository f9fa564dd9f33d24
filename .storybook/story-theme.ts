/** The stories' page is a host with a theme of its own; ours follows it, as it does in a real one. */
export function setStoryTheme(theme: string): void {
  document.documentElement.dataset["storyTheme"] = theme;
}
