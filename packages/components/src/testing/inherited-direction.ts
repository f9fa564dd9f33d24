/** Texts that hold a mark and are not isolated from what stands beside them, by the browser's own styles. */
export function inheritedDirection(root: Element, mark: string): string[] {
  const found: string[] = [];
  for (const element of root.querySelectorAll("*")) {
    for (const node of element.childNodes) {
      const text = node.nodeType === Node.TEXT_NODE ? (node.textContent ?? "") : "";
      const { display, unicodeBidi } = getComputedStyle(element);
      const isolates = /isolate|plaintext/.test(unicodeBidi) || !display.startsWith("inline");
      const alone = isolates && element.childNodes.length === 1;
      const spoken = text.replaceAll(/\u2068[^\u2068\u2069]*\u2069/g, "");
      if (spoken.includes(mark) && !alone) found.push(`${element.tagName} ${element.className}: ${text.slice(0, 80)}`);
    }
  }
  return found;
}
