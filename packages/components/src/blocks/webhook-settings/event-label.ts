/** An event as people read it; one that has no text keeps the name it has at Cobalt. */
export function eventLabel(names: Readonly<Record<string, string>>, event: string): string {
  return (Object.hasOwn(names, event) ? names[event] : undefined) ?? event;
}
