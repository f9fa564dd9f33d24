const maximumRedirects = 20;

/** A `fetch` over a request handler that behaves as the platform's: relative URLs, abort signals, redirects. */
export function platformFetch(
  handle: (request: Request) => Promise<Response>,
  baseUrl: string,
): typeof globalThis.fetch {
  return async (input, init = {}) => {
    const given = input instanceof Request ? input : undefined;
    const address = input instanceof Request ? input.url : input;
    const signal = init.signal === undefined ? given?.signal : init.signal;
    signal?.throwIfAborted();
    // The signal stays with us: another realm's, such as jsdom's, is refused by Request.
    const { signal: _signal, ...rest } = init;
    const target = given ?? new URL(address, baseUrl);
    const request = new Request(target, {
      ...rest,
      ...(init.body instanceof ReadableStream ? { duplex: "half" } : {}),
    });
    const answer = follow(handle, request);
    return signal === undefined || signal === null ? answer : orAborted(answer, signal);
  };
}

async function follow(handle: (request: Request) => Promise<Response>, first: Request): Promise<Response> {
  let request = first;
  for (let redirects = 0; redirects <= maximumRedirects; redirects += 1) {
    const { url, redirect } = request;
    const response = await handle(request);
    const location = response.status >= 300 && response.status < 400 ? response.headers.get("location") : null;
    if (location === null || redirect === "manual") return named(response, url, redirects > 0);
    if (redirect === "error") break;
    request = new Request(new URL(location, url));
  }
  throw new TypeError("Failed to fetch");
}

// A response made in code has no URL; one that came from a server has.
function named(response: Response, url: string, redirected: boolean): Response {
  return Object.defineProperties(response, { url: { value: url }, redirected: { value: redirected } });
}

function orAborted(answer: Promise<Response>, signal: AbortSignal): Promise<Response> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason);
    signal.addEventListener("abort", abort, { once: true });
    answer.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}
