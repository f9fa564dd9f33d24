import type { JsonObject } from "../fixtures/fixtures.ts";
import type { Account } from "./account.ts";
import type { StoredConfig } from "./config.ts";

/** Rows that workflows keep in a config. */
export interface Datastore {
  id: string;
  name: string;
  config: StoredConfig;
  records: JsonObject[];
}

/** Every datastore of an account, with an id that depends on its config and name only. */
export function datastoresOf(account: Account): Datastore[] {
  return account.configs.flatMap((config) =>
    [...config.datastores].map(([name, rows]) => {
      const place = `${config.key}/${name}`;
      const records = rows.map((row, index) => ({ record_id: uuid(`${place}/${index}`), ...row }));
      return { id: stableHex(place, 24), name, config, records };
    }),
  );
}

function uuid(text: string): string {
  return stableHex(text, 32).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, "$1-$2-4$3-8$4-$5");
}

// FNV-1a, once for every eight digits.
function stableHex(text: string, digits: number): string {
  let hex = "";
  for (let part = 0; hex.length < digits; part += 1) {
    let hash = 0x81_1c_9d_c5;
    for (const character of `${part}${text}`) {
      hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01_00_01_93) >>> 0;
    }
    hex += hash.toString(16).padStart(8, "0");
  }
  return hex;
}
