import { useCreateWebhook, useDeleteWebhook, useWebhooks } from "@cobalt-kit/hooks/webhooks";

export function Example() {
  const { data: webhooks = [] } = useWebhooks();
  const { mutate: create } = useCreateWebhook();
  const { mutate: remove, isPending, error } = useDeleteWebhook();
  return (
    <ul>
      {webhooks.map(({ id, url }) => (
        <li key={id}>
          {url}{" "}
          <button disabled={isPending} onClick={() => remove({ id })}>
            End it
          </button>
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
      {error && <li role="alert">It goes on ({error.code})</li>}
    </ul>
  );
}
