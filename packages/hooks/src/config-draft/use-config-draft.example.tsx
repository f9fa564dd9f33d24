import { useConfigDraft } from "@cobalt-kit/hooks";

export function Example() {
  const opened = useConfigDraft({ slug: "hubspot" });
  if (opened.status === "loading") return <p>Loading…</p>;
  if (opened.status === "error") return <button onClick={opened.retry}>Could not load. Try again</button>;
  const { draft } = opened;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void draft.save();
      }}
    >
      {draft.workflows.map(({ id, name, enabled }) => (
        <label key={id}>
          <input type="checkbox" checked={enabled} onChange={() => draft.setWorkflowEnabled(id, !enabled)} /> {name}
        </label>
      ))}
      <button disabled={draft.saving || draft.dirtyCount === 0}>Save {draft.dirtyCount} changes</button>{" "}
      <button type="button" onClick={() => draft.reset()}>
        Discard
      </button>
      {draft.error && <p role="alert">Not saved ({draft.error.code})</p>}
    </form>
  );
}
