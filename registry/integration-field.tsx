"use client";
import { type ConfigDraftStore, type FieldKey, useDraftField } from "@cobalt-kit/hooks";
import { type ComponentProps, type ReactNode, useId } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";

const problems: Record<string, string> = {
  required: "Please fill this in.",
  "invalid-number": "This is not a number.",
  "invalid-email": "This is not an email address.",
  "invalid-url": "This is not a web address.",
  "invalid-date": "This is not a date.",
  "invalid-json": "This is not valid JSON.",
};

const inputTypes: Record<string, string> = { email: "email", url: "url", date: "date", password: "password" };

/** One setting. Types that it has no control for, mappings and rules among them, are kept as they are stored. */
export function IntegrationField({ store, fieldKey }: { store: ConfigDraftStore; fieldKey: FieldKey }) {
  const { field, value, error, conflict, dependency, options = [], setValue } = useDraftField(store, fieldKey);
  const id = useId();
  if (field === undefined || ["map", "map_v2", "rule_engine"].includes(field.type)) return null;

  const shared = {
    id,
    disabled: dependency !== undefined,
    "aria-invalid": error !== undefined,
    "aria-describedby": `${id}-notes`,
  };
  const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
  const indexOf = (each: unknown): string =>
    String(options.findIndex((option) => JSON.stringify(option.value) === JSON.stringify(each)));

  const control = (): ReactNode => {
    switch (field.type) {
      case "boolean":
        return (
          <input
            {...shared}
            type="checkbox"
            className="size-4 justify-self-start"
            checked={value === true}
            onChange={(event) => setValue(event.currentTarget.checked)}
          />
        );
      case "select":
        return (
          <Select
            {...shared}
            multiple={field.multiple}
            value={field.multiple ? (Array.isArray(value) ? value.map(indexOf) : []) : indexOf(value)}
            onChange={({ currentTarget: { selectedOptions } }) => {
              const chosen = [...selectedOptions].flatMap((option) => options[Number(option.value)]?.value ?? []);
              setValue(field.multiple ? chosen : (chosen[0] ?? null));
            }}
          >
            {!field.multiple && <option value={-1}>Choose…</option>}
            {options.map((option, index) => (
              <option key={option.name} value={index}>
                {option.name}
              </option>
            ))}
          </Select>
        );
      case "textarea":
      case "json":
        return <Textarea {...shared} rows={4} value={text} onChange={(event) => setValue(event.currentTarget.value)} />;
      default:
        return (
          <Input
            {...shared}
            type={inputTypes[field.type] ?? "text"}
            inputMode={field.type === "number" ? "decimal" : undefined}
            autoComplete="off"
            placeholder={field.secretStored ? "••••••••" : field.placeholder}
            value={text}
            onChange={(event) => setValue(event.currentTarget.value)}
          />
        );
    }
  };

  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-sm font-medium">
        {field.name}
      </label>
      {control()}
      <div id={`${id}-notes`} className="text-muted-foreground text-sm">
        {field.helpText}
        {dependency?.status === "waiting" && ` Choose ${dependency.parent.name} first.`}
        {error && (
          <span className="text-destructive"> {error.message ?? problems[error.code] ?? "Please check this."}</span>
        )}
      </div>
      {dependency?.status === "failed" && (
        <Button type="button" variant="outline" size="sm" onClick={dependency.retry}>
          Load the choices again
        </Button>
      )}
      {conflict && (
        <Button type="button" variant="outline" size="sm" onClick={() => store.resolveConflict(fieldKey, "theirs")}>
          Changed elsewhere: take that
        </Button>
      )}
    </div>
  );
}

function Select(props: ComponentProps<"select">) {
  return (
    <select
      className="border-input aria-[invalid=true]:border-destructive w-full rounded-md border bg-transparent px-3 py-2 text-sm"
      {...props}
    />
  );
}
