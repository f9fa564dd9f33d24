import type { WebhookEvent } from "@cobalt-kit/server";
import type Database from "libsql";
import { jsonOf } from "./json-of.ts";

type ReceivedState = "waiting" | "done" | "failed";

/** An event as the page is told of it. */
interface ReceivedEvent {
  key: string;
  event: WebhookEvent;
  /** ISO time of the first delivery. */
  receivedAt: string;
  /** How often it was delivered. */
  deliveries: number;
  state: ReceivedState;
  /** Why the last attempt at the work failed. */
  failure: string | null;
}

export interface WebhookInbox {
  /** Keeps an event; it is on disk when this returns. Of a repeated delivery only the count is kept. */
  receive(event: WebhookEvent): void;
  /** Does the work of every event that waits, and never throws. Call it when something was received, at start, and now and then. */
  drain(): void;
  /** The newest events of an account. */
  list(linkedAccountId: string, limit?: number): ReceivedEvent[];
}

const mostAttempts = 5;
/** The database itself cannot be written: it is locked by another process, full, or read-only. That is no failure of the work. */
const databaseIsAway = /^SQLITE_(?:BUSY|CANTOPEN|FULL|IOERR|LOCKED|READONLY)/;
/** For so long an event is known when it is delivered again. Cobalt gives up within a day. */
const keptFor = 30 * 86_400_000;

/**
 * Events of webhooks, each worked on once, whatever ends the process in between. Cobalt is answered as soon as the event is on
 * disk; the work is done afterwards, from there.
 *
 * @param work - Writes to the same database: that and marking the event as done are one transaction, so both happen or neither
 * does. When it throws, it is tried again whenever the inbox is drained, five times at most. While the database cannot be written, events wait, and no
 * attempt is counted.
 */
export function openWebhookInbox(database: Database.Database, work: (event: WebhookEvent) => void): WebhookInbox {
  database.exec(`
    pragma busy_timeout = 1000;
    pragma journal_mode = wal;
    pragma synchronous = full;
    create table if not exists webhook_events (
      id integer primary key,
      key text not null unique,
      linked_account_id text,
      event text not null,
      received_at text not null,
      deliveries integer not null default 1,
      attempts integer not null default 0,
      done_at text,
      failure text
    )`);
  database.prepare("delete from webhook_events where done_at < ?").run(timeAt(Date.now() - keptFor));

  const keep = database.prepare(`
    insert into webhook_events (key, linked_account_id, event, received_at) values (?, ?, ?, ?)
    on conflict (key) do update set deliveries = deliveries + 1`);
  const findNext = database.prepare(
    `select json_object('id', id, 'event', json(event)) as json from webhook_events
     where done_at is null and attempts < ${mostAttempts} and id > ? order by id limit 1`,
  );
  const markDone = database.prepare(
    "update webhook_events set done_at = ?, failure = null where id = ? and done_at is null",
  );
  const markFailed = database.prepare("update webhook_events set attempts = attempts + 1, failure = ? where id = ?");
  const findNewest = database.prepare(
    `select json_object(
       'key', key, 'event', json(event), 'receivedAt', received_at, 'deliveries', deliveries, 'failure', failure,
       'state', case when done_at is not null then 'done' when attempts < ${mostAttempts} then 'waiting' else 'failed' end
     ) as json from webhook_events where linked_account_id = ? order by id desc limit ?`,
  );

  const workOn = (id: number, event: WebhookEvent): void => {
    database.exec("begin immediate");
    try {
      // Marked first: a second process on the same file, as during a restart, may have done it since it was found.
      if (markDone.run(timeAt(Date.now()), id).changes > 0) work(event);
      database.exec("commit");
    } catch (error) {
      // A database that is full has taken everything back by itself.
      if (database.inTransaction) database.exec("rollback");
      throw error;
    }
  };

  const tryToWorkOn = (id: number, event: WebhookEvent): void => {
    try {
      workOn(id, event);
    } catch (error) {
      if (error instanceof Error && "code" in error && databaseIsAway.test(String(error.code))) throw error;
      markFailed.run(error instanceof Error ? error.message : String(error), id);
    }
  };

  return {
    receive: (event) => {
      keep.run(event.key, event.linkedAccountId ?? null, JSON.stringify(event), timeAt(Date.now()));
    },
    drain: () => {
      try {
        let row = findNext.get(0);
        while (row !== undefined) {
          const { id, event } = JSON.parse(jsonOf(row));
          tryToWorkOn(id, event);
          row = findNext.get(id);
        }
      } catch (error) {
        console.error("The database can’t be written, so events wait:", error);
      }
    },
    list: (linkedAccountId, limit = 50) => findNewest.all(linkedAccountId, limit).map((row) => JSON.parse(jsonOf(row))),
  };
}

function timeAt(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
