import { beforeAll, describe, expect, it } from "vitest";
import { readErrorCodes } from "../error-codes.ts";
import { hookReference } from "./hook-markdown.ts";
import { type HookReference, readHooks } from "./hooks.ts";

describe("the reference of the hooks", () => {
  let hooks: HookReference[];
  beforeAll(() => {
    hooks = readHooks();
  }, 120_000);
  const find = (wanted: string): HookReference => {
    const hook = hooks.find(({ name }) => name === wanted);
    if (hook === undefined) throw new Error(`There is no ${wanted}.`);
    return hook;
  };

  it("says of each what it is for, and names no code that does not exist", () => {
    const codes = readErrorCodes().map(({ code }) => `\`${code}\``);
    for (const { name, text, errors } of hooks) {
      expect(`${name}: ${text}`.length).toBeGreaterThan(name.length + 10);
      for (const error of errors.filter((each) => each.startsWith("`")))
        expect(codes).toContain(/^`[a-z-]+`/.exec(error)?.[0]);
    }
  });

  it("has the parameters of a hook that reads, with defaults, what it returns, and its other forms", () => {
    const page = hookReference(find("useApplications"));
    expect(page).toContain("- `filters`, optional, `ApplicationFilters`");
    expect(page).toContain("| `enabled?` | `boolean` | Set to false to wait. Default: `true` |");
    expect(page).toContain("| `data` | `Application[]` | The last successfully resolved data for the query. |");
    expect(page).toMatch(/### Application\n\n[\s\S]+`needsAttention`/);
    expect(page).toContain("- `GET /api/v2/f-sdk/application`");
    expect(page).toContain("`useSuspenseApplications`");
    expect(page).toContain("`applicationsQuery(session, …)`");
  });

  it("has the input of a hook that acts, and the codes that mean something particular", () => {
    const page = hookReference(find("useDisconnect"));
    expect(page).toContain("| `mutate` | `(input: DisconnectInput) => void` |");
    expect(page).toMatch(/### DisconnectInput\n\n[\s\S]+`connectionId\?`/);
    expect(page).toContain(
      "- `invalid-request` when there are several connections and the API needs to know which one",
    );
  });

  it("has what a hook of ours returns, property by property", () => {
    expect(hookReference(find("useConfigDraft"))).toMatch(/### ConfigDraft\n\n[\s\S]+`validate`/);
    expect(find("useRequireConnection").result.map(({ name }) => name)).toContain("ensureConnected");
    expect(find("CobaltProvider").types[0]?.members.map(({ name }) => name)).toContain("onEvent");
  });
});
