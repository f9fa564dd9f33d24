/** Lines of the fields of a configuration. */
export const configFormMessages = {
  generalPage: "General",
  chooseParentFirst: (parent: string): string => `Choose ${parent} first`,
  /** Where a person changed the field this one depends on. */
  saveParentFirst: (parent: string): string => `Save to load the choices that go with the new ${parent}.`,
  /** Once the choices have come with the answer to a save. */
  choicesLoaded: (parent: string): string => `The choices now match ${parent}. Please choose again.`,
  noChoices: (parent: string): string => `There is nothing to choose for this ${parent}.`,
  notEditable: "This setting cannot be changed here. It is kept as it is.",
  on: "On",
  errors: {
    required: (name: string): string => `Fill in ${name}.`,
    requiredChoice: (name: string): string => `Choose ${name}.`,
    number: "Enter a number, such as 25 or 12.5.",
    email: "Enter an email address, such as name@example.com.",
    url: "Enter a web address that starts with https://.",
    date: "Enter a date.",
    json: "Correct the JSON before saving.",
  },
};
