import { waitFor } from "@testing-library/dom";
import { expect, it, vi } from "vitest";
import { observeFetch } from "./observe-fetch.ts";
import { createRecording, type RecordedRequest } from "./recording.ts";

/** What is recorded of one request, once it is whole. */
async function record(answer: Response, input: RequestInfo | URL, init?: RequestInit): Promise<RecordedRequest> {
  const recording = createRecording();
  const own = vi.fn<typeof fetch>().mockResolvedValue(answer);
  expect(await observeFetch(recording, "harbor", () => own)(input, init)).toBe(answer);
  expect(own).toHaveBeenCalledExactlyOnceWith(input, init);
  return waitFor(() => {
    const [request] = recording.requests.entries();
    expect(request?.state).toBe("answered");
    if (answer.bodyUsed || request?.answer !== undefined) return expectDefined(request);
    throw new Error("Its answer is not read yet.");
  });
}

function expectDefined(request: RecordedRequest | undefined): RecordedRequest {
  if (request === undefined) throw new Error("Nothing is recorded.");
  return request;
}

it("reads method, token and address of a Request, and does not read its body before the page's fetch does", async () => {
  const request = new Request("https://api.test/api/v2/app/stripe/save", {
    method: "POST",
    headers: { authorization: "Bearer token-4711" },
    body: JSON.stringify({ pin: "pin-4711" }),
  });
  const recorded = await record(Response.json({ said: "pin-4711 for token-4711" }), request);
  expect(recorded).toMatchObject({ method: "POST", path: "/api/v2/app/stripe/save", status: 200 });
  expect(JSON.stringify(recorded)).not.toContain("4711");
  expect(request.bodyUsed).toBe(false);
});

it("gives the page an answer that nobody can copy, and records its status", async () => {
  const answer = Response.json({ name: "Slack" });
  await answer.text();
  expect(await record(answer, "/x")).toMatchObject({ status: 200, state: "answered" });
});

it("keeps no answer to a file or to what is too long, but its request id", async () => {
  const answer = (): Response =>
    Response.json({ said: "pin-4711" }, { status: 400, headers: { "x-trace-id": "req-1" } });
  const form = new FormData();
  form.append("file", new Blob(["pin-4711"]), "key.pem");
  for (const body of [form, JSON.stringify({ pin: "pin-4711".repeat(600_000) })]) {
    const recorded = await record(answer(), "/x", { method: "POST", body });
    expect(recorded).toMatchObject({ code: "invalid-request", requestId: "req-1" });
    expect(JSON.stringify(recorded)).not.toContain("4711");
  }
});

it("keeps of a huge answer its beginning", async () => {
  const list = Array.from({ length: 60_000 }, (_, at) => ({ slug: `application-${at}`, description: "x".repeat(60) }));
  const { answer = "" } = await record(Response.json(list), "/x");
  expect(answer.length).toBeLessThan(10_100);
  expect(answer).toContain("application-1");
});

it("says of an answer that breaks off that it failed, and of one whose call was given up why", async () => {
  const recording = createRecording();
  const leaving = new AbortController();
  const body = new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode("[")) });
  const broken = new ReadableStream({ start: (controller) => controller.error(new TypeError("lost")) });
  const answers = [new Response(broken), new Response(body)];
  const fetch = observeFetch(recording, "harbor", () => () => {
    const answer = answers.shift();
    return answer ? Promise.resolve(answer) : Promise.reject(leaving.signal.reason);
  });
  await fetch("/broken");
  await fetch("/pending", { signal: leaving.signal });
  leaving.abort();
  await expect(fetch("/aborted", { signal: leaving.signal })).rejects.toThrow("aborted");
  await waitFor(() =>
    expect(recording.requests.entries()).toMatchObject([
      { path: "/broken", state: "failed", code: "network" },
      { path: "/pending", state: "pending", status: 200 },
      { path: "/aborted", state: "failed", code: "aborted" },
    ]),
  );
});
