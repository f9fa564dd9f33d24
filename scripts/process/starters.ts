import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

interface Process {
  pid: number;
  parent: number;
  /** Tells a process from a later one that got the same id. */
  since: string;
  command: string;
}

const runner = /(^|[\\/\s])(npm|npx|pnpm|yarn|bun)(-cli\.js|\.c?js)?(\s|$)/;
const fetchingRunner = /(^|[\\/\s])(npx(-cli\.js)?|npm exec)(\s|$)/;

/**
 * Calls `onGone` once, as soon as one of the processes that started this one has ended: every parent up to the outermost
 * npm, npx or pnpm, or the direct parent when there is none. A signal that only npm gets (even SIGKILL) is noticed within a second.
 *
 * @param expectRunner this was started by `npm start` or `npm test`: when only npx is left above us, npm ended before we began.
 */
export function watchStarters(onGone: () => void, { expectRunner = false } = {}): void {
  const starters = findStarters();
  const outermost = starters.at(-1);
  if (outermost === undefined) return;
  const orphaned = expectRunner && fetchingRunner.test(outermost.command);
  const timer = setInterval(() => {
    if (!orphaned && starters.every(({ pid, since }) => look(pid)?.since === since)) return;
    clearInterval(timer);
    onGone();
  }, 1000);
  timer.unref();
}

function findStarters(): Process[] {
  const line: Process[] = [];
  for (let pid = process.ppid; pid > 0;) {
    const found = look(pid);
    if (found === undefined) break;
    line.push(found);
    pid = found.parent;
  }
  const outermost = line.findLastIndex(({ command }) => runner.test(command));
  return line.slice(0, Math.max(outermost + 1, 1));
}

/** A living process, undefined when it is gone or a zombie. */
function look(pid: number): Process | undefined {
  try {
    return process.platform === "linux" ? fromProc(pid) : fromPs(pid);
  } catch {
    return undefined;
  }
}

function fromProc(pid: number): Process | undefined {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" "); // the name before it may hold spaces
  const [state, parent] = fields;
  if (state === "Z" || state === "X") return undefined;
  const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
  return { pid, parent: Number(parent), since: fields[19] ?? "", command };
}

function fromPs(pid: number): Process | undefined {
  if (process.platform === "win32") {
    process.kill(pid, 0);
    return { pid, parent: 0, since: "", command: "" };
  }
  const line = execFileSync("ps", ["-o", "ppid=,stat=,lstart=,command=", "-p", String(pid)], {
    encoding: "utf8",
  }).trim();
  const match = /^(\d+)\s+(\S+)\s+(\w+\s+\w+\s+\d+\s+[\d:]+\s+\d+)\s+(.*)$/.exec(line);
  if (match === null || match[2]?.startsWith("Z")) return undefined;
  return { pid, parent: Number(match[1]), since: match[3] ?? "", command: match[4] ?? "" };
}
