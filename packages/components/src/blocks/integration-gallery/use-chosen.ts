"use client";
import { useCallback, useEffect, useReducer } from "react";

/** What a person chose, where the address may not have it yet. Any other way in which it changes goes before it, also when it changes back. */
interface State<Value> {
  chosen?: Value;
  /** What the address said when it was looked at last. */
  over: string;
  /** What was written and has not arrived: routers change the address when the page's data is there, and choosing goes on meanwhile. */
  sent: readonly string[];
}

/** Keeps a choice until the address, of which `key` is what it says, changes in another way than by what was sent. */
export function useChosen<Value>(key: string): {
  chosen: Value | undefined;
  /** Whether something that was sent has not arrived. */
  underWay: boolean;
  choose: (chosen: Value) => void;
  send: (key: string) => void;
} {
  const [kept, dispatch] = useReducer(after<Value>, { over: key, sent: [] });
  const state = catchUp(kept, key);
  // not while rendering, after which React 18 misses an address that the back button changed
  useEffect(() => dispatch({ arrived: key }), [key]);
  const choose = useCallback((chosen: Value) => dispatch({ chosen }), []);
  const send = useCallback((sent: string) => dispatch({ sent }), []);
  return { chosen: state.chosen, underWay: state.sent.length > 0, choose, send };
}

type Act<Value> = { arrived: string } | { sent: string } | { chosen: Value };

function after<Value>(state: State<Value>, act: Act<Value>): State<Value> {
  if ("arrived" in act) return catchUp(state, act.arrived);
  return "sent" in act ? { ...state, sent: [...state.sent, act.sent] } : { ...state, ...act };
}

/** What still goes before an address: nothing, where it is another one than was sent. */
function catchUp<Value>(state: State<Value>, key: string): State<Value> {
  if (state.over === key) return state;
  // Routers leave out what a later one overtook.
  const arrived = state.sent.lastIndexOf(key);
  return arrived === -1 ? { over: key, sent: [] } : { ...state, over: key, sent: state.sent.slice(arrived + 1) };
}
