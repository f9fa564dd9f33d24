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
      title: "The service could not be reached",
      action: "Check your connection, or whether something blocks the request, and try again.",
    },
    offline: {
      title: "You are offline",
      action: "Nothing was sent. Try again once you are back online.",
    },
    timeout: {
      title: "This is taking too long",
      action: "The service did not answer in time. Try again in a moment.",
    },
    aborted: {
      title: "This was interrupted",
      action: "The request was stopped before it finished. Try again.",
    },
    "session-expired": {
      title: "Your session has ended",
      action: "Try again to continue. If that does not help, sign in again.",
    },
    "account-mismatch": {
      title: "This session belongs to another account",
      action: "Reload the page to continue with the account you are signed in to.",
    },
    "invalid-session-token": {
      title: "Integrations are not set up correctly here",
      action: "Please tell the people who run this product. You cannot fix this yourself.",
    },
    forbidden: {
      title: "You do not have access to this",
      action: "Ask an administrator of your account for access.",
    },
    "not-found": {
      title: "This is no longer available",
      action: "It may have been removed or switched off. Reload to see what is there now.",
    },
    "invalid-request": {
      title: "Something in what you entered was not accepted",
      action: "Look through your entries, correct them and try again.",
    },
    conflict: {
      title: "Someone changed this in the meantime",
      action: "Reload to see the latest version, then make your change again.",
    },
    "rate-limited": {
      title: "Too many requests in a short time",
      action: "Wait a minute, then try again.",
    },
    "not-supported": {
      title: "This is not possible here",
      action: "The service does not offer this for your account.",
    },
    server: {
      title: "Something went wrong on the service's side",
      action: "Try again in a moment. If it keeps happening, contact support with the request ID.",
    },
    "credentials-refused": {
      title: "These credentials were not accepted",
      action: "Check each of them for typing mistakes and missing permissions, then try again.",
    },
    "unsafe-url": {
      title: "The sign-in address is not safe",
      action: "The service gave an address that is not secure, so it was not opened. Contact support.",
    },
    "unexpected-response": {
      title: "The service gave an answer we could not read",
      action: "Try again. If it keeps happening, contact support with the request ID.",
    },
  },
};
