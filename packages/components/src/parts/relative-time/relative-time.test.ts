import { render, screen } from "@testing-library/react";
import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ExactTime } from "./exact-time.tsx";
import { RelativeTime } from "./relative-time.tsx";

const now = Date.parse("2026-11-21T12:00:00Z");
const at = (ms: number): string => new Date(now + ms).toISOString();

beforeEach(() => vi.useFakeTimers({ now, toFake: ["Date"] }));
afterEach(() => vi.useRealTimers());

describe("RelativeTime", () => {
  it("never puts what happened into the future, where the reader's clock is behind", () => {
    render(createElement(RelativeTime, { iso: at(2 * 60_000) }));
    expect(screen.getByRole("time")).toHaveTextContent(/^now/);
  });

  it("counts by the service's clock, where that is known", () => {
    render(createElement(RelativeTime, { iso: at(0), clockLeadMs: 5 * 60_000 }));
    expect(screen.getByRole("time")).toHaveTextContent(/^5 minutes ago/);
  });

  it("says exactly when in the reader's zone, on hover and to a screen reader", () => {
    render(createElement(RelativeTime, { iso: "2026-11-21T09:30:05Z" }));
    const exact = new Intl.DateTimeFormat("en", { dateStyle: "long", timeStyle: "long" }).format(now - 8_995_000);
    expect(screen.getByRole("time")).toHaveAttribute("title", exact);
    expect(screen.getByRole("time")).toHaveTextContent(`2 hours ago (${exact})`);
    expect(screen.getByRole("time")).toHaveAttribute("dateTime", "2026-11-21T09:30:05Z");
  });

  it("takes a time without a zone as the service's, which is UTC", () => {
    render(createElement(RelativeTime, { iso: "2026-11-21T11:55:00" }));
    expect(screen.getByRole("time")).toHaveTextContent(/^5 minutes ago/);
  });

  it("shows what is no date as it is", () => {
    render(createElement(RelativeTime, { iso: "yesterday-ish" }));
    expect(screen.getByRole("time")).toHaveTextContent("yesterday-ish");
  });

  it("is the same text on every server, whatever its zone, language and clock", () => {
    expect(renderToString(createElement(RelativeTime, { iso: "2026-11-21T09:30:05Z" }))).toContain(
      ">2026-11-21 09:30 UTC</time>",
    );
    expect(renderToString(createElement(ExactTime, { iso: "2026-11-21T09:30:05+02:00" }))).toContain(
      ">2026-11-21 07:30 UTC</time>",
    );
    expect(renderToString(createElement(ExactTime, { iso: "2026-03-12" }))).toContain(">2026-03-12</time>");
  });
});
