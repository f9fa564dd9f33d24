import { Checkbox, Field, TextInput } from "@cobalt-kit/components";
import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { describeConformance } from "../../testing/describe-conformance.tsx";

describeConformance("Field", Field, { label: "Bot name", children: (control) => <TextInput {...control} /> });

describe("Field", () => {
  it("names its control by the label alone, and describes it by the rest", () => {
    render(
      <Field label="Bot name" help="Shown beside each message." error="Fill in Bot name." hint="Up to 20 characters.">
        {(control) => <TextInput {...control} />}
      </Field>,
    );
    const input = screen.getByRole("textbox", { name: "Bot name" });
    expect(input).toBeInvalid();
    expect(input).toHaveAccessibleDescription(
      "(optional) Shown beside each message. Fill in Bot name. Up to 20 characters.",
    );
  });

  it("says of a required control that it is required, and leaves “(optional)” out", () => {
    render(
      <Field label="Bot name" required>
        {(control) => <TextInput {...control} />}
      </Field>,
    );
    expect(screen.getByRole("textbox", { name: "Bot name" })).toBeRequired();
    expect(screen.queryByText("(optional)")).not.toBeInTheDocument();
  });

  it("becomes a named group around several controls", () => {
    render(
      <Field label="Channels" group error="Choose Channels.">
        {() => <Checkbox aria-label="general" />}
      </Field>,
    );
    expect(screen.getByRole("group", { name: "Channels" })).toHaveAccessibleDescription("(optional) Choose Channels.");
  });
});
