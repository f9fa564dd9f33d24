/**
 * Does to the page what the translation of a browser does: every text, as soon as it appears, is replaced by elements around
 * another text node. React's own node is no longer in the page.
 */
export function translatePage(): () => void {
  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records)
      for (const node of type === "characterData" ? [target] : addedNodes) translate(node);
  });
  translate(document.body);
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  return () => observer.disconnect();
}

function translate(node: Node): void {
  if (node instanceof Text) {
    const parent = node.parentElement;
    if (parent === null || parent.closest("[data-translated], script, style, textarea, option") !== null) return;
    const outer = document.createElement("font");
    outer.dataset["translated"] = "";
    outer.append(document.createElement("font"));
    outer.firstElementChild?.append(node.data);
    node.replaceWith(outer);
    return;
  }
  for (const child of node.childNodes) translate(child);
}
