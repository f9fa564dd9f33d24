/** Joins class names, leaving out what is empty. */
export function cx(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}

/** Our own classes of an element, then a host's, which are marked: ours then weigh no more than one class. */
export function restyled(own: string, given: string | undefined): string {
  const foreign = given?.split(/\s+/).some((name) => name !== "" && !name.startsWith("ck-"));
  return cx(own, foreign && "ck-host", given);
}
