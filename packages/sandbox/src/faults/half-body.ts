/** Answers whose connection breaks in the middle of the body, for whoever writes them to a socket. */
const halves = new WeakMap<Response, { sent: Uint8Array<ArrayBuffer>; length: number }>();

/** The same answer, cut off: reading its body fails half-way as when a connection breaks. */
export async function halfBody(response: Response): Promise<Response> {
  const whole = new Uint8Array(await response.arrayBuffer());
  const sent = whole.slice(0, Math.floor(whole.length / 2));
  let begun = false;
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: (controller) => {
      if (begun) controller.error(new TypeError("terminated"));
      else controller.enqueue(sent);
      begun = true;
    },
  });
  const cut = new Response(body, { status: response.status, headers: response.headers });
  halves.set(cut, { sent, length: whole.length });
  return cut;
}

/** What of a cut answer may be sent, and how long it would have been. */
export function cutBody(response: Response): { sent: Uint8Array<ArrayBuffer>; length: number } | undefined {
  return halves.get(response);
}
