/** Why something cannot be done, where the host gives no reason of its own. */
export const lockedMessages = {
  key: "locked" as const,
  texts: {
    canConnect: (name: string): string =>
      `You don’t have permission to connect ${name}. Ask your administrator for access.`,
    canConfigure: (name: string): string =>
      `You can see how ${name} is set up, but you can’t change it. Ask your administrator for access.`,
    canRun: (name: string): string =>
      `You don’t have permission to run ${name} workflows. Ask your administrator for access.`,
  },
};
