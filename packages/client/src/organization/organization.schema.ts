import { type Account, accountReader } from "../account/account.schema.ts";
import { isRecord } from "../json.ts";
import { readNamedReference } from "../named-reference.schema.ts";
import { defined, object, type Reader, type ReadContext } from "../reading.ts";

/** The organization of this deployment, as far as the API's undocumented response says. */
export interface Organization {
  /** Wire: `org._id`. */
  id?: string;
  name?: string;
  /** A URL that is safe in an `<img>`. */
  logo?: string;
  /** The account of the session, without its integrations. Wire: `linked_account`. */
  account?: Account;
}

export function organizationReader(context: ReadContext): Reader<Organization> {
  return object((wire) => {
    const org = isRecord(wire.org) ? wire.org : wire;
    const reference = readNamedReference({ ...org, icon: org.logo }, context.baseUrl);
    const account = accountReader(context)(wire.linked_account);
    const { icon, ...named } = reference ?? {};
    return (reference ?? account) && defined({ ...named, logo: icon, account });
  });
}
