import { existsSync, readFileSync, readdirSync } from "node:fs";
import type { RequestListener } from "node:http";
import { extname, join, relative, sep } from "node:path";

const types: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

export interface PageOptions {
  /** The folder Vite built into. */
  folder: string;
  backendUrl: string;
  cobaltOrigin: string;
}

/** Serves the built page under a policy as strict as a careful host's: no inline script or style, no `eval`, known origins only. */
export function createPage({ folder, backendUrl, cobaltOrigin }: PageOptions): RequestListener {
  if (!existsSync(join(folder, "index.html"))) throw new Error(`There is no built page in ${folder}. Build it first.`);
  // Held in memory: a build made while this page is open must not take its later chunks away.
  const files = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [`/${relative(folder, path).split(sep).join("/")}`, readFileSync(path)];
      }),
  );
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: https:",
    `connect-src ${backendUrl} ${cobaltOrigin}`,
    // the workflow builder, which Cobalt hosts
    `frame-src ${cobaltOrigin}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join("; ");

  return (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const name = pathname === "/" ? "/index.html" : pathname;
    const content = files.get(name);
    if (content === undefined) {
      response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("Not found");
      return;
    }
    response.writeHead(200, {
      "Content-Type": types[extname(name)] ?? "application/octet-stream",
      "Content-Security-Policy": policy,
      "Referrer-Policy": "no-referrer",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": name.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
    });
    response.end(name === "/index.html" ? content.toString().replace("%BACKEND_URL%", backendUrl) : content);
  };
}
