export type Theme = "light" | "dark";

const key = "ledgerline-theme";

export function storedTheme(): Theme {
  const stored = window.localStorage.getItem(key);
  if (stored === "light" || stored === "dark") return stored;
  return window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/** Everything on the page follows `color-scheme`, what is embedded too. */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset["theme"] = theme;
}

export function storeTheme(theme: Theme): void {
  window.localStorage.setItem(key, theme);
  applyTheme(theme);
}
