interface Story {
  component?: { displayName?: string; name?: string; render?: { name?: string } } | undefined;
  initialArgs: Record<string, unknown>;
}

/** The code under a story. Where the story wraps its component in state of its own, the component with its props stands there instead. */
export function storySource(code: string, { component, initialArgs }: Story): string {
  if (!code.includes("__docgenInfo")) return code;
  const name = component?.displayName ?? component?.render?.name ?? component?.name ?? "Component";
  const props = Object.entries(initialArgs).flatMap(([prop, value]) => {
    if (value === undefined) return [];
    if (typeof value === "function") return `${prop}={${prop}}`;
    return typeof value === "string"
      ? `${prop}=${JSON.stringify(value)}`
      : `${prop}={${JSON.stringify(value, null, 2)}}`;
  });
  return `<${[name, ...props].join("\n  ")}\n/>`;
}
