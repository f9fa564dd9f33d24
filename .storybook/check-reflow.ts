import { pageTools } from "./page-tools.ts";

/** A window of 1280 by 1024 at 400 %: what WCAG asks a page to fit into, and what a phone held sideways has less of. */
const size = { width: 320, height: 256 };

/** For so long a page may take to fit into a window that became narrow, in milliseconds. */
const patience = 5_000;

/** Nothing sticks out of a page that is 320 pixels wide, and no text is cut off. */
export async function checkReflow(): Promise<void> {
  const before = { width: window.innerWidth, height: window.innerHeight };
  await pageTools().resize(size.width, size.height);
  const end = performance.now() + patience;
  let found: string[];
  do {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    found = problems();
  } while (found.length > 0 && performance.now() < end);
  await pageTools().resize(before.width, before.height);
  if (found.length > 0) throw new Error(`At 320 pixels:\n${found.join("\n")}`);
}

function problems(): string[] {
  const found = [...new Set(visibleTexts().flatMap(problemsOf))];
  const page = document.scrollingElement;
  if (page !== null && page.scrollWidth > page.clientWidth)
    found.unshift(`the page is ${page.scrollWidth} pixels wide`);
  return found;
}

interface VisibleText {
  element: Element;
  text: string;
  box: DOMRect;
}

function visibleTexts(): VisibleText[] {
  const texts: VisibleText[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent?.trim() ?? "";
    if (element === null || text === "" || element.closest("script, style, [aria-hidden=true], option") !== null)
      continue;
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (box.width > 0) texts.push({ element, text, box });
  }
  return texts;
}

function problemsOf({ element, text, box }: VisibleText): string[] {
  for (
    let around: Element | null = element;
    around !== null && around !== document.body;
    around = around.parentElement
  ) {
    const style = getComputedStyle(around);
    // For screen readers only.
    if (style.clipPath !== "none") return [];
    const frame = around.getBoundingClientRect();
    const sideways = box.left < frame.left - 1 || box.right > frame.right + 1;
    if (sideways && /auto|scroll/.test(style.overflowX)) return [];
    if (sideways && /hidden|clip/.test(style.overflowX) && style.textOverflow !== "ellipsis" && !isClamped(style)) {
      return [`cut off by ${nameOf(around)}: ${text.slice(0, 60)}`];
    }
    const below = box.top < frame.top - 1 || box.bottom > frame.bottom + 1;
    if (below && /auto|scroll/.test(style.overflowY)) return [];
    if (below && /hidden|clip/.test(style.overflowY) && !isClamped(style)) {
      return [`cut off below by ${nameOf(around)}: ${text.slice(0, 60)}`];
    }
    if (style.textOverflow === "ellipsis" && sideways) return [];
    if (isClamped(style)) return [];
  }
  const out = box.left < -1 || box.right > size.width + 1;
  return out
    ? [`${nameOf(element)} sticks out, from ${Math.round(box.left)} to ${Math.round(box.right)}: ${text.slice(0, 60)}`]
    : [];
}

const isClamped = (style: CSSStyleDeclaration): boolean => style.webkitLineClamp !== "none";

const nameOf = (element: Element): string => `${element.localName}.${element.getAttribute("class") ?? ""}`;
