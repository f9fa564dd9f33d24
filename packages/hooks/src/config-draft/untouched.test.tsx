import { exactNumber } from "@cobalt-kit/hooks";
import { parseJson, stringifyJson } from "@cobalt-kit/hooks/fields";
import { createSandbox, standardFixtures } from "@cobalt-kit/sandbox";
import { act } from "@testing-library/react";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openDraft } from "../testing/open-draft.ts";

const CONFIG = "https://api.cobalt.test/api/v2/f-sdk/config";

/** A document as somebody may have stored it, with numbers of any size. */
const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => JSON.stringify(value)),
  fc.bigInt({ min: 10n ** 15n, max: 10n ** 40n }).map((value) => stringifyJson(exactNumber(String(value)))),
  fc.constantFrom("1161888007138312193", "-0", "1e999", "0.1000000000000000055511151231257827"),
);
const { document } = fc.letrec<{ document: string }>((tie) => ({
  document: fc.oneof(
    { maxDepth: 4 },
    number,
    fc.string().map((text) => JSON.stringify(text)),
    fc.constantFrom("null", "false", '{"cobalt:number":"1161888007138312193"}'),
    fc.array(tie("document"), { maxLength: 3 }).map((items) => `[${items.join(",")}]`),
    fc
      .uniqueArray(fc.tuple(fc.stringMatching(/^[a-z_$]{1,9}$/), tie("document")), {
        selector: ([key]) => key,
        maxLength: 3,
      })
      .map((members) => `{${members.map(([key, value]) => `${JSON.stringify(key)}:${value}`).join(",")}}`),
  ),
}));

/** Stores a document in a field, saves another by the draft, and answers with what is stored then, as it goes over the wire. */
async function storedAfterSave(sent: string): Promise<string> {
  const fixtures = structuredClone(standardFixtures);
  fixtures.applications
    .find(({ slug }) => slug === "atlas-crm")
    ?.fields?.push({ id: "any", name: "Any", field_type: "json" });
  const sandbox = createSandbox({ fixtures });
  sandbox.control.connect("harbor", "atlas-crm");
  const authorization = `Bearer ${await sandbox.control.mintToken("harbor")}`;
  const body = `{"slug":"atlas-crm","fields":{"any":${sent}}}`;
  await sandbox.fetch(CONFIG, { method: "PUT", headers: { authorization, "content-type": "application/json" }, body });
  const { draft, unmount } = await openDraft({ slug: "atlas-crm" }, { sandbox });
  act(() => draft().store.setValue({ id: "acrm_mail" }, "mine@harbor.test"));
  await act(async () => expect(await draft().save()).toBe(true));
  unmount();
  const config = sandbox.control.account("harbor").configs.find(({ slug }) => slug === "atlas-crm");
  expect(config?.fields).toMatchObject({ acrm_mail: "mine@harbor.test" });
  return stringifyJson(config?.fields["any"]);
}

describe("a setting nobody touched", () => {
  it("is stored byte for byte as before when another is saved", async () => {
    await fc.assert(
      fc.asyncProperty(document, async (inner) => {
        const sent = `{"x":${inner}}`;
        expect(await storedAfterSave(sent)).toBe(sent);
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  it("may be ten thousand levels deep", async () => {
    const sent = `${"[".repeat(10_000)}1161888007138312193${"]".repeat(10_000)}`;
    expect((await storedAfterSave(sent)) === sent).toBe(true);
    expect(stringifyJson(parseJson(sent)) === sent).toBe(true);
  }, 30_000);
});
