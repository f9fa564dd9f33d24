// @vitest-environment node
import { request } from "node:http";
import { describe, expect, it } from "vitest";
import { serveSandbox } from "./serve.ts";
import { smallFixtures } from "./testing/small-fixtures.ts";

describe("a method nobody serves", () => {
  it.each(["TRACE", "PROPFIND"])("is answered in the envelope: %s", async (method) => {
    const { url, close } = await serveSandbox({ fixtures: smallFixtures });
    const path = "/api/v2/public/application";
    const { status, text } = await new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
      const asking = request(`${url}${path}`, { method }, (response) => {
        let received = "";
        response.on("data", (part) => (received += String(part)));
        response.on("end", () => resolve({ status: response.statusCode, text: received }));
      });
      asking.on("error", reject).end();
    });
    await close();
    expect(status).toBe(404);
    expect(JSON.parse(text)).toMatchObject({ http_error_type: "NOT_FOUND", message: `Cannot ${method} ${path}` });
  });
});
