export const integrationDialogMessages = {
  loading: "Loading…",
};
