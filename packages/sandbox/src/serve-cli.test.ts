// @vitest-environment node
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { serveSandbox } from "./serve.ts";

const script = fileURLToPath(new URL("serve.ts", import.meta.url));
const started: ChildProcess[] = [];

function run(...options: string[]): { child: ChildProcess; output: () => string; line: Promise<string> } {
  const child = spawn(process.execPath, ["--import", "tsx", "--conditions=@cobalt-kit/source", script, ...options]);
  started.push(child);
  let output = "";
  const line = new Promise<string>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        output += chunk.toString();
        if (output.includes("\n")) resolve(output);
      });
    }
  });
  return { child, output: () => output, line };
}

afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
});

describe("the sandbox as a command", { timeout: 20_000 }, () => {
  it.each(["SIGINT", "SIGTERM"] as const)("says where it listens and ends by itself on %s", async (signal) => {
    const { child, line, output } = run("--port", "0");
    expect(await line).toMatch(
      /^Cobalt sandbox listens on http:\/\/127\.0\.0\.1:\d+ \(API key tk_sandbox; accounts harbor, lumen, blank\)\n$/,
    );
    const [url = ""] = /http:\S+/.exec(output()) ?? [];
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    child.kill(signal);
    expect(await once(child, "exit")).toEqual([0, null]);
  });

  it("says so when the port is taken or is none", async () => {
    const { url, close } = await serveSandbox();
    const { port } = new URL(url);
    const taken = run("--port", port);
    expect(await taken.line).toBe(
      `Port ${port} of 127.0.0.1 is taken. End what listens there, or choose another port.\n`,
    );
    const none = run("--port", "http");
    expect(await none.line).toBe('--port takes a whole number, not "http"\n');
    for (const { child } of [taken, none]) {
      if (child.exitCode === null) await once(child, "exit");
      expect(child.exitCode).toBe(1);
    }
    await close();
  });
});
