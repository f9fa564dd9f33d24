/** What is missing somewhere and does no harm there, and why. */
export const harmless: ReadonlyMap<string, string> = new Map([
  ["css.properties.-webkit-tap-highlight-color", "Nothing: browsers without it do not flash what is touched"],
  ["css.properties.font-family.ui-monospace", "The next font family of the list is used"],
  ["css.selectors.-webkit-search-cancel-button", "Nothing: only WebKit and Chromium have the button that it hides"],
  ["css.properties.scrollbar-width", "A scrollbar is shown below tabs and categories that do not fit"],
  ["css.properties.scrollbar-gutter", "Content moves a little when a scrollbar appears"],
  ["css.properties.text-wrap.pretty", "The last line of a paragraph may be a single word"],
  ["css.properties.text-align.match-parent", "Nothing: Chromium has it with a prefix, which is set as well"],
  ["css.properties.print-color-adjust", "Nothing: Chromium has it with a prefix, which is set as well"],
  ["css.properties.field-sizing", "A text area does not grow with its text; it scrolls"],
  ["css.properties.forced-color-adjust", "Nothing: Safari has no forced colours"],
  ["css.properties.content-visibility", "Cards out of sight are drawn as well"],
  ["api.Element.currentCSSZoom", "CSS `zoom` of a page counts as none: lists open beside their boxes there"],
  ["api.Window.navigation", "Nothing: the code checks for it, and without it relies on what your router reports"],
  ...[
    "Navigation.currentEntry",
    "Navigation.entries",
    "NavigationHistoryEntry.index",
    "NavigationHistoryEntry.url",
  ].map((member): [string, string] => [
    `api.${member}`,
    "With your own router, a dialog reopened by the forward button leaves an extra history entry when it is closed",
  ]),
]);
