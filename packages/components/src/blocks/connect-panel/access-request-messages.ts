/** Lines of the form that requests an application, which load with it. */
export const accessRequestMessages = {
  key: "connectPanel" as const,
  texts: {
    requestTitle: (name: string): string => `Request ${name}`,
    requestText: "Tell us you need it, and we’ll get back to you.",
    requestEmail: "Your email address",
    requestEmailInvalid: "Enter an email address, such as ada@example.com.",
    requestName: "Your name",
    requestMessage: "What you need it for",
    requestSend: "Request access",
    requestSent: (name: string): string => `You requested ${name}`,
    requestSentText: "We’ll email you when there’s news.",
    requestFailed: "Couldn’t send your request",
  },
};
