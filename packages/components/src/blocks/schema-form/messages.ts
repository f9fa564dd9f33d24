/** Lines of a form that is made of a JSON Schema. */
export const schemaFormMessages = {
  key: "schemaForm" as const,
  texts: {
    add: (list: string): string => `Add to ${list}`,
    item: (list: string, number: string): string => `${list} ${number}`,
    remove: (item: string): string => `Remove ${item}`,
    formWaits: "Fix the JSON to go on with the fields.",
    secretsLeftOut: "Secrets are sent, but not shown in the JSON.",
    noItems: "Nothing in this list yet.",
    /** Choices that a schema gives no name: null, an empty text, true and false. */
    values: { none: "None", empty: "Empty", yes: "Yes", no: "No" },
    problems: {
      missing: "Enter a value.",
      "not-whole": "Enter a number without a fraction.",
      "not-an-email": "Enter an email address, such as name@example.com.",
      "not-a-url": "Enter a web address that starts with https://.",
      "not-a-date": "Enter a date.",
      "not-json": "Fix the JSON.",
      "not-offered": "Choose one of the options.",
    },
  },
};
