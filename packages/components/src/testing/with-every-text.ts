/** What answers by its content: ids, states, addresses, times, and the values behind names. */
const kept =
  /^(id|slug|type|kind|status|logic|lhs|operator|rhs|value|defaultValue|default_value|parent|environment)$|_(id|type|url)$|^(icon|field_type|grant_type)$|(_at|At|_time)$/;

/** The sandbox's `fetch`, with each text of its answers that is somebody's words changed. */
export function withEveryText(
  fetch: typeof globalThis.fetch,
  change: (text: string, index: number) => string,
): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    const text = await response.clone().text();
    if (!text.startsWith("{") && !text.startsWith("[")) return response;
    let index = 0;
    const body: unknown = JSON.parse(text, (key, value: unknown) =>
      typeof value === "string" && !kept.test(key) ? change(value, index++) : value,
    );
    return new Response(JSON.stringify(body), { status: response.status, headers: response.headers });
  };
}
