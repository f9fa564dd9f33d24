// @vitest-environment node
import { describe, expect, it } from "vitest";
import { createHostedPortalUrl, getHostedProperties } from "../index.ts";
import { codeOf, openSession } from "../testing/open-session.ts";
import { describeProperties } from "../testing/properties.ts";
import { readBody } from "../testing/read-body.ts";

const RUNS = 1000;

describe("the portal's address", () => {
  it.each([
    ["vendor", { hosted_url: "https://connect.test/eyJ" }],
    ["seed", { url: "https://connect.test/eyJ" }],
  ])("comes in the %s dialect", async (_dialect, wire) => {
    expect((await readBody(wire, (session) => createHostedPortalUrl(session))).domain).toBe("https://connect.test/eyJ");
  });

  it.each(["javascript:alert(1)", "http://connect.test/eyJ", "data:text/html,eyJ", "//connect.test/eyJ", "eyJ"])(
    "is not given, and not repeated, where it is %j",
    async (hosted_url) => {
      const { sandbox, session } = openSession();
      sandbox.control.failNext("*", { status: 200, body: { hosted_url } });
      const error: unknown = await createHostedPortalUrl(session).catch((thrown: unknown) => thrown);
      expect(await codeOf(Promise.reject(error))).toBe("unsafe-url");
      expect(JSON.stringify(error) + String(error)).not.toContain("eyJ");
    },
  );

  describeProperties({
    runs: RUNS,
    read: async (session) => ({ authUrl: await createHostedPortalUrl(session) }),
    documented: [{ hosted_url: "https://connect.test/eyJ" }, { url: "https://connect.test/eyJ" }],
    affects: {},
    codes: ["unexpected-response", "unsafe-url"],
  });
});

describe("the portal's properties", () => {
  it("come as they were stored", async () => {
    const properties = { color: "#123456", bgColor: "white", name: "Harbor", redirect_url: null, list: [1] };
    expect((await readBody(properties, getHostedProperties)).domain).toEqual(properties);
  });

  describeProperties({
    runs: RUNS,
    read: async (session) => ({ values: await getHostedProperties(session) }),
    documented: [{ color: "#123456", bgColor: "white", name: "Harbor" }],
    affects: {},
  });
});
