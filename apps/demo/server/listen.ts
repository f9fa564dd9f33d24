import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export interface Listening {
  url: string;
  close(): Promise<void>;
}

/** Serves on 127.0.0.1, on the preferred port or, when that is taken, on one that is free. */
export async function listen(handle: RequestListener, preferredPort: number): Promise<Listening> {
  const server = createServer(handle);
  await bind(server, preferredPort).catch((error: unknown) => {
    if (preferredPort === 0 || !isTaken(error)) throw error;
    return bind(server, 0);
  });
  return { url: `http://127.0.0.1:${portOf(server)}`, close: () => close(server) };
}

/** The preferred port when nobody listens on it, else a free one. For servers that bind by themselves. */
export async function findPort(preferred: number): Promise<number> {
  const probe = await listen(() => {}, preferred);
  await probe.close();
  return Number(new URL(probe.url).port);
}

function bind(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.removeListener("error", reject);
      resolve();
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "EADDRINUSE" || error.code === "EACCES");
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === "string") throw new Error("The server is not listening on a port.");
  return address.port;
}
