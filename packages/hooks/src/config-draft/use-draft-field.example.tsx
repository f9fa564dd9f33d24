import { type ConfigDraftStore, useConfigDraft, useDraftField } from "@cobalt-kit/hooks";
import { memo } from "react";

export function Example() {
  const { draft } = useConfigDraft({ slug: "notion" });
  if (draft === undefined) return <p>Loading…</p>;
  return draft.fields
    .filter(({ type }) => type === "text")
    .map(({ id }) => <Row key={id} store={draft.store} id={id} />);
}

/** A key pressed in one row renders that row alone. */
const Row = memo(function Row({ store, id }: { store: ConfigDraftStore; id: string }) {
  const { field, value, dirty, error, setValue } = useDraftField(store, { id });
  return (
    <p>
      <label>
        {field?.name}{" "}
        <input
          value={typeof value === "string" ? value : ""}
          onChange={(event) => setValue(event.target.value)}
          aria-invalid={error !== undefined}
        />
      </label>{" "}
      {dirty && "not saved yet"}
    </p>
  );
});
