export const connectPanelMessages = {
  loading: "Loading…",
};
