// What follows something that somebody began, a sign-in or a run, until it ends. It loads with the first of them.
export { waitForSignIn } from "./connections/wait-for-sign-in.ts";
export { followerOf } from "./executions/execution-follower.ts";
