/**
 * Whether a key belongs to an input method that is composing text: it confirms or drops the text being composed and means
 * nothing to the page. Safari ends the composition before it sends the key, which then is known by key code 229 alone.
 */
export function isComposing(event: KeyboardEvent | { nativeEvent: KeyboardEvent }): boolean {
  const key = "nativeEvent" in event ? event.nativeEvent : event;
  return key.isComposing || key.keyCode === 229;
}
