export const integrationGateMessages = {
  key: "integrationGate" as const,
  texts: {
    loading: "Checking the connection…",
    title: (name: string): string => `Connect ${name} to use this`,
    description: "It takes about a minute, and you’ll come right back here.",
    connect: (name: string): string => `Connect ${name}`,
    expiredTitle: (name: string): string => `Your connection to ${name} has expired`,
    expiredDescription: "Reconnect to continue. Your settings and workflows are kept.",
    reconnect: (name: string): string => `Reconnect ${name}`,
    announceConnected: (name: string): string => `${name} is connected`,
    dialogDescription: (name: string): string => `You need a connection to ${name} to continue.`,
  },
};
