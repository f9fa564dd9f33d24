// The page as it is drawn: with what stands in shadow roots, and with elements of other windows, as in a frame that a host
// portals into. `instanceof`, `document.activeElement` and `contains` know of neither.

export function isElement(target: EventTarget | null | undefined): target is Element {
  return target != null && "nodeType" in target && target.nodeType === 1;
}

/** Whether it can be given the focus. */
export function isFocusable(target: EventTarget | null | undefined): target is HTMLElement {
  return isElement(target) && "focus" in target;
}

export function isShadowRoot(node: Node): node is ShadowRoot {
  return node.nodeType === 11 && "host" in node;
}

/** The element with the focus, also in shadow roots; `null` where only the page as a whole has it. */
export function focusedElement(near: Node): Element | null {
  const page = near.ownerDocument ?? document;
  // A closed one says so to those alone who stand in it.
  const [inner] = rootsAround(near).flatMap(({ activeElement }) => activeElement ?? []);
  let focused = inner ?? page.activeElement;
  while (focused?.shadowRoot?.activeElement != null) focused = focused.shadowRoot.activeElement;
  return focused === page.body || focused === page.documentElement ? null : focused;
}

/** A node and everything that it stands in, out of shadow roots as well. */
export function* selfAndAround(node: Node): Generator<Node> {
  for (let each: Node | null = node; each !== null; each = isShadowRoot(each) ? each.host : each.parentNode) yield each;
}

/** The shadow roots that a node stands in, from the innermost on. */
function rootsAround(node: Node): ShadowRoot[] {
  return [...selfAndAround(node)].filter(isShadowRoot);
}

/** What an event passes, for whoever listens on the page for `near`: from outside, all in a closed shadow root is its host. */
export function pathOf(event: KeyboardEvent | FocusEvent | MouseEvent, near: Node): EventTarget[] {
  const path = event.composedPath();
  const roots = rootsAround(near);
  if (!roots.some(({ host }) => host === path[0])) return path;
  const target = "clientX" in event ? roots[0]?.elementFromPoint(event.clientX, event.clientY) : focusedElement(near);
  return target ? [...selfAndAround(target)] : path;
}

/** Whether `inner` is `outer` or stands in it, also in a shadow root. */
export function containsNode(outer: EventTarget | undefined, inner: Node): boolean {
  for (const node of selfAndAround(inner)) if (node === outer) return true;
  return false;
}

/**
 * Whether nobody has the focus who could have been meant: the page as a whole has it, or something around `place`, to which
 * a host's focus trap gives what was lost.
 */
export function isFocusLost(place: Node): boolean {
  const focused = focusedElement(place);
  return focused === null || containsNode(focused, place);
}
