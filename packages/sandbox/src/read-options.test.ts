// @vitest-environment node
import { describe, expect, it } from "vitest";
import { readOptions } from "./read-options.ts";

describe("the options of the command", () => {
  it("are strict, of the vendor's dialect and without a limit unless told otherwise", () => {
    expect(readOptions([])).toMatchObject({
      port: 4010,
      hostname: "127.0.0.1",
      latency: 0,
      strict: true,
      dialect: "vendor",
      rateLimit: false,
      fixtures: { accounts: [{ id: "harbor" }, { id: "lumen" }, { id: "blank" }] },
    });
    expect(readOptions([])).not.toHaveProperty("dataFile");
  });

  it("choose dialect, limit, fixtures and a file", () => {
    const given = [
      "--dialect",
      "seed",
      "--rate-limit",
      "--fixtures",
      "empty",
      "--data",
      "./box.json",
      "--strict=false",
    ];
    expect(readOptions(given)).toMatchObject({
      dialect: "seed",
      rateLimit: true,
      strict: false,
      dataFile: "./box.json",
      fixtures: { applications: [] },
    });
    expect(readOptions(["--fixtures=scale"]).fixtures.applications).toHaveLength(5000);
  });

  it("name who may call and who may control", () => {
    const given = ["--allow-origin", "https://shop.test", "--control-origin", "http://localhost:5173"];
    expect(readOptions(given)).toMatchObject({
      allowedOrigins: ["https://shop.test"],
      controlOrigins: ["http://localhost:5173"],
    });
  });

  it.each([
    [["--dialect", "latin"], '--dialect takes vendor or seed, not "latin"'],
    [["--fixtures", "toString"], '--fixtures takes standard, empty, scale, not "toString"'],
    [["--latency", "soon"], '--latency takes a whole number, not "soon"'],
    [["--speed", "high"], "--speed"],
  ])("refuse %j", (args, message) => {
    expect(() => readOptions(args)).toThrow(message);
  });
});
