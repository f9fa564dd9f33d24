import { CobaltProvider, useApplication, useApplications } from "@cobalt-kit/hooks";
import { useAllApplications } from "@cobalt-kit/hooks/applications";
import { filterApplications } from "@cobalt-kit/hooks/search";
import { createSandbox } from "@cobalt-kit/sandbox";
import { render, renderHook, screen, waitFor } from "@testing-library/react";
import { type ReactElement, StrictMode, useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { failOnConsoleError, renderHookWithSandbox, TestProvider } from "../testing/render-hook-with-sandbox.tsx";

const LIST = "GET /api/v2/f-sdk/application";

describe("useApplications", () => {
  failOnConsoleError();

  it("lists what is connected first, then what needs attention, the unconnected and the teasers, by name within", async () => {
    const { result } = renderHookWithSandbox(() => useApplications());
    await waitFor(() => expect(result.current.isSuccess).toBe(true));
    const list = result.current.data ?? [];
    expect(list.slice(0, 5).map(({ name }) => name)).toEqual(["Atlas CRM", "HubSpot", "Notion", "Stripe", "Mailchimp"]);
    const firstTeaser = list.findIndex(({ ecosystem }) => ecosystem);
    expect(list.slice(firstTeaser).every(({ ecosystem }) => ecosystem)).toBe(true);
    expect(list.slice(5, firstTeaser).every(({ status }) => status === "not-connected")).toBe(true);
    expect(list.length).toBeGreaterThan(60);
  });

  it("lists the same in the same order for who narrows it by themselves, with one request for both", async () => {
    const sandbox = createSandbox();
    const { result } = renderHookWithSandbox(() => [useApplications(), useAllApplications()] as const, sandbox);
    await waitFor(() => expect(result.current.every(({ isSuccess }) => isSuccess)).toBe(true));
    expect(result.current[1].data).toEqual(result.current[0].data);
    expect(result.current[1].data).not.toHaveLength(0);
    expect(sandbox.control.requests({ route: LIST })).toHaveLength(1);
  });

  it("does not ask for all of them while it is not enabled", () => {
    const sandbox = createSandbox();
    const { result } = renderHookWithSandbox(() => useAllApplications({ enabled: false }), sandbox);
    expect(result.current).toMatchObject({ fetchStatus: "idle", data: undefined });
    expect(sandbox.control.requests({ route: LIST })).toHaveLength(0);
  });

  it("finds words in names before words elsewhere, whatever their case and accents", async () => {
    const { result } = renderHookWithSandbox(() => useApplications({ search: "  GÖOGLE " }));
    await waitFor(() => expect(result.current.isSuccess).toBe(true));
    const names = result.current.data?.map(({ name }) => name) ?? [];
    expect(names).toContain("Google Sheets");
    expect(names[0]).toMatch(/^Google/);
  });

  it("forgives slips of a finger, with the same search as a gallery", async () => {
    const { result } = renderHookWithSandbox(() => useApplications({ search: "salesfroce", tags: ["crm"] }));
    await waitFor(() => expect(result.current.data?.map(({ name }) => name)).toEqual(["Salesforce"]));
    expect(filterApplications(result.current.data ?? [], { search: "sales froce" })).toHaveLength(1);
  });

  it("filters by tag, status and ecosystem without another request", async () => {
    const sandbox = createSandbox();
    const { result, rerender } = renderHook(
      (filters: Parameters<typeof useApplications>[0]) => useApplications(filters),
      {
        initialProps: {},
        wrapper: ({ children }) => <TestProvider sandbox={sandbox}>{children}</TestProvider>,
      },
    );
    await waitFor(() => expect(result.current.isSuccess).toBe(true));
    rerender({ status: "expired" });
    expect(result.current.data?.map(({ slug }) => slug)).toEqual(["mailchimp"]);
    rerender({ tags: ["communication"] });
    expect(result.current.data?.map(({ slug }) => slug)).toContain("slack");
    expect(result.current.data?.every(({ tags }) => tags.includes("Communication"))).toBe(true);
    rerender({ ecosystem: true });
    const teasers = result.current.data?.map(({ slug }) => slug) ?? [];
    expect(result.current.data?.every(({ ecosystem }) => ecosystem)).toBe(true);
    expect(teasers).not.toEqual([]);
    rerender({ ecosystem: false });
    expect(result.current.data?.map(({ slug }) => slug)).toContain("slack");
    expect(result.current.data?.filter(({ slug }) => teasers.includes(slug))).toEqual([]);
    expect(sandbox.control.requests({ route: LIST })).toHaveLength(1);
  });

  it("keeps applications identical while a filter changes, so that memoized cards do not render", async () => {
    const sandbox = createSandbox();
    const { result, rerender } = renderHook(({ search }: { search: string }) => useApplications({ search }), {
      initialProps: { search: "" },
      wrapper: ({ children }) => <TestProvider sandbox={sandbox}>{children}</TestProvider>,
    });
    await waitFor(() => expect(result.current.isSuccess).toBe(true));
    const stripe = result.current.data?.find(({ slug }) => slug === "stripe");
    rerender({ search: "stripe" });
    expect(result.current.data?.find(({ slug }) => slug === "stripe")).toBe(stripe);
  });
  it("reports a 500 with an empty body as an error", async () => {
    const failing = createSandbox();
    failing.control.failNext(LIST, { status: 500, body: "", times: 4, headers: { "retry-after": "0" } });
    const { result } = renderHookWithSandbox(() => useApplications(), failing);
    await waitFor(() => expect(result.current.error).toMatchObject({ code: "server", status: 500 }));
  });

  it("costs fifty components one token and one request", async () => {
    const quiet = createSandbox();
    const getSessionToken = vi.fn(() => quiet.control.mintToken("harbor"));
    function Count({ index }: { index: number }): ReactElement {
      const { data } = useApplications({ search: index % 2 === 0 ? "" : "slack" });
      return <li>{data?.length ?? "loading"}</li>;
    }
    render(
      <TestProvider sandbox={quiet} getSessionToken={getSessionToken}>
        {Array.from({ length: 50 }, (_, index) => (
          <Count key={index} index={index} />
        ))}
      </TestProvider>,
    );
    await waitFor(() => expect(screen.queryAllByText("loading")).toHaveLength(0));
    expect(getSessionToken).toHaveBeenCalledTimes(1);
    expect(quiet.control.requests()).toHaveLength(1);
  });
});

describe("useApplication", () => {
  failOnConsoleError();

  it("starts from the list without a request of its own", async () => {
    const sandbox = createSandbox();
    const { result } = renderHookWithSandbox(() => {
      const list = useApplications();
      const [open] = useState("slack");
      return { list, one: useApplication(open, { enabled: list.isSuccess }) };
    }, sandbox);
    await waitFor(() => expect(result.current.one.data?.name).toBe("Slack"));
    expect(sandbox.control.requests().map(({ route }) => route)).toEqual([LIST]);
  });

  it("says not-found for an application that is not enabled", async () => {
    const { result } = renderHookWithSandbox(() => useApplication("nowhere"));
    await waitFor(() => expect(result.current.error?.code).toBe("not-found"));
  });
});

describe("a hook outside the provider", () => {
  it("says what is missing and what to do", () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    expect(() => renderHook(() => useApplications())).toThrow(
      "[cobalt-kit] useApplications ran outside <CobaltProvider>, so it has no session. Wrap your app in it.",
    );
    vi.restoreAllMocks();
  });

  it("renders on its own in StrictMode", () => {
    const { container } = render(
      <StrictMode>
        <CobaltProvider linkedAccountId="harbor" getSessionToken="a.b.c">
          content
        </CobaltProvider>
      </StrictMode>,
    );
    expect(container).toHaveTextContent("content");
  });
});
