/** Why this package must not run where it was found. */
export const BROWSER_MESSAGE: string =
  "[cobalt-kit] @cobalt-kit/server was loaded in a browser. It holds the API key, which has power over every account: " +
  "import it on your backend alone, and let the page ask that backend for a session token.";
