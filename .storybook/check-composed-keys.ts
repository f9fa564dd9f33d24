// Keys of an input method belong to the text being composed: they confirm it, drop it, or move in its candidates. The page
// does nothing with them, wherever the focus is.

const keys = [
  "Escape",
  "Enter",
  "Backspace",
  "Delete",
  "ArrowDown",
  "ArrowUp",
  "ArrowLeft",
  "ArrowRight",
  "Home",
  "End",
];

/** As browsers mark them, and as Safari marks the one that ends a composition. */
const marks: KeyboardEventInit[] = [{ isComposing: true }, { keyCode: 229 }];

/** Sends the keys of an input method to one thing of each kind on the page. Throws where one of them did something. */
export async function checkComposedKeys(): Promise<void> {
  const faults: string[] = [];
  for (const target of oneOfEachKind()) {
    for (const key of keys) {
      for (const mark of marks) {
        const before = readPage();
        const event = new KeyboardEvent("keydown", { key, ...mark, bubbles: true, cancelable: true, composed: true });
        target.dispatchEvent(event);
        await settle();
        const what = `${key} ${JSON.stringify(mark)} at ${describe(target)}`;
        if (readPage() !== before) faults.push(`${what} changed the page.`);
        // Left to the browser, it would send the form.
        const submits = key === "Enter" && target instanceof HTMLInputElement && target.form !== null;
        if (submits && !event.defaultPrevented) faults.push(`${what} sends its form.`);
        if (event.defaultPrevented && key !== "Enter") faults.push(`${what} is taken from the input method.`);
        if (!target.isConnected) break;
      }
    }
  }
  if (faults.length > 0) throw new Error(["Keys of an input method are for it alone:", ...faults].join("\n"));
}

function oneOfEachKind(): Iterable<Element> {
  const found = new Map<string, Element>();
  const focusable = "input, textarea, select, button, a[href], [tabindex], [role=dialog], [role=alertdialog], body";
  for (const element of document.querySelectorAll(focusable)) {
    const kind = [describe(element), element.closest("[role=dialog], [role=alertdialog]") !== null, "form" in element];
    if (!found.has(kind.join())) found.set(kind.join(), element);
  }
  return found.values();
}

function describe(element: Element): string {
  const states = ["type", "role", "aria-expanded", "aria-haspopup"].map((name) => element.getAttribute(name));
  return [element.localName, element.className, ...states].filter(Boolean).join(" ");
}

const states = ["aria-expanded", "aria-selected", "aria-checked", "aria-pressed", "aria-activedescendant"];

/** What is open, chosen, typed and listed, and where the focus is. */
function readPage(): string {
  const selector = `[role=dialog], [role=alertdialog], li, tr, form, input, textarea, select, ${states.map((name) => `[${name}]`).join()}`;
  const things = [...document.querySelectorAll(selector)].map((element) => [
    element.localName,
    ...states.map((name) => element.getAttribute(name)),
    "value" in element ? element.value : "",
    "checked" in element ? element.checked : "",
  ]);
  return JSON.stringify([things, document.activeElement?.outerHTML.slice(0, 100)]);
}

/** React has drawn what a key changed. */
async function settle(): Promise<void> {
  for (let turns = 0; turns < 3; turns += 1) await Promise.resolve();
}
