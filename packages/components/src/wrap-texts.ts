import { createElement, Fragment, type ReactNode } from "react";

/**
 * What a host hands in, with each text in an element of its own. A translated page has elements where its texts were: a text
 * that stands beside other nodes could then neither change nor have anything put before it.
 */
export function wrapTexts(node: ReactNode): Exclude<ReactNode, string | number | bigint> {
  if (!Array.isArray(node)) return isText(node) ? createElement("span", null, node) : node;
  // The first of several texts in a row shows all of them; the others keep their places, so that what follows keeps its own.
  const nodes: ReactNode[] = node;
  const wrapped = nodes.map((each, index) => {
    if (!isText(each)) return each;
    if (isText(nodes[index - 1])) return null;
    const end = nodes.findIndex((next, at) => at > index && !isText(next));
    return createElement(
      "span",
      null,
      nodes
        .slice(index, end === -1 ? undefined : end)
        .filter(isText)
        .join(""),
    );
  });
  return createElement(Fragment, null, ...wrapped);
}

function isText(node: ReactNode): node is string | number | bigint {
  return typeof node === "string" || typeof node === "number" || typeof node === "bigint";
}
