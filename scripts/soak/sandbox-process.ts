// The sandbox of the soak, in a process of its own: it breaks connections, and its memory is its own.
import { serveSandbox } from "@cobalt-kit/sandbox/serve";

const { url } = await serveSandbox();
process.send?.({ url });
process.on("message", () => {
  globalThis.gc?.();
  process.send?.({ heap: process.memoryUsage().heapUsed });
});
process.once("disconnect", () => process.exit());
