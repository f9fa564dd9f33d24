import type { Store } from "../store/store.ts";

/** How workflows and runs name their application. */
export interface ApplicationRef {
  _id: string;
  name: string;
  slug: string;
  icon?: string | undefined;
}

/** The application of a slug as workflows and runs name it; the host product's own has no icon. */
export function applicationRef(store: Store, slug: string): ApplicationRef {
  const own = store.fixtures.org.defaultApplication;
  if (slug === own.slug) return { _id: own.id, name: own.name, slug };
  const application = store.applications.get(slug);
  return { _id: application?.id ?? slug, name: application?.name ?? slug, slug, icon: application?.icon };
}
