import { useExecutions } from "@cobalt-kit/hooks";
import { createSandbox, type Sandbox } from "@cobalt-kit/sandbox";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openPage } from "./testing/open-page.tsx";

beforeEach(() => {
  sessionStorage.setItem("cobalt-kit-devtools", JSON.stringify({ isOpen: true, tab: "Live" }));
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const afterRealTime = setTimeout;

/** Waits as long as the machine takes to load what is late; at each look so many milliseconds of the held time pass. */
async function comes(look: () => unknown, stepMs = 1): Promise<void> {
  for (;;) {
    try {
      look();
      return;
    } catch {
      await vi.advanceTimersByTimeAsync(stepMs);
      await new Promise((resolve) => afterRealTime(resolve, 10));
    }
  }
}

function Runs(): null {
  useExecutions();
  return null;
}

it("shows a run that is not over, and the read that repeats for it with the time of the next", async () => {
  const start = Date.now();
  // the run stands still until it is moved
  const sandbox = createSandbox({ clock: () => start });
  const id = await startRun(sandbox);
  sandbox.control.advance(1_500); // it runs
  const page = openPage({ sandbox, children: <Runs /> });
  await comes(() => page.panel().getByRole("tabpanel", { name: "Live" }));
  const part = (name: string): HTMLElement => page.panel().getByRole("region", { name });
  await comes(() => expect(part("Runs that are not over")).toHaveTextContent(`${id} running shown, so followed`));
  expect(part("Reads that repeat")).toHaveTextContent("None.");
  await comes(
    () =>
      expect(part("Reads that repeat")).toHaveTextContent(/GET .*status=RUNNING.* 2 times, last at .*, 3\.2 s after/),
    100,
  );
  expect(part("Reads that repeat")).toHaveTextContent(/next in about [3-5]\.\d s/);
});

it("shows what is on its way", async () => {
  const sandbox = createSandbox();
  sandbox.control.failNext("GET /api/v2/f-sdk/application", { hang: true });
  const page = openPage({ sandbox });
  await comes(() => page.panel().getByRole("tabpanel", { name: "Live" }));
  await comes(
    () =>
      expect(page.panel().getByRole("region", { name: "On their way" })).toHaveTextContent(
        "GET /api/v2/f-sdk/application since 3",
      ),
    100,
  );
});

async function startRun({ control, fetch }: Sandbox): Promise<string> {
  const published = control.account("harbor").workflows.find((workflow) => workflow.published);
  const answer = await fetch(`https://api.cobalt.test/api/v2/public/workflow/${published?.id}/execute`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${await control.mintToken("harbor")}`,
      "content-type": "application/json",
      slug: published?.slug ?? "",
    },
    body: "{}",
  });
  const body: { execution_id: string } = await answer.json();
  return body.execution_id;
}
