import { Badge, Card } from "@cobalt-kit/components";
import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { describeConformance } from "../../testing/describe-conformance.tsx";

describeConformance("Card", Card, { title: "Slack" });

it("is named by its title alone, and described by all the rest", () => {
  render(<Card title="Slack" description={"Messaging\nTalk."} status={<Badge tone="success">Connected</Badge>} />);
  const card = screen.getByRole("button", { name: "Slack" });
  expect(card).toHaveAccessibleDescription(/^Connected Messaging\sTalk\.$/);
});
