const companies = new Map([
  ["of-harbor", { linkedAccountId: "harbor", name: "Harbor Coffee" }],
  ["of-lumen", { linkedAccountId: "lumen", name: "Lumen Studio" }],
]);

/** Stands for your own login: who is signed in, by the session that your cookie names. */
export async function currentCompany(request: Request): Promise<{ linkedAccountId: string; name: string } | null> {
  const session = /(?:^|; )session=([^;]+)/.exec(request.headers.get("cookie") ?? "")?.[1];
  return companies.get(session ?? "") ?? null;
}
