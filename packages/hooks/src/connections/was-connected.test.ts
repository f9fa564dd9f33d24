import type { Application, Connection } from "@cobalt-kit/client";
import { describe, expect, it } from "vitest";
import { wasConnected } from "./was-connected.ts";

const work: Connection = {
  id: "c1",
  identifier: "ops@harborcoffee.test",
  authType: "oauth2",
  connectedAt: "2026-11-01T10:00:00.000Z",
  status: "active",
};

describe("wasConnected", () => {
  it.each<[string, Connection[], Connection[], boolean]>([
    ["a first connection", [], [work], true],
    ["nothing new", [work], [work], false],
    ["another identifier", [work], [work, { ...work, id: "c2", identifier: "cfo@harborcoffee.test" }], true],
    ["another id", [work], [{ ...work, id: "c2" }], true],
    ["the same one, later", [work], [{ ...work, connectedAt: "2026-11-02T10:00:00.000Z" }], true],
    ["the same one, earlier", [work], [{ ...work, connectedAt: "2026-10-02T10:00:00.000Z" }], false],
    ["an expired one that works again", [{ ...work, status: "expired" }], [work], true],
    ["one that expired meanwhile", [work], [{ ...work, status: "expired" }], false],
    ["a name that is known only now", [{ status: "active", authType: "oauth2" }], [{ ...named() }], false],
    ["a name that is not told this time", [work], [{ status: "active", authType: "oauth2", id: "c1" }], false],
    ["keys that were saved meanwhile", [], [{ ...work, authType: "keybased" }], false],
    ["a type the API does not tell", [], [{ status: "active" }], true],
    ["a connection that went", [work], [], false],
  ])("%s", (_name, before, now, expected) => {
    expect(wasConnected(application(before), application(now), "oauth2")).toBe(expected);
  });

  it("reads an application that tells no connections by its status", () => {
    const flags = (status: Application["status"], needsAttention = false): Application => ({
      ...application([]),
      status,
      needsAttention,
    });
    expect(wasConnected(flags("not-connected"), flags("connected"), "oauth2")).toBe(true);
    expect(wasConnected(flags("expired", true), flags("connected"), "oauth2")).toBe(true);
    expect(wasConnected(flags("connected", true), flags("connected"), "oauth2")).toBe(true);
    expect(wasConnected(flags("connected"), flags("connected"), "oauth2")).toBe(false);
    expect(wasConnected(flags("connected"), flags("connected", true), "oauth2")).toBe(false);
    expect(wasConnected(flags("connected"), flags("not-connected"), "oauth2")).toBe(false);
  });

  it("takes the end of needing attention for success", () => {
    const before = { ...application([work]), needsAttention: true };
    expect(wasConnected(before, application([work]), "oauth2")).toBe(true);
  });

  it("does not when what needed attention was another connection", () => {
    const keys: Connection = { ...work, id: "c2", authType: "keybased", status: "expired" };
    const before = { ...application([work, keys]), needsAttention: true };
    expect(wasConnected(before, application([work, { ...keys, status: "active" }]), "oauth2")).toBe(false);
    const second = { ...application([work, { ...keys, authType: "oauth2" }]), needsAttention: true };
    expect(wasConnected(second, application([work]), "oauth2")).toBe(false);
  });
});

function named(): Connection {
  return { identifier: "ops@harborcoffee.test", status: "active", authType: "oauth2" };
}

function application(connections: Connection[]): Application {
  const status = connections.some((connection) => connection.status === "active")
    ? "connected"
    : connections.length > 0
      ? "expired"
      : "not-connected";
  return {
    slug: "slack",
    name: "Slack",
    description: "",
    tags: [],
    ecosystem: false,
    authMethods: [],
    connections,
    status,
    needsAttention: status === "expired",
  };
}
