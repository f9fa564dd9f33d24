import { useCreateWebhook, useUpdateWebhook, useWebhooks } from "@cobalt-kit/hooks/webhooks";

export function Example() {
  const { data: webhooks = [] } = useWebhooks();
  const { mutate: create } = useCreateWebhook();
  const { mutate: update, isPending, error } = useUpdateWebhook();
  return (
    <ul>
      {webhooks.map(({ id, url, enabled }) => (
        <li key={id}>
          <label>
            <input
              type="checkbox"
              checked={enabled}
              disabled={isPending}
              onChange={() => update({ id, enabled: !enabled })}
            />{" "}
            {url}
          </label>
        </li>
      ))}
      {webhooks.length === 0 && (
        <li>
          There is none yet.{" "}
          <button onClick={() => create({ url: "https://harborcoffee.test/cobalt", events: ["Connection Expired"] })}>
            Add one
          </button>
        </li>
      )}
      {error && <li role="alert">Not changed ({error.code})</li>}
    </ul>
  );
}
