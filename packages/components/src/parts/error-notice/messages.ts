/** Texts around an error; those about its code are the errors' own. */
export const errorNoticeMessages = {
  key: "errorNotice" as const,
  texts: {
    requestId: "Request ID",
    copyRequestId: "Copy request ID",
    unknownTitle: "Something went wrong",
    unknownAction: "Try again. If it keeps happening, reload the page.",
  },
};
