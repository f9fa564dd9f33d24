/** Hands a text to the browser as a file. */
export function downloadText(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // Browsers begin to read it after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A name that every system takes for a file. */
export function fileName(name: string, ending: string): string {
  const safe = name
    .replaceAll(/[\p{Cc}\p{Cf}\\/:*?"<>|]+/gu, "_")
    .replace(/^\.+/, "_")
    .slice(0, 100)
    .trim();
  return `${safe === "" ? "_" : safe}.${ending}`;
}
