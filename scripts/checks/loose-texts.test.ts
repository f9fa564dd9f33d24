import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "../process/run-command.ts";
import { findLooseTexts, shippedMarkup } from "./loose-texts.ts";

const loose = [
  "<p>Hello {name}</p>",
  "<p>{name} <b /></p>",
  '<p>{cond && "now"}<b /></p>',
  '<p><b />{cond ? "now" : undefined}</p>',
  "<p>{count}{icon}</p>",
  "<p><b />{`${name}!`}</p>",
  "<section>{children}<b /></section>",
  "<>{name}</>",
  "<p>{names}</p>",
  '<p>{icon}{" "}<b /></p>',
  "<p>{names.map((each) => each)}</p>",
];
const safe = [
  "<p>{name}</p>",
  "<p>{`Hello ${name}`}</p>",
  '<p>{cond ? "now" : null}</p>',
  "<p>{cond && <b />}<i>{name}</i></p>",
  "<p>{icon}<span>{count}</span></p>",
  "<p>{children}</p>",
  '<p><b />{" "}{icon}</p>',
  "<ul>{names.map((each) => <li key={each}>{each}</li>)}</ul>",
];

it("finds a text that is a node among others, and lets one be that is all there is in its element", () => {
  const file = join(root, "packages/components/src/example.tsx");
  const source = [
    `import type { ReactElement, ReactNode } from "react";`,
    `interface Props { cond: boolean; name: string; count: number; names: string[]; icon?: ReactElement; children: ReactNode }`,
    `export const examples = ({ cond, name, count, names, icon, children }: Props): ReactElement[] => [`,
    ...[...loose, ...safe].map((markup) => `${markup},`),
    `];`,
  ];
  const lines = findLooseTexts([file], new Map([[file, source.join("\n")]])).map((found) =>
    Number(/:(\d+)/.exec(found)?.[1]),
  );
  const found = [...new Set(lines)].map((line) => source[line - 1]?.slice(0, -1));
  expect(found).toEqual(loose);
});

it("finds none in what a page gets of ours", () => {
  const files = shippedMarkup();
  expect(files.length).toBeGreaterThan(80);
  expect(findLooseTexts(files)).toEqual([]);
});
