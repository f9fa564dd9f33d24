import { useConnect, useRequireConnection } from "@cobalt-kit/hooks";
import { useState } from "react";

export function Example() {
  const [shared, setShared] = useState(false);
  const slack = useRequireConnection("slack");
  const { state, authorize } = useConnect({ slug: "slack" });
  return (
    <>
      <button onClick={() => void slack.ensureConnected(() => setShared(true))}>Share in Slack</button>
      {slack.asking && (
        <p>
          Sharing needs Slack.{" "}
          <button onClick={() => authorize()}>{state.status === "waiting" ? "Waiting …" : "Connect Slack"}</button>{" "}
          <button onClick={slack.giveUp}>Not now</button>
        </p>
      )}
      {shared && <p>Shared.</p>}
    </>
  );
}
