import type * as Client from "@cobalt-kit/client";
import { expect, it } from "vitest";
import { pageWithout } from "./page-without.ts";

const TOKEN = "opaque-session-token-4711";

/** Lists applications on a page where a part of the client does not arrive. */
async function listWithout(part: string): Promise<(status: number, body: string) => Promise<unknown>> {
  const page = await pageWithout<Pick<typeof Client, "createCobaltSession" | "listApplications">>(
    part,
    `export { createCobaltSession, listApplications } from "@cobalt-kit/client";`,
  );
  return (status: number, body: string): Promise<unknown> =>
    page.listApplications(
      page.createCobaltSession({
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
  const list = await listWithout("rare-parts");
  await expect(list(200, `[{"slug":"slack","name":"Slack"}]`)).resolves.toMatchObject([{ name: "Slack" }]);
  const long = `[{"slug":"slack","name":"Slack","tags":[1161888007138312193]}]`;
  await expect(list(200, long)).rejects.toMatchObject({ code: "network" });
}, 20_000);

it("runs a workflow, but not without a header that its caller chose, where the code that names headers does not arrive", async () => {
  const page = await pageWithout<Pick<typeof Client, "createCobaltSession" | "executeWorkflow">>(
    "rare-parts",
    `export { createCobaltSession, executeWorkflow } from "@cobalt-kit/client";`,
  );
  let sent = 0;
  const session = page.createCobaltSession({
    linkedAccountId: "harbor",
    getSessionToken: TOKEN,
    fetch: async () => {
      sent++;
      return Response.json({ execution_id: "run" });
    },
  });
  await expect(page.executeWorkflow(session, { workflowId: "w" })).resolves.toMatchObject({ executionId: "run" });
  const chosen = { workflowId: "w", headers: { "x-order": "7" } };
  await expect(page.executeWorkflow(session, chosen)).rejects.toMatchObject({ code: "network" });
  expect(sent).toBe(1);
}, 20_000);
