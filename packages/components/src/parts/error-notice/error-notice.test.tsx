import { defaultMessages, ErrorNotice, SessionNotice } from "@cobalt-kit/components";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { describeConformance } from "../../testing/describe-conformance.tsx";

describeConformance("ErrorNotice", ErrorNotice, { error: { code: "server" } });
describeConformance("SessionNotice", SessionNotice, { onRenew: () => {} });

it("says what happened, what to do, what the server said and which request it was", async () => {
  const onRetry = vi.fn();
  render(
    <ErrorNotice
      error={{ code: "server", detail: "Upstream sheet was on fire.", requestId: "req_9" }}
      onRetry={onRetry}
    />,
  );
  const alert = screen.getByRole("alert");
  expect(alert).toHaveTextContent(defaultMessages.errors.server.title);
  expect(alert).toHaveTextContent(defaultMessages.errors.server.action);
  expect(alert).toHaveTextContent("Upstream sheet was on fire.");
  expect(alert).toHaveTextContent("req_9");
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(onRetry).toHaveBeenCalledTimes(1);
});

it.each([
  ["an error of the host's own", new TypeError("x is not a function")],
  ["a code we do not know", { code: "teapot" }],
  ["a code that is the name of something in every object", { code: "constructor" }],
  ["parts of another type", { code: 7, detail: { html: "<b>" }, requestId: null }],
  ["a text", "boom"],
  ["nothing", undefined],
])("has general words for %s", (_name, error) => {
  render(<ErrorNotice error={error} />);
  const { unknownErrorTitle, unknownErrorAction } = defaultMessages.common;
  expect(screen.getByRole("alert").textContent).toBe(unknownErrorTitle + unknownErrorAction);
});

it("has a title and a next step of its own for every code", () => {
  const texts = Object.values(defaultMessages.errors).map(({ title, action }) => `${title} ${action}`);
  expect(new Set(texts).size).toBe(texts.length);
});
