// @vitest-environment node
import { readdir, readFile } from "node:fs/promises";
import { expect, it } from "vitest";

/**
 * Who asks the window of the script and not that of an element (`ownerDocument.defaultView`), which is another one where a host portals us into a frame
 * or a window: and why.
 */
const globals: Record<string, string> = {
  "blocks/blocked-window/blocked-window.tsx": "a frame without windows is the script's own",
  "blocks/connect-panel/connect-progress.tsx": "the script's window opens that of the sign-in",
  "blocks/datastore-browser/datastore-records.tsx": "a frame without downloads is the script's own",
  "blocks/datastore-browser/download.ts": "a link that is in no page",
  "blocks/execution-list/use-rows-in-sight.ts": "how many rows may be in sight until that was measured",
  "blocks/human-task/human-task.tsx": "asks nothing while the script's page is hidden, as all that is followed",
  "blocks/integration-gallery/page-address.ts": "a frame or window that was portaled into has no address of its own",
  "blocks/integration-gallery/use-gallery-url.ts": "the address, as for page-address.ts",
  "blocks/integration-gallery/watch-rows.ts": "where a document has lost its window",
  "composed-tree.ts": "where a node is the document itself",
  "element/define-marketplace.tsx": "a custom element belongs to the page that defines it",
  "mark-direction.ts": "one frame for all that is marked",
  "parts/copy-button/copy-button.tsx": "where an event names no window",
  "parts/form/use-form-events.ts": "a frame without forms is the script's own",
  "parts/relative-time/shared-clock.ts": "one clock for all of the script's windows",
  "use-client-layout-effect.ts": "whether there is a page at all",
  "use-page-guard.ts": "work is lost when the script's page goes, too",
};

const asksGlobals =
  /(?<![\w.$"'`/-])(?:document|window|navigator|innerHeight|innerWidth|matchMedia|requestAnimationFrame|(?:Resize|Intersection)Observer)(?=[.(;,)\s])(?! of | as )/;

it("asks the window that shows an element, not the script's", async () => {
  const found: string[] = [];
  const folder = new URL("./", import.meta.url);
  for (const file of await readdir(folder, { recursive: true })) {
    if (!/(?<!\.test|\.stories|\.d)\.tsx?$/.test(file) || /^(?:testing|messages|languages|examples)\//.test(file))
      continue;
    if (file.endsWith("messages.ts")) continue;
    const source = await readFile(new URL(file, folder), "utf8");
    const code = source.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*|"(?:[^"\\\n]|\\.)*"|>[^<>{}]*</g, "");
    if (asksGlobals.test(code)) found.push(file);
  }
  expect(found.toSorted()).toEqual(Object.keys(globals));
});
