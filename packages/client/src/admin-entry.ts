// What pages for admins need. A bundler that keeps together what `index.ts` names loads no more of this package with them.
export { listDatastoreRecords, listDatastores, searchDatastoreRecords } from "./datastores/datastores.ts";
export { isExactNumber, numberText } from "./exact-number.ts";
export { createHostedPortalUrl } from "./hosted-portal/hosted-portal.ts";
export { getHumanTask, submitHumanTask } from "./human-tasks/human-tasks.ts";
