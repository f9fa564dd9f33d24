// The page that scripts/bench/long-select.ts measures: 10,000 choices in our select and in the browser's own.
import "../../packages/components/src/styles.css";
import { LongSelectField } from "@cobalt-kit/components/fields/long-select";
import { type ReactElement, useState } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";

const options = Array.from({ length: 10_000 }, (_, index) => ({ name: `Customer ${index + 1}`, value: `c${index}` }));
const field = {
  id: "customer",
  name: "Customer",
  type: "select",
  required: true,
  hidden: false,
  multiple: false,
  labels: [],
  options,
};

function Ours(): ReactElement {
  const [value, setValue] = useState<Parameters<typeof LongSelectField>[0]["value"]>();
  return <LongSelectField field={field} value={value} onValueChange={setValue} />;
}

function Native(): ReactElement {
  return (
    <select aria-label="Customer">
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.name}
        </option>
      ))}
    </select>
  );
}

const root = createRoot(document.body.appendChild(document.createElement("main")));
Object.assign(window, {
  mount: (variant: string) => flushSync(() => root.render(variant === "ours" ? <Ours /> : <Native />)),
});
document.body.setAttribute("data-ready", "");
