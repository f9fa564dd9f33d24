const listeners = new Set<() => void>();
const period = 10_000;
let ticks = 0;
let timer: ReturnType<typeof setInterval> | undefined;

/** Tells that time has passed, by one timer for the whole page, which rests while nobody looks or listens. */
export function subscribeToClock(listener: () => void): () => void {
  if (listeners.size === 0) document.addEventListener("visibilitychange", wakeOrRest);
  listeners.add(listener);
  run();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    document.removeEventListener("visibilitychange", wakeOrRest);
    rest();
  };
}

/** Changes with every tick. */
export function readClock(): number {
  return ticks;
}

function run(): void {
  if (!document.hidden) timer ??= setInterval(tick, period);
}

function rest(): void {
  clearInterval(timer);
  timer = undefined;
}

function wakeOrRest(): void {
  if (document.hidden) return rest();
  tick();
  run();
}

function tick(): void {
  ticks += 1;
  for (const listener of listeners) listener();
}
