import type { Server } from "node:http";
import type { Http2Server } from "node:http2";

/** Lets a server listen on a free port of this machine. */
export function listen(server: Server | Http2Server): Promise<{ url: string; close: () => void }> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      if (address === null || typeof address === "string") throw new Error("The server has no port.");
      const close = (): void => {
        if ("closeAllConnections" in server) server.closeAllConnections();
        server.close();
      };
      resolve({ url: `http://127.0.0.1:${address.port}`, close });
    });
  });
}
