import { Button, ButtonLink } from "@cobalt-kit/components";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactElement } from "react";
import { expect, it, vi } from "vitest";
import { describeConformance } from "../../testing/describe-conformance.tsx";

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

it("refuses presses while aria-disabled, and can still be reached", async () => {
  const onClick = vi.fn();
  const onSubmit = vi.fn();
  render(
    <form onSubmit={onSubmit}>
      <input aria-label="Name" />
      <Button type="submit" aria-disabled="true" onClick={onClick}>
        Save
      </Button>
    </form>,
  );
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  await userEvent.type(screen.getByRole("textbox", { name: "Name" }), "Ada{Enter}");
  await userEvent.tab();
  expect(screen.getByRole("button", { name: "Save" })).toHaveFocus();
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

it("keeps a text that changes beside an icon in an element of its own, where a translated page can change it", () => {
  const label = (name: string, icon: boolean): ReactElement => (
    <Button>
      {icon && <svg />}
      Open {name}
    </Button>
  );
  const { rerender } = render(label("Slack", false));
  const button = screen.getByRole("button", { name: "Open Slack" });
  translate(button);
  rerender(label("HubSpot", true));
  expect(button).toHaveTextContent(/^Open HubSpot$/);
});

/** As a browser's translation does it: elements in place of texts. */
function translate(element: Element): void {
  for (const node of element.childNodes) {
    if (node instanceof Element) translate(node);
    else {
      const font = document.createElement("font");
      font.append(node.textContent ?? "");
      node.replaceWith(font);
    }
  }
}
