import { Button, LiveRegion, useAnnounce } from "@cobalt-kit/components";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactElement } from "react";
import { expect, it } from "vitest";

function Announcer({ text }: { text: string }): ReactElement {
  const announce = useAnnounce();
  return <Button onClick={() => announce(text)}>Say {text}</Button>;
}

it("has one region however deep regions are nested", async () => {
  render(
    <LiveRegion>
      <LiveRegion>
        <Announcer text="Saved" />
      </LiveRegion>
    </LiveRegion>,
  );
  await userEvent.click(screen.getByRole("button", { name: "Say Saved" }));
  await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent("Saved"));
});

it("is silent and harmless where there is no region", async () => {
  render(<Announcer text="Saved" />);
  await userEvent.click(screen.getByRole("button", { name: "Say Saved" }));
  expect(screen.queryByRole("status")).toBeNull();
});
