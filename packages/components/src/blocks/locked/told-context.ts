"use client";
import { type Context, createContext } from "react";

/** What a block that stands above the others in its place has said already, so that they do not say it again. */
export interface Told {
  /** That the connection has expired, and how to reconnect it. */
  expired: boolean;
  /** Why something is not allowed, in these words. */
  reason: string | undefined;
}

export const ToldContext: Context<Told> = createContext<Told>({ expired: false, reason: undefined });
