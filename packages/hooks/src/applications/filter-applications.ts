import type { Application, ConnectionStatus } from "@cobalt-kit/client";

/** What `useApplications` narrows the list by. Everything given must hold. */
export interface ApplicationFilters {
  /** Words looked for in name, tags and description, whatever their case and accents. Best match first. */
  search?: string | undefined;
  /** Applications with at least one of these tags. */
  tags?: readonly string[] | undefined;
  status?: ConnectionStatus | undefined;
}

const byName = new Intl.Collator(undefined, { sensitivity: "base", numeric: true });
const sorted = new WeakMap<readonly Application[], Application[]>();
const folded = new WeakMap<Application, { name: string; all: string }>();

/** Healthy ones first, then those that need attention, the unconnected, and teasers of the ecosystem; by name within. */
export function sortApplications(applications: readonly Application[]): Application[] {
  const known = sorted.get(applications);
  if (known !== undefined) return known;
  const list = applications.toSorted((a, b) => rank(a) - rank(b) || byName.compare(a.name, b.name));
  sorted.set(applications, list);
  return list;
}

/** Sorts and narrows a list, as `useApplications` does. */
export function filterApplications(
  applications: readonly Application[],
  { search = "", tags = [], status }: ApplicationFilters,
): Application[] {
  const text = fold(search).trim();
  const wantedTags = new Set(tags.map(fold));
  const list = sortApplications(applications).filter(
    (application) =>
      (status === undefined || application.status === status) &&
      (wantedTags.size === 0 || application.tags.some((tag) => wantedTags.has(fold(tag)))),
  );
  if (text === "") return list;
  const words = text.split(/\s+/);
  const matches: [Application[], Application[], Application[]] = [[], [], []];
  for (const application of list) {
    const { name, all } = foldedTexts(application);
    if (!words.every((word) => all.includes(word))) continue;
    matches[name.startsWith(text) ? 0 : name.includes(text) ? 1 : 2].push(application);
  }
  return matches.flat();
}

function rank({ ecosystem, status, needsAttention }: Application): number {
  if (ecosystem) return 3;
  if (status === "not-connected") return 2;
  return status === "expired" || needsAttention ? 1 : 0;
}

function foldedTexts(application: Application): { name: string; all: string } {
  let texts = folded.get(application);
  if (texts === undefined) {
    const name = fold(application.name);
    texts = { name, all: [name, ...application.tags.map(fold), fold(application.description)].join("\n") };
    folded.set(application, texts);
  }
  return texts;
}

function fold(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
