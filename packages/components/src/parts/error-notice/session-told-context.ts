"use client";
import { type Context, createContext } from "react";

/** Whether a `SessionNotice` above says that the session has ended, so that what failed by it does not say it again. */
export const SessionToldContext: Context<boolean> = createContext(false);
