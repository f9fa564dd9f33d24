import type { CobaltErrorCode } from "@cobalt-kit/hooks";

export interface ErrorMessage {
  /** What happened. */
  title: string;
  /** What to do next. */
  action: string;
}

/** A text for every error code; a code without one does not compile. */
export const errorMessages: { key: "errors"; texts: Record<CobaltErrorCode, ErrorMessage> } = {
  key: "errors",
  texts: {
    network: {
      title: "Couldn’t reach the service",
      action: "Check your connection and whether a firewall or ad blocker is in the way, then try again.",
    },
    offline: {
      title: "You’re offline",
      action: "Nothing was sent. Try again when you’re back online.",
    },
    timeout: {
      title: "This is taking too long",
      action: "The service didn’t respond in time. Try again in a moment.",
    },
    aborted: {
      title: "This was interrupted",
      action: "The request was stopped before it finished. Try again.",
    },
    "session-expired": {
      title: "Your session has ended",
      action: "Try again. If that doesn’t help, sign in again.",
    },
    "account-mismatch": {
      title: "This session belongs to another account",
      action: "Reload the page to continue with the account you’re signed in to.",
    },
    "invalid-session-token": {
      title: "Integrations aren’t set up correctly",
      action: "You can’t fix this yourself. Ask your administrator to check how integrations are set up.",
    },
    "exchange-failed": {
      title: "This link no longer works",
      action: "It works only once, and only for a short time. Ask for a new one.",
    },
    forbidden: {
      title: "You don’t have access to this",
      action: "Ask your administrator for access.",
    },
    "not-found": {
      title: "This is no longer available",
      action: "It may have been removed or turned off. Reload the page to see what’s available now.",
    },
    "invalid-request": {
      title: "Something you entered wasn’t accepted",
      action: "Check your entries and try again.",
    },
    conflict: {
      title: "This was changed in the meantime",
      action: "Reload the page to see the latest version, then make your change again.",
    },
    "rate-limited": {
      title: "Too many requests",
      action: "Wait a minute, then try again.",
    },
    "not-supported": {
      title: "This isn’t available here",
      action: "Your account doesn’t include it. Ask your administrator to enable it.",
    },
    server: {
      title: "Something went wrong with the service",
      action: "Try again in a moment. If it keeps happening, contact support with the request ID.",
    },
    "credentials-refused": {
      title: "These credentials weren’t accepted",
      action: "Check them for typos and missing permissions, then try again.",
    },
    "unsafe-url": {
      title: "The sign-in address isn’t secure",
      action: "It wasn’t opened, to keep your account safe. Contact support.",
    },
    "unexpected-response": {
      title: "We couldn’t read the service’s response",
      action: "Try again. If it keeps happening, contact support with the request ID.",
    },
  },
};
