import sheetText from "../styles.css?inline";

// What the page says of the element itself is inherited: font and colours on purpose, as in React, and the rest of it not.
const elementText = `:host{display:block}:host([hidden]){display:none}
:host>*{cursor:auto;letter-spacing:normal;text-align:start;text-indent:0;text-transform:none;white-space:normal;word-spacing:normal}
.ck-host-content{display:contents}`;

/** A sheet belongs to one document; all elements in it share one. */
const sheets = new WeakMap<Document, CSSStyleSheet>();

/** Gives a shadow root our stylesheet, before what the host has added to it. One that moves to another document loses its sheets. */
export function adoptStyles(root: ShadowRoot): void {
  const page = root.ownerDocument;
  const Sheet = page.defaultView?.CSSStyleSheet;
  if (Sheet === undefined || !("adoptedStyleSheets" in root)) return addStyleElement(root);
  let sheet = sheets.get(page);
  if (sheet === undefined) {
    sheet = new Sheet();
    sheet.replaceSync(sheetText + elementText);
    registerProperties(sheet);
    sheets.set(page, sheet);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [sheet, ...root.adoptedStyleSheets];
}

/** For what draws a page without constructable sheets, as jsdom. */
function addStyleElement(root: ShadowRoot): void {
  if (root.querySelector("style") !== null) return;
  const style = root.ownerDocument.createElement("style");
  style.textContent = sheetText + elementText;
  root.prepend(style);
}

/** `@property` says nothing in a shadow root: what no colour can be would then be taken for one. */
function registerProperties(sheet: CSSStyleSheet): void {
  for (const rule of sheet.cssRules) {
    if (!isPropertyRule(rule)) continue;
    const { name, syntax, inherits, initialValue } = rule;
    try {
      CSS.registerProperty({ name, syntax, inherits, initialValue: initialValue ?? "" });
    } catch {
      // another copy of this module has
    }
  }
}

function isPropertyRule(rule: CSSRule): rule is CSSPropertyRule {
  return "initialValue" in rule;
}
