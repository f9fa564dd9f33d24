// What follows something that somebody began, a sign-in or a run, until it ends. It loads with the first of them.
export { pollConnection } from "./connections/poll-connection.ts";
export { wasConnected } from "./connections/was-connected.ts";
export { watchWindow } from "./connections/watch-window.ts";
export { followerOf } from "./executions/execution-follower.ts";
