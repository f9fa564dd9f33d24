"use client";
import type { Application, CobaltError, ConnectionStatus } from "@cobalt-kit/client";
import { useEffect, useMemo, useRef, useState } from "react";
import { useApplication } from "../applications/use-application.ts";
import { applicationQuery } from "../applications/applications.queries.ts";
import { useCobalt } from "../cobalt-context.ts";
import { dropSignIn } from "./kept-sign-in.ts";
import { useReturnedSignIn } from "./returned-sign-in.ts";

/** A connection that a feature of yours needs. The functions keep their identity while the slug stays. */
export interface RequiredConnection {
  /** Whether the application is connected; `loading` or `failed` until that is known. */
  status: ConnectionStatus | "loading" | "failed";
  /** The application, once it is loaded. */
  application: Application | undefined;
  /** Why the application could not be loaded. */
  error: CobaltError | null;
  /** True while a call of `ensureConnected` waits for the connection: show a way to connect, with `ConnectPanel` or `useConnect`. */
  asking: boolean;
  /**
   * Continues at once if the application is connected. Otherwise `asking` is true until it is connected or reconnected; then `action` runs and the
   * promise resolves with true. Resolves with false after `giveUp` or when the component unmounts. Calls made while it is asking all continue together.
   */
  ensureConnected: (action?: () => void) => Promise<boolean>;
  /** Stops asking: the person does not want to connect now. */
  giveUp: () => void;
  /** Loads the application again after `failed`. */
  retry: () => void;
}

/** Who waits for an application to be connected. */
interface Waiting {
  slug: string;
  all: Set<(connected: boolean) => void>;
}

/**
 * Guards a feature that needs a connection: asks the person to connect when they use it, then continues with what they wanted. After a
 * sign-in in this tab that it asked for and that ended without a connection, it asks again.
 * `GET /api/v2/f-sdk/application/{slug}`. `error.code`: `not-found` when no application has that slug, or it is not enabled.
 *
 * @example
 * const slack = useRequireConnection("slack");
 * return (
 *   <>
 *     <button onClick={() => void slack.ensureConnected(() => share(report))}>Share in Slack</button>
 *     {slack.asking && <ConnectPanel slug="slack" />}
 *   </>
 * );
 */
export function useRequireConnection(slug: string): RequiredConnection {
  const { session, queryClient } = useCobalt("useRequireConnection");
  const { data: application, error, refetch } = useApplication(slug);
  const [asked, setAsked] = useState<string>();
  const waiting = useMemo((): Waiting => ({ slug, all: new Set() }), [slug]);
  const latest = useRef(application);
  const connected = application?.status === "connected";
  const asking = asked === slug && !connected;
  if (asked !== undefined && !asking) setAsked(undefined);

  useEffect(() => {
    latest.current = application;
    if (connected) release(waiting, true);
  }, [application, connected, waiting]);
  // a sign-in that this feature asked for, and that this tab comes back from: asked for again unless it worked
  const returned = useReturnedSignIn(session, slug, asking) === slug && application !== undefined;
  useEffect(() => {
    if (!returned) return;
    if (latest.current?.status === "connected") dropSignIn(session);
    else setAsked(slug);
  }, [returned, session, slug]);
  // whoever waits for one application does not go on with another
  useEffect(() => () => release(waiting, false), [waiting]);

  const actions = useMemo(
    () => ({
      async ensureConnected(action?: () => void) {
        const worked = await new Promise<boolean>((resolve) => {
          waiting.all.add(resolve);
          const decide = (known: Application | undefined): void => {
            if (!waiting.all.has(resolve)) return;
            if (known?.status !== "connected") return setAsked(waiting.slug);
            waiting.all.delete(resolve);
            resolve(true);
          };
          if (latest.current?.slug === waiting.slug) return decide(latest.current);
          // what failed is shown where it is asked for
          queryClient.fetchQuery(applicationQuery(session, waiting.slug)).then(decide, () => decide(undefined));
        });
        if (worked) action?.();
        return worked;
      },
      giveUp() {
        setAsked(undefined);
        release(waiting, false);
      },
      retry: () => void refetch(),
    }),
    [queryClient, session, waiting, refetch],
  );
  const status = application?.status ?? (error === null ? "loading" : "failed");
  return useMemo(
    () => ({ status, application, error, asking, ...actions }),
    [status, application, error, asking, actions],
  );
}

function release({ all }: Waiting, connected: boolean): void {
  const waiting = [...all];
  all.clear();
  for (const goOn of waiting) goOn(connected);
}
