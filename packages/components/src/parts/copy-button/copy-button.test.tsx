import { CopyButton, LiveRegion } from "@cobalt-kit/components";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { describeConformance } from "../../testing/describe-conformance.tsx";

describeConformance("CopyButton", CopyButton, { text: "req_1" }, { pressable: true });

it("copies its text and says so", async () => {
  const user = userEvent.setup();
  render(
    <LiveRegion>
      <CopyButton text={() => "req_42"} label="Copy request ID" />
    </LiveRegion>,
  );
  await user.click(screen.getByRole("button", { name: "Copy request ID" }));
  expect(await navigator.clipboard.readText()).toBe("req_42");
  expect(await screen.findByText("Copied")).toBeInTheDocument();
});

it("leaves the clipboard alone when the host prevents the press", async () => {
  const user = userEvent.setup();
  await navigator.clipboard.writeText("before");
  render(<CopyButton text="after" onClick={(event) => event.preventDefault()} />);
  await user.click(screen.getByRole("button", { name: "Copy" }));
  expect(await navigator.clipboard.readText()).toBe("before");
});
