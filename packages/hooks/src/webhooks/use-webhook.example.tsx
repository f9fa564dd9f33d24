import { useWebhook, useWebhooks } from "@cobalt-kit/hooks/webhooks";

export function Example() {
  const { data: webhooks = [] } = useWebhooks();
  const webhookId = webhooks[0]?.id ?? "";
  const { data: webhook, error } = useWebhook(webhookId, { enabled: webhookId !== "" });
  if (error) return <p>Could not load it ({error.code})</p>;
  if (webhook === undefined) return <p>There is none yet.</p>;
  return (
    <p>
      {webhook.url} is told of {webhook.events.join(", ")}.
    </p>
  );
}
