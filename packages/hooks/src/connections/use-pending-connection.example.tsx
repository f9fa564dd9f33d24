import { useConnect, usePendingConnection } from "@cobalt-kit/hooks";

/** Where people sign in within your own tab: shows what they left for when they are back. */
export function Example() {
  const pending = usePendingConnection();
  return pending === undefined ? <p>No sign-in is under way in this tab.</p> : <Resume slug={pending} />;
}

function Resume({ slug }: { slug: string }) {
  const { state } = useConnect({ slug, connectMode: "redirect" });
  return (
    <p>
      Connecting {slug}: {state.status}
    </p>
  );
}
