import { listApplications } from "@cobalt-kit/client";
import type { AccountState } from "@cobalt-kit/sandbox";
import { type Customer, slug } from "./customer.ts";

export interface Verdict {
  /** Facts compared with the store. */
  facts: number;
  /** What is not as it was reported, in words. */
  wrong: string[];
}

/** Compares what a customer was told with what is stored: done means there once, failed means there at most once. */
export function compare(customer: Customer, state: AccountState): Verdict {
  const { account, created, deleted, fired, ran, values, switches, fieldId, workflowId } = customer;
  const verdict: Verdict = { facts: 0, wrong: [] };
  const expect = (what: string, holds: boolean): void => {
    verdict.facts += 1;
    if (!holds) verdict.wrong.push(`${account}: ${what}`);
  };
  const expectOnce = (what: string, there: number, done: boolean): void =>
    expect(
      `${what} is there ${there} times and was reported as ${done ? "done" : "failed"}`,
      there === 1 || (!done && there === 0),
    );

  const names = count(state.workflows.map(({ name }) => name));
  for (const [name, done] of created) if (!deleted.has(name)) expectOnce(`workflow ${name}`, names(name), done);

  const marks = (own: boolean): ((mark: string) => number) =>
    count(
      state.executions.filter((run) => (run.workflowId !== workflowId) === own).map(({ payload }) => markOf(payload)),
    );
  const ofEvents = marks(false);
  for (const [mark, done] of fired) expectOnce(`the run of event ${mark}`, ofEvents(mark), done);
  const ofRuns = marks(true);
  for (const [mark, done] of ran) expectOnce(`run ${mark}`, ofRuns(mark), done);

  const config = state.configs.find((each) => each.slug === slug);
  const value = config?.fields[fieldId];
  if (values.length > 0)
    expect(
      `the field holds ${JSON.stringify(value)}`,
      values.some((each) => each === value),
    );
  const on = config?.workflows.find(({ id }) => id === workflowId)?.enabled ?? false;
  expect(`the workflow is ${on ? "on" : "off"}`, switches.includes(on));
  return verdict;
}

/** Whether a session works after a person who reads "try again" has done so. */
export async function works({ session }: Customer): Promise<boolean> {
  if (session.getStatus() === "expired") await session.renew().catch(() => undefined);
  const listed = await listApplications(session).then(
    (list) => list.length > 0,
    () => false,
  );
  return listed && session.getStatus() === "active";
}

function count(list: readonly unknown[]): (wanted: string) => number {
  const times = new Map<unknown, number>();
  for (const each of list) times.set(each, (times.get(each) ?? 0) + 1);
  return (wanted) => times.get(wanted) ?? 0;
}

function markOf(payload: unknown): unknown {
  return typeof payload === "object" && payload !== null && "mark" in payload ? payload.mark : undefined;
}
