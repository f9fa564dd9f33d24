import { useCreateWebhook, useWebhooks } from "@cobalt-kit/hooks/webhooks";
import { useState } from "react";

export function Example() {
  const { data: webhooks = [] } = useWebhooks();
  const { mutate: create, isPending, error } = useCreateWebhook();
  const [url, setUrl] = useState("https://harborcoffee.test/cobalt");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        create({ url, events: ["Connection Expired"] });
      }}
    >
      <label>
        Address <input type="url" value={url} onChange={(event) => setUrl(event.target.value)} required />
      </label>
      <button disabled={isPending}>Tell it when a connection expires</button>
      {error && <p role="alert">Not created ({error.code})</p>}
      <p>{webhooks.length} webhooks</p>
    </form>
  );
}
