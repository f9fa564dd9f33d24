/** Words that several parts share. */
export const commonMessages = {
  tryAgain: "Try again",
  cancel: "Cancel",
  close: "Close",
  loading: "Loading…",
  copy: "Copy",
  copied: "Copied",
  copyFailed: "Copying was not allowed. Select the text and copy it by hand.",
  requestId: "Request ID",
  copyRequestId: "Copy request ID",
  clearSearch: "Clear search",
  unknownErrorTitle: "Something went wrong",
  unknownErrorAction: "Try again. If it keeps happening, reload the page.",
  blockFailedTitle: "This part of the page stopped working",
  blockFailedAction: "Try again. If that does not help, reload the page.",
};
