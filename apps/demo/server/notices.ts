import type { WebhookEvent } from "@cobalt-kit/server";
import type Database from "libsql";
import { jsonOf } from "./json-of.ts";

/** What Ledgerline tells a customer because of an event. */
interface Notice {
  id: number;
  text: string;
  /** ISO time. */
  at: string;
}

export interface Notices {
  /** Writes a notice of an event, if it concerns a customer. */
  add(event: WebhookEvent): void;
  /** The newest notices of an account. */
  list(linkedAccountId: string): Notice[];
}

export function openNotices(database: Database.Database): Notices {
  database.exec(`
    create table if not exists notices (
      id integer primary key, linked_account_id text not null, text text not null, at text not null
    )`);
  const insert = database.prepare("insert into notices (linked_account_id, text, at) values (?, ?, ?)");
  const findNewest = database.prepare(
    `select json_object('id', id, 'text', text, 'at', at) as json from notices
     where linked_account_id = ? order by id desc limit 20`,
  );
  return {
    add: (event) => {
      const text = describe(event);
      if (text !== undefined) insert.run(event.linkedAccountId, text, new Date().toISOString());
    },
    list: (linkedAccountId) => findNewest.all(linkedAccountId).map((row) => JSON.parse(jsonOf(row))),
  };
}

function describe(event: WebhookEvent): string | undefined {
  switch (event.event) {
    case "Connection Created":
      return `${event.slug} was connected.`;
    case "Connection Deleted":
      return `${event.slug} was disconnected.`;
    case "Connection Expired":
      return `${event.slug} has to be connected again.`;
    case "Workflow Completed":
      return `${event.workflowName ?? "A workflow"} completed.`;
    case "Workflow Errored":
    case "Workflow Timed Out":
      return `${event.workflowName ?? "A workflow"} failed.`;
    default: // nothing a customer has to know
  }
}
