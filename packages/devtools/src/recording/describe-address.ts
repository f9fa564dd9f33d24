import { isSecretName } from "@cobalt-kit/client/devtools";
import { HIDDEN } from "./mask-data.ts";

/** Where a request goes, without its origin. */
export interface Address {
  path: string;
  /** What is left out of it, and must not be kept of the answer either. */
  hidden: string[];
}

/** Whoever knows the id of a human task may answer it. */
const TASK_ID = /(?<=\/human-tasks\/)[^/]+/;

/** Reads an address. What a customer typed for a sign-in, codes of one, secrets by their name and ids that let somebody in are left out. */
export function describeAddress(url: string | URL): Address {
  const { pathname, searchParams } = new URL(url, "http://page.invalid");
  const isTyped = pathname.endsWith("/integrate");
  const hidden = (TASK_ID.exec(pathname) ?? []).flatMap((id) => [id, decoded(id)]);
  const query = Array.from(searchParams, ([name, value]) => {
    if (!isTyped && !isSecretName(name) && !/^(code|state)$/i.test(name)) return `${name}=${value}`;
    hidden.push(value);
    return `${name}=${HIDDEN}`;
  });
  const path = pathname.replace(TASK_ID, HIDDEN);
  return { path: query.length === 0 ? path : `${path}?${query.join("&")}`, hidden };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
