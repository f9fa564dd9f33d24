import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type * as Client from "@cobalt-kit/client";
import { build } from "esbuild";
import { afterAll, expect, it } from "vitest";
import { root } from "../process/run-command.ts";

const TOKEN = "opaque-session-token-4711";
const folder = mkdtempSync(join(tmpdir(), "cobalt-kit-late-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The client as a page has it that loses its connection: a part that loads later does not arrive. */
async function listWithout(part: string): Promise<(status: number, body: string) => Promise<unknown>> {
  const outdir = mkdtempSync(join(folder, "page-"));
  await build({
    stdin: {
      contents: `export { createCobaltSession, listApplications } from "@cobalt-kit/client";`,
      resolveDir: root,
      sourcefile: "page.js",
    },
    bundle: true,
    splitting: true,
    format: "esm",
    conditions: ["@cobalt-kit/source"],
    outExtension: { ".js": ".mjs" },
    outdir,
  });
  rmSync(join(outdir, readdirSync(outdir).find((name) => name.startsWith(`${part}-`)) ?? part));
  const client: Pick<typeof Client, "createCobaltSession" | "listApplications"> = await import(
    pathToFileURL(join(outdir, "stdin.mjs")).href
  );
  return (status: number, body: string): Promise<unknown> =>
    client.listApplications(
      client.createCobaltSession({
        linkedAccountId: "harbor",
        getSessionToken: TOKEN,
        fetch: async () => new Response(body, { status }),
      }),
    );
}

it("says that a call failed, and shows nothing unchecked, where the code that keeps secrets out of errors does not arrive", async () => {
  const list = await listWithout("redact-error");
  const message = `The token ${TOKEN} is wrong`;
  const body = JSON.stringify({ message, request_id: message, field_errors: [{ id: TOKEN, error: message }] });
  const error = await list(400, body).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ name: "CobaltError", code: "invalid-request", status: 400, issues: [] });
  expect(JSON.stringify([error, String(error)])).not.toMatch(/4711|wrong/);
});

it("fails, in place of rounding a number, where the code that keeps every digit does not arrive", async () => {
  const list = await listWithout("tag-numbers");
  await expect(list(200, `[{"slug":"slack","name":"Slack"}]`)).resolves.toMatchObject([{ name: "Slack" }]);
  const long = `[{"slug":"slack","name":"Slack","tags":[1161888007138312193]}]`;
  await expect(list(200, long)).rejects.toMatchObject({ code: "network" });
}, 20_000);
