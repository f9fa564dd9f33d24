"use client";
import { useEffect, useLayoutEffect } from "react";

/** React 18 warns about layout effects on a server, where none runs anyway. */
export const useIsomorphicLayoutEffect: typeof useLayoutEffect =
  typeof document === "undefined" ? useEffect : useLayoutEffect;
