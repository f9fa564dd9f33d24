/** Lines of the dialogs that create, run and delete a workflow, which load when one opens. */
export const workflowDialogMessages = {
  key: "workflowList" as const,
  texts: {
    createTitle: "New workflow",
    createDescription: (application: string): string =>
      `Create a workflow that works with ${application}. You can publish and run it afterwards.`,
    name: "Name",
    namePlaceholder: "Post a summary",
    nameRequired: "Give the workflow a name.",
    description: "Description",
    createSubmit: "Create workflow",
    createFailed: "Couldn’t create the workflow",
    created: (name: string): string => `${name} created.`,
    runTitle: (name: string): string => `Run ${name}`,
    runDescription: "The workflow starts with this data.",
    payload: "Data (JSON)",
    payloadLoading: "Loading an example…",
    payloadNoExample: "Couldn’t load an example. You can still enter the data yourself.",
    payloadRequired: "Enter JSON. To send no data, enter {}.",
    payloadInvalid: "This isn’t valid JSON. Fix it before you run the workflow.",
    runSubmit: "Run workflow",
    runFailed: "Couldn’t start the workflow",
    runStarted: (name: string): string => `${name} started.`,
    deleteTitle: (name: string): string => `Delete ${name}?`,
    deleteDescription: "This permanently deletes the workflow and its versions. What it has already done stays.",
    deleteSubmit: "Delete workflow",
  },
};
