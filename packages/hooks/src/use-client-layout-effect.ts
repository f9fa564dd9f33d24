"use client";
import { useLayoutEffect } from "react";

/** `useLayoutEffect` where there is a layout: a server cannot run it, and React 18 warns about it there. */
export const useClientLayoutEffect: typeof useLayoutEffect =
  typeof document === "undefined" ? () => {} : useLayoutEffect;
