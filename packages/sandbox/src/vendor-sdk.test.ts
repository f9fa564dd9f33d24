// @vitest-environment node
import { Cobalt } from "@cobaltio/cobalt-js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { serveSandbox, type ServedSandbox } from "./serve.ts";
import { smallFixtures } from "./testing/small-fixtures.ts";

let served: ServedSandbox;
let cobalt: Cobalt;

beforeEach(async () => {
  served = await serveSandbox({ fixtures: smallFixtures });
  cobalt = new Cobalt({ baseUrl: served.url, token: await served.sandbox.control.mintToken("ada") });
});

afterEach(() => served.close());

describe("the vendor's own browser kit", () => {
  it("lists applications and gets one", async () => {
    expect(await cobalt.getApp()).toMatchObject({ length: 5 });
    expect(await cobalt.getApp("board")).toMatchObject({ name: "Board", connected: true, reauth_required: false });
  });

  it("connects with keys and disconnects", async () => {
    expect(await cobalt.connect("till", { secret_key: "good" })).toBe(true);
    expect(await cobalt.getApp("till")).toMatchObject({ connected: true, reauth_required: false });
    await expect(cobalt.connect("till", { secret_key: "bad" })).rejects.toThrow("Internal Server Error");
    await cobalt.disconnect("till");
    expect(await cobalt.getApp("till")).toMatchObject({ connected: false });
  });

  it("makes, changes, reads and deletes a config", async () => {
    const made = await cobalt.config({ slug: "board", config_id: "north", labels: [] });
    expect(made).toMatchObject({ slug: "board", config_id: "north", workflows: [{ enabled: false }, {}] });
    const changed = await cobalt.updateConfig({
      slug: "board",
      config_id: "north",
      fields: { f_book: "wb_1" },
      workflows: [{ id: "w_paid", enabled: true, fields: { wf_queue: "q2" } }],
    });
    expect(changed).toMatchObject({
      fields: [{ value: "wb_1" }, { options: [{ value: 0 }, { value: 71 }] }, {}, {}, {}, {}],
    });
    expect(await cobalt.getConfig("board", "north")).toEqual(changed);
    expect(await cobalt.getConfig("board", "")).toMatchObject({ config_id: "ada" });
    expect(await cobalt.deleteConfig("board", "north")).toEqual({ message: "Installation Deleted Success" });
    await expect(cobalt.getConfig("board", "north")).rejects.toThrow("Not Found");
  });

  it("reads the private route about org and account", async () => {
    expect(await Reflect.apply(Reflect.get(cobalt, "getAccountDetails"), cobalt, [])).toMatchObject({
      linked_account: { account_id: "ada" },
    });
  });
});
