// What pages for admins need. A bundler that keeps together what `index.ts` names loads no more of this package with them.
export { isExactNumber, numberText } from "@cobalt-kit/client/admin";
export { useDatastoreRecords } from "./datastores/use-datastore-records.ts";
export { useDatastores } from "./datastores/use-datastores.ts";
export { useHostedPortal } from "./hosted-portal/use-hosted-portal.ts";
