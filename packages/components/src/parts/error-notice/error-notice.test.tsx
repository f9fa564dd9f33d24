import { CobaltError } from "@cobalt-kit/hooks";
import { ErrorNotice, SessionNotice } from "@cobalt-kit/components";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, onTestFinished, vi } from "vitest";
import { describeConformance } from "../../testing/describe-conformance.tsx";

describeConformance("ErrorNotice", ErrorNotice, { error: { code: "server" } });
describeConformance("SessionNotice", SessionNotice, { onRenew: () => {} });

it("is an error where no tone is given, also by a name that holds none", () => {
  render(<ErrorNotice error={{ code: "server" }} tone={undefined} />);
  expect(screen.getByRole("alert")).toHaveAttribute("data-tone", "danger");
});

it("says what happened, what to do, what the server said and which request it was", async () => {
  const onRetry = vi.fn();
  render(
    <ErrorNotice
      error={{ code: "server", detail: "Upstream sheet was on fire.", requestId: "req_9" }}
      onRetry={onRetry}
    />,
  );
  const alert = screen.getByRole("alert");
  expect(alert).toHaveTextContent("Something went wrong with the service");
  expect(alert).toHaveTextContent("contact support with the request ID");
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
  expect(screen.getByRole("alert").textContent).toBe(
    "Something went wrongTry again. If it keeps happening, reload the page.",
  );
});

it("tells in development, once, why there is no session", () => {
  vi.stubEnv("NODE_ENV", "development");
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  onTestFinished(() => {
    vi.unstubAllEnvs();
    warn.mockRestore();
  });
  const error = new CobaltError("session-expired", "[cobalt-kit] getSessionToken failed.", {
    cause: new SyntaxError("Unexpected end of JSON input"),
  });
  const { rerender } = render(<ErrorNotice error={error} />);
  rerender(<ErrorNotice error={error} retrying />);
  rerender(<ErrorNotice error={{ code: "server" }} />);
  expect(warn.mock.calls).toEqual([
    [
      "[cobalt-kit] getSessionToken failed. (SyntaxError: Unexpected end of JSON input) Without a session nothing loads. Look at what your session route answers, in the network tab of the browser.",
    ],
  ]);
});
