import { Button, ButtonLink } from "@cobalt-kit/components";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { describeConformance } from "../../test-conformance.tsx";

describeConformance("Button", Button, { children: "Save" }, { pressable: true });
describeConformance("ButtonLink", ButtonLink, { children: "Read more", href: "#there" }, { pressable: true });

it("keeps focus while pending and refuses presses", async () => {
  const onClick = vi.fn();
  const onSubmit = vi.fn();
  render(
    <form onSubmit={onSubmit}>
      <Button type="submit" pending onClick={onClick}>
        Saving…
      </Button>
    </form>,
  );
  const button = screen.getByRole("button", { name: "Saving…" });
  button.focus();
  await userEvent.keyboard("{Enter}");
  await userEvent.click(button);
  expect(button).toHaveFocus();
  expect(button).toHaveAttribute("aria-disabled", "true");
  expect(onClick).not.toHaveBeenCalled();
  expect(onSubmit).not.toHaveBeenCalled();
});

it("does not submit a form unless it says so", async () => {
  const onSubmit = vi.fn();
  render(
    <form onSubmit={onSubmit}>
      <Button>Show</Button>
    </form>,
  );
  await userEvent.click(screen.getByRole("button", { name: "Show" }));
  expect(onSubmit).not.toHaveBeenCalled();
});
