import { HumanTask } from "@cobalt-kit/components/admin";
import { createCobaltSession } from "@cobalt-kit/hooks";
import { humanTaskQuery } from "@cobalt-kit/hooks/human-tasks";
import { createSandbox, fixtureIds, type Sandbox } from "@cobalt-kit/sandbox";
import { QueryClient } from "@tanstack/react-query";
import { act, screen, waitFor } from "@testing-library/react";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { renewable } from "../../testing/renewable-session.ts";
import { renderWithSandbox, type Rendered, type RenderOptions } from "../../testing/render-with-sandbox.tsx";

const read = "GET /api/v2/public/human-tasks/:id";
const submit = "POST /api/v2/public/human-tasks/:id";
const taskId = fixtureIds.approveAccess;

function open(options: RenderOptions = {}, onSubmitted?: () => void): Rendered {
  return renderWithSandbox(<HumanTask taskId={taskId} onSubmitted={onSubmitted} />, { account: "lumen", ...options });
}

const button = (): Promise<HTMLElement> => screen.findByRole("button", { name: "Submit answer" });

/** Somebody else, somewhere else. */
async function answerElsewhere({ fetch }: Sandbox, data: object): Promise<void> {
  await fetch(`https://api.cobalt.test/api/v2/public/human-tasks/${taskId}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ data }),
  });
}

/** Answers as they come from another origin, whose date pages may not read. */
function withoutDates({ fetch }: Sandbox): typeof fetch {
  return async (...request) => {
    const response = await fetch(...request);
    response.headers.delete("date");
    return response;
  };
}

async function timeLeft(sandbox: Sandbox): Promise<number> {
  const answer = await sandbox.fetch(`https://api.cobalt.test/api/v2/public/human-tasks/${taskId}`);
  const { expire_in: end }: { expire_in: string } = await answer.json();
  return Date.parse(end) - Date.parse(sandbox.control.now());
}

describe("HumanTask", () => {
  it("asks for the fields of the task, with what is filled in already", async () => {
    open();
    expect(await screen.findByRole("region", { name: "Approve access" })).toBeInTheDocument();
    expect(await screen.findByRole("textbox", { name: /^Customer/ })).toHaveValue("Fern & Co");
    expect(screen.getByRole("textbox", { name: /^Customer/ })).toBeDisabled();
    expect(screen.getByRole("combobox", { name: /^Why/ })).toHaveTextContent("Contract signed");
    expect(screen.getByText("Answer by:")).toBeInTheDocument();
  });

  it("submits the answer once, shows it, and an unticked box is an answer", async () => {
    const onSubmitted = vi.fn<() => void>();
    const { user, sandbox } = open({}, onSubmitted);
    await user.selectOptions(await screen.findByRole("combobox", { name: /^Why/ }), "Partner");
    await user.dblClick(await button());
    expect(await screen.findByText("Your answer was submitted", { selector: "p" })).toBeInTheDocument();
    expect(sandbox.control.requests({ route: submit }).map(({ body }) => body)).toEqual([
      { data: { customer: "Fern & Co", approved: false, reason: "Partner" } },
    ]);
    expect(onSubmitted).toHaveBeenCalledOnce();
    expect(screen.getByRole("combobox", { name: /^Why/ })).toBeDisabled();
    expect(screen.queryByRole("button", { name: "Submit answer" })).toBeNull();
  });

  it("shows the answer that was sent, and not what was typed after it", async () => {
    const { user, sandbox } = open();
    const why = await screen.findByRole("combobox", { name: /^Why/ });
    await user.selectOptions(why, "Partner");
    const held = sandbox.control.hold(submit);
    await user.click(await button());
    await user.selectOptions(why, "Trial");
    sandbox.control.release(held);
    expect(await screen.findByText("Your answer was submitted", { selector: "p" })).toBeInTheDocument();
    expect(why).toHaveDisplayValue("Partner");
  });

  it("sends what stands in its fields once the session is renewed, and not what stood there before", async () => {
    const sandbox = createSandbox();
    const renewal = renewable(sandbox, "lumen");
    const { user } = open({ sandbox, provider: { getSessionToken: renewal.getSessionToken } });
    const why = await screen.findByRole("combobox", { name: /^Why/ });
    renewal.lose();
    sandbox.control.failNext(submit, { status: 401 });
    await user.click(await button());
    await screen.findAllByText(/session has ended/i);
    await waitFor(async () => expect(await button()).not.toHaveAttribute("aria-disabled", "true"));
    await user.click(await button());
    await user.selectOptions(why, "Partner");
    expect(why).toHaveDisplayValue("Partner");
    await act(async () => renewal.goOn());
    expect(await screen.findByText("Your answer was submitted", { selector: "p" })).toBeInTheDocument();
    expect(why).toHaveDisplayValue("Partner");
    expect(sandbox.control.requests({ route: submit }).at(-1)?.body).toMatchObject({ data: { reason: "Partner" } });
  });

  it("tells whoever comes too late, and shows the answer that counts", async () => {
    const { user, sandbox } = open();
    await user.selectOptions(await screen.findByRole("combobox", { name: /^Why/ }), "Partner");
    await answerElsewhere(sandbox, { approved: true, reason: "Trial" });
    await user.click(await button());
    expect(await screen.findByText("Someone answered before you")).toBeInTheDocument();
    expect(screen.getByRole("combobox", { name: /^Why/ })).toHaveDisplayValue("Trial");
    expect(screen.getByRole("checkbox", { name: "Open the repositories" })).toBeChecked();
  });

  it("takes a lost answer that the task has for submitted, and sends nothing again", async () => {
    const sandbox = createSandbox();
    const lossy: typeof sandbox.fetch = async (input, init) => {
      const answer = await sandbox.fetch(input, init);
      if (init?.method === "POST" && new Request(input).url.includes("/human-tasks/"))
        throw new TypeError("Failed to fetch");
      return answer;
    };
    const { user } = open({ sandbox, provider: { fetch: lossy } });
    await user.click(await button());
    expect(await screen.findByText("Your answer was submitted")).toBeInTheDocument();
    expect(sandbox.control.requests({ route: submit })).toHaveLength(1);
  });

  it("does not know of a lost answer that the task does not have, and lets people check", async () => {
    const sandbox = createSandbox();
    sandbox.control.failNext(submit, { abort: true });
    const { user } = open({ sandbox });
    await user.click(await button());
    expect(await screen.findByText("Your answer may or may not have arrived")).toBeInTheDocument();
    await answerElsewhere(sandbox, { approved: true });
    await user.click(screen.getByRole("button", { name: "Check the task" }));
    expect(await screen.findByText("Someone answered before you")).toBeInTheDocument();
  });

  it.each([
    ["ahead", 5],
    ["behind", -5],
  ])("says so when its time ends by the service's clock, where the reader's is hours %s", async (_where, hours) => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    onTestFinished(() => void vi.useRealTimers());
    const sandbox = createSandbox({ clock: () => Date.now() - hours * 3_600_000 });
    open({ sandbox });
    await button();
    const left = await timeLeft(sandbox);
    await act(() => vi.advanceTimersByTimeAsync(left + 3_000));
    expect(await screen.findByText("The time to answer has passed")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Submit answer" })).not.toBeInTheDocument();
  });

  it("asks whether its time is over where only the reader's clock says so, and seldom, and not while it is hidden", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const visibility = vi.spyOn(document, "visibilityState", "get");
    onTestFinished(() => {
      vi.useRealTimers();
      visibility.mockRestore();
    });
    const sandbox = createSandbox({ clock: () => Date.now() - 5 * 3_600_000 });
    vi.setSystemTime(Date.now() + (await timeLeft(sandbox)) - 10 * 60_000);
    const asked = (): number => sandbox.control.requests({ route: read }).length;
    open({ sandbox, provider: { fetch: withoutDates(sandbox) } });
    await button();
    const before = asked();
    await act(() => vi.advanceTimersByTimeAsync(4 * 60_000));
    expect(asked() - before).toBeGreaterThanOrEqual(7);
    expect(asked() - before).toBeLessThanOrEqual(8);
    expect(await button()).toBeEnabled();
    visibility.mockReturnValue("hidden");
    const atLeaving = asked();
    await act(() => vi.advanceTimersByTimeAsync(7 * 60_000));
    expect(asked()).toBe(atLeaving);
    visibility.mockReturnValue("visible");
    await act(() => vi.advanceTimersByTimeAsync(31_000));
    expect(await screen.findByText("The time to answer has passed")).toBeInTheDocument();
    const atEnd = asked();
    await act(() => vi.advanceTimersByTimeAsync(5 * 60_000));
    expect(asked()).toBe(atEnd);
  });

  it("is not asked for ever where the service keeps it open past its time, says so, and looks again when told to", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    onTestFinished(() => void vi.useRealTimers());
    const sandbox = createSandbox();
    const left = await timeLeft(sandbox);
    let staysOpen = true;
    const stuck: typeof sandbox.fetch = async (input, init) => {
      const answer = await sandbox.fetch(input, init);
      if (!staysOpen || !new Request(input).url.includes("/human-tasks/")) return answer;
      return Response.json({ ...(await answer.json()), status: "WAITING" }, answer);
    };
    const asked = (): number => sandbox.control.requests({ route: read }).length;
    const { user } = open({ sandbox, provider: { fetch: stuck } });
    await button();
    await act(() => vi.advanceTimersByTimeAsync(left));
    // React 18 shows what came of it after each
    for (let times = 0; times < 24; times += 1) await act(() => vi.advanceTimersByTimeAsync(30_000));
    const note = await screen.findByText("The time to answer should be over, but the task is still open.");
    expect(note).toBeVisible();
    const atEnd = asked();
    expect(atEnd).toBeLessThanOrEqual(1 + 1 + 20);
    await act(() => vi.advanceTimersByTimeAsync(60 * 60_000));
    expect(asked()).toBe(atEnd);
    expect(await button()).toBeEnabled();
    await user.click(screen.getByRole("button", { name: "Check the task" }));
    await waitFor(() => expect(asked()).toBe(atEnd + 1));
    staysOpen = false;
    await user.click(screen.getByRole("button", { name: "Check the task" }));
    expect(await screen.findByText("The time to answer has passed")).toBeInTheDocument();
    expect(note).not.toBeInTheDocument();
  });

  it.each([
    ["ahead", 5],
    ["behind", -5],
  ])("ends in time when it was read on a server, where the reader's clock is hours %s", async (_where, hours) => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    onTestFinished(() => void vi.useRealTimers());
    const sandbox = createSandbox({ clock: () => Date.now() - hours * 3_600_000 });
    vi.setSystemTime(Date.now() + (await timeLeft(sandbox)) - 10 * 60_000);
    const session = createCobaltSession({
      linkedAccountId: "lumen",
      getSessionToken: () => sandbox.control.mintToken("lumen"),
      baseUrl: "https://api.cobalt.test",
      fetch: sandbox.fetch,
    });
    const queryClient = new QueryClient();
    const query = humanTaskQuery(session, taskId);
    const updatedAt = Date.parse(sandbox.control.now());
    queryClient.setQueryData(query.queryKey, await queryClient.fetchQuery(query), { updatedAt });
    open({ sandbox, provider: { queryClient, fetch: withoutDates(sandbox) } });
    await button();
    await act(() => vi.advanceTimersByTimeAsync(10 * 60_000 + 31_000));
    expect(await screen.findByText("The time to answer has passed")).toBeInTheDocument();
  });

  it("says that the time is over, and that there is no such task", async () => {
    const sandbox = createSandbox();
    sandbox.control.advance(3 * 24 * 3_600_000);
    const { unmount } = open({ sandbox });
    expect(await screen.findByText("The time to answer has passed")).toBeInTheDocument();
    unmount();
    renderWithSandbox(<HumanTask taskId="none" />);
    await waitFor(() => expect(screen.getByText("This task isn’t available")).toBeInTheDocument());
  });
});
