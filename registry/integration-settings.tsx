"use client";
import { useConfigDraft } from "@cobalt-kit/hooks";
import { useState } from "react";
import { IntegrationField } from "@/components/integration-field";
import { Button } from "@/components/ui/button";

/** The settings of a connected application, and which of its workflows are on. One button saves all of it. */
export function IntegrationSettings({ slug }: { slug: string }) {
  const opened = useConfigDraft({ slug });
  const [saved, setSaved] = useState(false);
  if (opened.status === "loading") return <p className="text-muted-foreground">Loading…</p>;
  if (opened.status === "error") {
    return (
      <p role="alert" className="flex items-center gap-3">
        The settings could not be loaded ({opened.error.code}).
        <Button variant="outline" onClick={opened.retry}>
          Try again
        </Button>
      </p>
    );
  }
  const { draft } = opened;
  return (
    <form
      className="grid gap-4"
      onSubmit={async (event) => {
        event.preventDefault();
        setSaved(await draft.save());
      }}
    >
      {draft.fields.map(
        ({ id, hidden }) => !hidden && <IntegrationField key={id} store={draft.store} fieldKey={{ id }} />,
      )}
      {draft.workflows.map(({ id, name, description, enabled, fields }) => (
        <fieldset key={id} className="grid gap-3 rounded-lg border p-4">
          <label className="flex items-center gap-3 font-medium">
            <input
              type="checkbox"
              className="size-4"
              checked={enabled}
              onChange={() => draft.setWorkflowEnabled(id, !enabled)}
            />
            {name}
          </label>
          {description !== undefined && <p className="text-muted-foreground text-sm">{description}</p>}
          {enabled &&
            fields.map(
              (field) =>
                !field.hidden && (
                  <IntegrationField key={field.id} store={draft.store} fieldKey={{ workflowId: id, id: field.id }} />
                ),
            )}
        </fieldset>
      ))}
      {draft.error && <p role="alert">Not saved ({draft.error.code}).</p>}
      {draft.summary.length > 0 && (
        <p role="alert">Not saved: {draft.summary.map(({ message, code }) => message ?? code).join(", ")}</p>
      )}
      <div className="flex items-center gap-3">
        <Button type="submit" disabled={draft.saving || draft.dirtyCount === 0}>
          Save
        </Button>
        <p role="status">{saved && draft.dirtyCount === 0 && "Saved"}</p>
      </div>
    </form>
  );
}
