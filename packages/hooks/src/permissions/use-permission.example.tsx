import { useApplication, usePermission } from "@cobalt-kit/hooks";

export function Example() {
  const { data: slack } = useApplication("slack");
  const { allowed, reason } = usePermission("canConnect", slack);
  return (
    <>
      <button aria-disabled={!allowed} aria-describedby="why-not">
        Connect Slack
      </button>
      <p id="why-not">{allowed ? "You may connect it." : (reason ?? "Ask your administrator to connect it.")}</p>
    </>
  );
}
