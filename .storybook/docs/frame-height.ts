interface Story {
  title: string;
  parameters: Record<string, unknown>;
  storyGlobals: Record<string, unknown>;
}

const heights = new Map([
  ["Marketplace", "720px"],
  ["Runs", "640px"],
  ["Start", "480px"],
]);

/**
 * How high the frame of a story is on the page of its component, as a CSS length; undefined when it needs none. Stories without a frame share one
 * document, so whatever opens a dialog (`parameters.frame`), turns the page, or takes the network away gets a document of its own.
 */
export function frameHeight({ title, parameters, storyGlobals }: Story): string | undefined {
  const [room = ""] = title.split("/");
  const { frame, sandbox } = parameters;
  if (typeof frame === "string") return frame;
  const isOffline = typeof sandbox === "object" && sandbox !== null && "offline" in sandbox;
  const changesThePage = isOffline || Object.keys(storyGlobals).length > 0;
  return heights.get(room) ?? (changesThePage ? "320px" : undefined);
}
