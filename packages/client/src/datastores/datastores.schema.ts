import { isJsonObject, isRecord, type JsonObject } from "../json.ts";
import { defined, id, object, type Reader, text } from "../reading.ts";

/** A table that workflows write, kept with a configuration. */
export interface Datastore {
  /** Absent where the API returns names only. */
  id?: string;
  name: string;
  slug: string;
  configId?: string;
}

/** A row of a datastore. */
export interface DatastoreRecord {
  /** Wire: `record_id`, or `id`. */
  id?: string;
  /** By column; a column may have any name. */
  values: JsonObject;
}

/** @param named - The configuration the request asked for. */
export function datastoreReader(named: { slug: string; configId?: string | undefined }): Reader<Datastore> {
  const read = object((wire) => {
    const name = text(wire.name);
    if (name === undefined) return undefined;
    return defined({
      id: id(wire._id),
      name,
      slug: text(wire.slug) ?? named.slug,
      configId: id(wire.config_id) ?? named.configId,
    });
  });
  return (wire) => read(isRecord(wire) ? wire : { name: wire });
}

export const readDatastoreRecord: Reader<DatastoreRecord> = (wire) => {
  if (!isJsonObject(wire)) return undefined;
  const key = wire.record_id === undefined ? "id" : "record_id";
  const { [key]: own, ...values } = wire;
  return defined({ id: id(own), values });
};
