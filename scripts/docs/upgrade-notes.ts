import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { publishedPackages } from "../build/packages.ts";
import { root } from "../process/run-command.ts";
import { readText } from "./read-text.ts";

/** The packages that a change is about, by what is said of it. */
type Notes = Map<string, string[]>;

const unreleased = "Not yet released";

/** What changed, the latest first: changesets that are not released, then the changelogs of all packages, each note once. */
export function upgradeNotes(): string {
  const versions = new Map<string, Notes>();
  for (const changeset of readChangesets()) addChangeset(versions, changeset);
  for (const { folder, manifest } of publishedPackages) {
    const path = join(folder, "CHANGELOG.md");
    if (existsSync(path)) addChangelog(versions, manifest.name, readText(path.slice(root.length)));
  }
  return [...versions].map(([version, notes]) => `## ${version}\n\n${writeNotes(notes)}`).join("\n\n");
}

function readChangesets(): string[] {
  return readdirSync(join(root, ".changeset"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => readText(`.changeset/${name}`));
}

function addChangeset(versions: Map<string, Notes>, changeset: string): void {
  const [, front = "", text = ""] = /^---\n([\s\S]*?)---\n([\s\S]*)$/.exec(changeset) ?? [];
  for (const [, name = ""] of front.matchAll(/^"(@cobalt-kit\/[a-z]+|create-cobalt-kit)":/gm))
    addNote(versions, unreleased, text, name);
}

/** Adds what `changeset version` wrote about one package. */
export function addChangelog(versions: Map<string, Notes>, name: string, changelog: string): void {
  for (const part of changelog.split(/^## /m).slice(1)) {
    const [version = "", ...lines] = part.split("\n");
    for (const entry of lines.join("\n").split(/^- /m).slice(1)) {
      if (entry.startsWith("Updated dependencies")) continue;
      const [text = ""] = entry.split(/^### /m);
      addNote(versions, version.trim(), text.replace(/^[0-9a-f]{7,}: /, "").replaceAll(/^ {2}/gm, ""), name);
    }
  }
}

function addNote(versions: Map<string, Notes>, version: string, text: string, name: string): void {
  const notes: Notes = versions.get(version) ?? new Map();
  versions.set(version, notes.set(text.trim(), [...(notes.get(text.trim()) ?? []), name]));
}

/** A change of many packages stands before one of few. */
function writeNotes(notes: Notes): string {
  return [...notes]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([text, names]) => `**${names.map((name) => name.replace("@cobalt-kit/", "")).join(", ")}**\n\n${text}`)
    .join("\n\n");
}
