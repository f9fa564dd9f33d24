/** What is missing somewhere and does no harm there, and why. */
export const harmless: ReadonlyMap<string, string> = new Map([
  [
    "css.properties.-webkit-tap-highlight-color",
    "the flash of a touch that it takes away exists in its own browsers only",
  ],
  ["css.properties.font-family.ui-monospace", "other families follow it"],
  ["css.selectors.-webkit-search-cancel-button", "the button that it hides exists in its own browsers only"],
  ["css.properties.scrollbar-width", "a scrollbar is shown"],
  ["css.properties.scrollbar-gutter", "a scrollbar takes its room when it comes"],
  ["css.properties.text-wrap.pretty", "the last line of a paragraph may be short"],
  ["css.properties.text-align.match-parent", "Chromium has it with a prefix, which stands before it"],
  ["css.properties.field-sizing", "a text area has its rows and scrolls"],
  ["css.properties.forced-color-adjust", "Safari forces no colours"],
  ["css.properties.content-visibility", "cards out of sight are drawn, too"],
  ["api.Window.navigation", "it is asked for first; without it a router tells of its own changes"],
  ...[
    "Navigation.currentEntry",
    "Navigation.entries",
    "NavigationHistoryEntry.index",
    "NavigationHistoryEntry.url",
  ].map((member): [string, string] => [
    `api.${member}`,
    "without a browser's list of entries, what the forward button opened again leaves one when it is closed, under a router",
  ]),
]);
