/** Whether a host name, as `URL.hostname` writes it, is this machine itself: by address or by a name that never leaves it. */
export function isLoopback(hostname: string): boolean {
  return (
    hostname === "localhost" ||
    hostname.endsWith(".localhost") ||
    hostname === "[::1]" ||
    /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname) ||
    /^\[::ffff:7f[0-9a-f]{2}:[0-9a-f]{1,4}\]$/.test(hostname)
  );
}

/** The host name in a `Host` header, without its port and as `URL` writes it. Undefined when it is none. */
export function hostnameOf(header: string): string | undefined {
  // Only what can stand there: a user name, a path or a list of hosts makes it no host.
  if (!/^(?:\[[0-9a-f:.]+\]|[\w.-]+)(?::\d*)?$/i.test(header)) return undefined;
  const address = `http://${header}`;
  return URL.canParse(address) ? withoutDot(new URL(address).hostname) : undefined;
}

// "localhost." is "localhost", written in full.
function withoutDot(hostname: string): string {
  return hostname.endsWith(".") ? hostname.slice(0, -1) : hostname;
}
