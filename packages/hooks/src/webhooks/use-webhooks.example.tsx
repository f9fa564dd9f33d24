import { useCreateWebhook, useDeleteWebhook, useWebhooks } from "@cobalt-kit/hooks/webhooks";

export function Example() {
  const { data: webhooks, isPending, error } = useWebhooks();
  const { mutate: create } = useCreateWebhook();
  const { mutate: remove } = useDeleteWebhook();
  if (isPending) return <p>Loading…</p>;
  if (error) return <p>{error.code === "forbidden" ? "Your session may not see webhooks." : "Could not load them."}</p>;
  return (
    <>
      <button onClick={() => create({ url: "https://harborcoffee.test/cobalt", events: ["Connection Expired"] })}>
        Add one
      </button>
      <ul>
        {webhooks.map(({ id, url }) => (
          <li key={id}>
            {url} <button onClick={() => remove({ id })}>Remove</button>
          </li>
        ))}
      </ul>
    </>
  );
}
