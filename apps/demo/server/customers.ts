/** A customer of Ledgerline, as Ledgerline's own database knows it. */
export interface Customer {
  id: string;
  name: string;
  person: string;
  /** The customer's account at Cobalt. The browser never chooses it. */
  linkedAccountId: string;
  currency: string;
  /** A form that a workflow waits for, whose id it sent to Ledgerline. */
  openTask?: string;
  invoices: Invoice[];
}

export interface Invoice {
  id: string;
  number: string;
  client: string;
  email: string;
  issued: string;
  due: string;
  /** In the smallest unit of the customer's currency. */
  amount: number;
  status: "paid" | "open" | "overdue";
  paidAt?: string;
}

const day = 86_400_000;

/** `[client, e-mail, amount in cents, issued days ago, days until due, paid days ago]` */
type Row = [client: string, email: string, amount: number, issued: number, terms: number, paid?: number];

const harborRows: Row[] = [
  ["Tideway Hotels", "accounts@tideway.test", 482_000, 2, 30],
  ["Marrow & Pine", "hello@marrowpine.test", 96_450, 5, 14],
  ["Northgate Offices", "facilities@northgate.test", 238_800, 9, 30],
  ["Saltbox Bakery", "orders@saltbox.test", 41_275, 16, 14],
  ["Cinder Lane Books", "till@cinderlane.test", 28_990, 21, 14],
  ["Tideway Hotels", "accounts@tideway.test", 455_000, 33, 30, 4],
  ["Quayside Gym", "front@quayside.test", 67_320, 36, 14, 20],
  ["Marrow & Pine", "hello@marrowpine.test", 88_100, 41, 14, 29],
  ["Northgate Offices", "facilities@northgate.test", 238_800, 44, 30, 15],
  ["Ferry Street Market", "stall9@ferrystreet.test", 19_940, 52, 14, 40],
  ["Quayside Gym", "front@quayside.test", 67_320, 66, 14, 51],
  ["Tideway Hotels", "accounts@tideway.test", 468_500, 70, 30, 42],
];

const lumenRows: Row[] = [
  ["Arbor Health", "finance@arborhealth.test", 1_240_000, 3, 30],
  ["Fold Architects", "studio@fold.test", 385_000, 6, 21],
  ["Meridian Film Fund", "grants@meridian.test", 910_000, 28, 21],
  ["Arbor Health", "finance@arborhealth.test", 1_180_000, 35, 30, 6],
  ["Paperbark Press", "rights@paperbark.test", 214_500, 40, 21, 22],
  ["Fold Architects", "studio@fold.test", 342_000, 58, 21, 37],
  ["Paperbark Press", "rights@paperbark.test", 198_000, 72, 21, 50],
];

/** Fresh data, so that every start of the demo tells the same story. */
export function createCustomers(accounts: { harbor: string; lumen: string }, now: number = Date.now()): Customer[] {
  return [
    {
      id: "harbor",
      name: "Harbor Coffee",
      person: "Ines Okafor",
      linkedAccountId: accounts.harbor,
      currency: "USD",
      invoices: invoicesFrom(harborRows, "HC", 2081, now),
    },
    {
      id: "lumen",
      name: "Lumen Studio",
      person: "Theo Brandt",
      linkedAccountId: accounts.lumen,
      currency: "EUR",
      openTask: "66f0a1c2d3e4f5060718293a",
      invoices: invoicesFrom(lumenRows, "LS", 417, now),
    },
  ];
}

function invoicesFrom(rows: Row[], prefix: string, latest: number, now: number): Invoice[] {
  return rows.map(([client, email, amount, issued, terms, paid], index) => ({
    id: `${prefix.toLowerCase()}-${latest - index}`,
    number: `${prefix}-${latest - index}`,
    client,
    email,
    issued: new Date(now - issued * day).toISOString(),
    due: new Date(now - (issued - terms) * day).toISOString(),
    amount,
    status: paid !== undefined ? "paid" : issued > terms ? "overdue" : "open",
    ...(paid !== undefined && { paidAt: new Date(now - paid * day).toISOString() }),
  }));
}
