import { monogram } from "../fixtures/monogram.ts";
import type { Store } from "./store.ts";

const first = ["Amber", "Birch", "Cedar", "Delta", "Ember", "Fjord", "Grove", "Harvest", "Indigo", "Juniper"];
const second = ["Ledger", "Desk", "Mail", "Cart", "Board", "Track", "Forms", "Sheet", "Chat", "Cloud", "Pay"];
const tags = ["Accounting", "Support", "Marketing", "E-commerce", "Project management", "CRM", "Data"];

/** Adds applications with invented names, connected by a key. */
export function addApplications(store: Store, count: number): void {
  const start = store.applications.size;
  for (let index = 0; index < count; index += 1) {
    const number = start + index + 1;
    const name = `${pick(first, number)} ${pick(second, number)} ${number}`;
    const slug = name.toLowerCase().replaceAll(" ", "-");
    store.applications.set(slug, {
      id: store.nextId(),
      slug,
      name,
      description: `${name} keeps your records in step with what happens in the product.`,
      icon: monogram(name),
      tags: [pick(tags, number)],
      auth: {
        keybased: [
          { name: "api_key", label: "API key", placeholder: "Paste it here", type: "password", required: true },
        ],
      },
    });
  }
}

function pick(from: string[], index: number): string {
  return from[index % from.length] ?? "";
}
