// @vitest-environment node
import { afterAll, expect, it } from "vitest";
import { remoteControl } from "./remote-control.ts";
import { serveSandbox } from "./serve.ts";

const { close, sandbox, url } = await serveSandbox();
afterAll(close);

it("has every method of the control", () => {
  expect(Object.keys(remoteControl(url)).toSorted()).toEqual(Object.keys(sandbox.control).toSorted());
});

it("calls them where the sandbox is served", async () => {
  const control = remoteControl(url);
  await control.addAccount("acme");
  await control.connect("acme", "slack", { identifier: "ops@acme.test" });
  expect((await control.account("acme")).connections).toMatchObject([{ slug: "slack", identifier: "ops@acme.test" }]);
  expect(sandbox.control.account("acme").connections).toHaveLength(1);
  await control.addAccount("acme"); // it is there
  expect(sandbox.control.account("acme").connections).toHaveLength(1);
});

it("leaves out what is undefined, as a helper of yours may pass it on", async () => {
  const control = remoteControl(url);
  await control.addAccount("bramble");
  await control.connect("bramble", "slack", undefined);
  await control.expire("bramble", "slack", undefined);
  expect(sandbox.control.account("bramble").connections).toMatchObject([{ slug: "slack" }]);
  expect((await control.requests(undefined)).length).toBeGreaterThanOrEqual(0);
});

it("keeps every digit, both ways", async () => {
  const control = remoteControl(url);
  const long = { "cobalt:number": "1161888007138312193" };
  const [config] = sandbox.control.account("harbor").configs.filter(({ slug }) => slug === "hubspot");
  const [field = ""] = Object.keys(config?.fields ?? {});
  await control.updateConfig("harbor", "hubspot", { fields: { [field]: long } });
  const told = (await control.account("harbor")).configs.find(({ slug }) => slug === "hubspot");
  expect(told?.fields[field]).toEqual(long);
});

it("throws what the method refuses, and says so where nobody listens", async () => {
  await expect(remoteControl(url).connect("nobody", "slack")).rejects.toThrow('The sandbox has no account "nobody"');
  const silent = remoteControl("http://127.0.0.1:1");
  await expect(silent.reset()).rejects.toThrow("[cobalt-kit] No sandbox answers at http://127.0.0.1:1");
});
