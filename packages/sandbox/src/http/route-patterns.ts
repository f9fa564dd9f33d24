/** Which route a request meets, known before the app runs. */
export interface RoutePatterns {
  /** `"GET /api/v2/f-sdk/application/:slug"`, the first route that matches in the order they were added. */
  match(method: string, path: string): string | undefined;
  /** A route as the app spells it, from any spelling of its parameters or from a path that meets it. Throws when there is none. */
  find(route: string): string;
}

/** Reads the routes of an app. */
export function routePatterns(routes: { method: string; path: string }[]): RoutePatterns {
  const known = routes.map(({ method, path }) => ({
    method,
    route: `${method} ${path}`,
    shape: `${method} ${path.replaceAll(/:[^/]+/g, ":")}`,
    pattern: new RegExp(`^${path.replaceAll(".", "\\.").replaceAll(/:[^/]+/g, "[^/]+")}$`),
  }));
  const match = (method: string, path: string): string | undefined =>
    known.find((candidate) => candidate.method === method && candidate.pattern.test(path))?.route;
  return {
    match,
    find: (route) => {
      const [method = "", path = ""] = route.split(" ", 2);
      const shape = `${method} ${path.replaceAll(/:[^/]+/g, ":")}`;
      const found = known.find((candidate) => candidate.shape === shape)?.route ?? match(method, path);
      if (found === undefined) throw new Error(`The sandbox has no route "${route}"`);
      return found;
    },
  };
}
