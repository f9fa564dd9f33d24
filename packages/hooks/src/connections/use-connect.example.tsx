import { useApplication, useConnect } from "@cobalt-kit/hooks";

export function Example() {
  const { data: slack } = useApplication("slack");
  const { state, authorize, checkNow, reopen, cancel } = useConnect({ slug: "slack" });

  if (slack?.status === "connected") return <p>Slack is connected.</p>;
  switch (state.status) {
    case "starting":
    case "waiting":
      return (
        <p>
          Waiting for you to sign in … <button onClick={cancel}>Cancel</button>
        </p>
      );
    case "blocked":
      return (
        <a href={state.authUrl} target="_blank" rel="noreferrer">
          Your browser blocked the window: open Slack
        </a>
      );
    case "abandoned":
      return (
        <p>
          Nothing is connected yet. <button onClick={checkNow}>I’m done</button>{" "}
          <button onClick={reopen}>Open it again</button>
        </p>
      );
    case "failed":
      return (
        <p role="alert">
          Slack could not be connected ({state.error.code}). <button onClick={() => authorize()}>Try again</button>
        </p>
      );
    default:
      // directly in the click: browsers block a window that opens later
      return <button onClick={() => authorize()}>Connect Slack</button>;
  }
}
