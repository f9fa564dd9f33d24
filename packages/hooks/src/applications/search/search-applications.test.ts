import { type Application, createCobaltSession } from "@cobalt-kit/hooks";
import { findMatches, nearestApplications, searchApplications } from "@cobalt-kit/hooks/search";
import { listApplications } from "@cobalt-kit/client";
import { createSandbox } from "@cobalt-kit/sandbox";
import { beforeAll, describe, expect, it } from "vitest";

let all: Application[];

beforeAll(async () => {
  const sandbox = createSandbox();
  const session = createCobaltSession({
    linkedAccountId: "harbor",
    getSessionToken: () => sandbox.control.mintToken("harbor"),
    baseUrl: "https://api.cobalt.test",
    fetch: sandbox.fetch,
  });
  all = await listApplications(session);
  session.close();
});

function found(search: string): string[] {
  return searchApplications(all, search).map(({ name }) => name);
}

/** As people write them: letters swapped, missing, doubled and wrong, by ear, in another language, in one word or in two. */
const misspellings: [typed: string, meant: string][] = [
  ["salesfroce", "Salesforce"],
  ["saleforce", "Salesforce"],
  ["sales force", "Salesforce"],
  ["salsforce", "Salesforce"],
  ["sales froce", "Salesforce"],
  ["hubsopt", "HubSpot"],
  ["hub spot", "HubSpot"],
  ["hupspot", "HubSpot"],
  ["pipdrive", "Pipedrive"],
  ["pipe drive", "Pipedrive"],
  ["zoho crn", "Zoho CRM"],
  ["quikbooks", "QuickBooks Online"],
  ["quick book", "QuickBooks Online"],
  ["quickboks online", "QuickBooks Online"],
  ["freshboks", "FreshBooks"],
  ["net suite", "NetSuite"],
  ["netsuit", "NetSuite"],
  ["strpe", "Stripe"],
  ["stripr", "Stripe"],
  ["paypall", "PayPal"],
  ["pay pal", "PayPal"],
  ["goCardles", "GoCardless"],
  ["clarna", "Klarna"],
  ["razorpai", "Razorpay"],
  ["slcak", "Slack"],
  ["slak", "Slack"],
  ["twillio", "Twilio"],
  ["microsft teams", "Microsoft Teams"],
  ["teams microsoft", "Microsoft Teams"],
  ["disocrd", "Discord"],
  ["telegramm", "Telegram"],
  ["whatsap", "WhatsApp Business"],
  ["whats app", "WhatsApp Business"],
  ["gmial", "Gmail"],
  ["outlok", "Outlook"],
  ["mailchip", "Mailchimp"],
  ["mail chimp", "Mailchimp"],
  ["mialchimp", "Mailchimp"],
  ["klavyio", "Klaviyo"],
  ["active campain", "ActiveCampaign"],
  ["gogle analytics", "Google Analytics"],
  ["google analitics", "Google Analytics"],
  ["analytics goggle", "Google Analytics"],
  ["linkdin", "LinkedIn"],
  ["linked in", "LinkedIn"],
  ["zendeks", "Zendesk"],
  ["zen desk", "Zendesk"],
  ["intercomm", "Intercom"],
  ["fresh desk", "Freshdesk"],
  ["helpscout", "Help Scout"],
  ["noton", "Notion"],
  ["jria", "Jira"],
  ["assana", "Asana"],
  ["trelo", "Trello"],
  ["clik up", "ClickUp"],
  ["base camp", "Basecamp"],
  ["calandly", "Calendly"],
  ["google dirve", "Google Drive"],
  ["dropbocks", "Dropbox"],
  ["one drive", "OneDrive"],
  ["next cloud", "Nextcloud"],
  ["docu sign", "Docusign"],
  ["gihub", "GitHub"],
  ["git lab", "GitLab"],
  ["pager duty", "PagerDuty"],
  ["shopfiy", "Shopify"],
  ["woo commerce", "WooCommerce"],
  ["bamboo hr", "BambooHR"],
  ["googlesheets", "Google Sheets"],
  ["google shets", "Google Sheets"],
  ["air table", "Airtable"],
  ["postgress", "PostgreSQL"],
  ["snowflke", "Snowflake"],
  ["bigquerry", "BigQuery"],
  ["mixpannel", "Mixpanel"],
  ["Ｓｌａｃｋ", "Slack"],
  ["SLÄCK", "Slack"],
];

describe("searchApplications", () => {
  it.each(misspellings)("finds with “%s” %s, first and among few", (typed, meant) => {
    const names = found(typed);
    expect(names[0]).toBe(meant);
    expect(names.length).toBeLessThanOrEqual(5);
  });

  it.each(["Slack", "Stripe", "Notion", "Box", "Jira", "Linear", "Close", "Front", "Square", "Wise"])(
    "finds %s by its name first, and nothing that only looks like it",
    (name) => {
      const names = found(name);
      expect(names[0]).toBe(name);
      for (const application of searchApplications(all, name).slice(1)) {
        const said = [application.name, ...application.tags, application.description].join(" ").toLowerCase();
        expect(said).toContain(name.toLowerCase());
      }
    },
  );

  it("does not list half of the catalogue for one name", () => {
    for (const { name } of all) expect(found(name).length).toBeLessThan(all.length / 5);
  });

  it("forgives a slip at every place of every longer name", () => {
    const letters = (name: string): string => name.toLowerCase().replaceAll(/[^a-z]/g, "");
    const missed = all
      .filter(({ name }) => letters(name).length >= 6)
      .flatMap(({ name }) => {
        const word = letters(name);
        return Array.from(word).flatMap((_, at) => {
          const missing = word.slice(0, at) + word.slice(at + 1);
          const swapped = word.slice(0, at) + (word[at + 1] ?? "") + (word[at] ?? "") + word.slice(at + 2);
          return [missing, swapped].filter((typed) => !found(typed).slice(0, 3).includes(name));
        });
      });
    expect(missed).toEqual([]);
  });

  it("finds every word in any order, over name, tags and description", () => {
    expect(found("crm deals")).toContain("HubSpot");
    expect(found("warehouse snowflake")[0]).toBe("Snowflake");
    expect(found("ecommerce etsy")).toEqual(["Etsy"]);
    expect(found("e-commerce etsy")).toEqual(["Etsy"]);
    expect(found("slack warehouse")).toEqual([]);
  });

  it("finds what a description says when no name does, with a slip as well", () => {
    expect(found("webdav")).toEqual(["Nextcloud"]);
    expect(found("chargebaks")).toEqual(["Adyen"]);
  });

  it.each([
    ["in its name, before all that is like it", { name: "Google Calendar" }, ["other"]],
    ["as a category, before a name that is like it", { tags: ["Calendar"] }, ["other"]],
    ["in its description, and a name that is like it after that", { description: "Your calendar." }, ["other", "near"]],
    ["nowhere, so that a name that is like it is all there is", {}, ["near"]],
  ])("finds what has the word %s", (_, has, slugs) => {
    const [first] = all;
    if (first === undefined) throw new Error("The sandbox has no applications.");
    const none = { ...first, name: "Zebra", tags: [], description: "" };
    const list = [
      { ...none, slug: "near", name: "Calendly" },
      { ...none, slug: "other", ...has },
    ];
    expect(searchApplications(list, "calendar").map(({ slug }) => slug)).toEqual(slugs);
  });

  it.each([
    ["tasks", "task"],
    ["task", "tasks"],
    ["companies", "company"],
    ["company", "companies"],
    ["invoicing", "invoices"],
    ["invoice", "invoicing"],
    ["scheduled", "schedules"],
    ["schedules", "scheduling"],
    ["inboxes", "inbox"],
    ["purchase", "purchases"],
    ["cases", "case"],
    ["branches", "branch"],
    ["ADS", "ads"],
    ["facturas", "factura"],
    ["Rechnungen", "Rechnung"],
  ])("finds “%s” where “%s” is written: in a name, a tag, a description", (typed, written) => {
    const [first] = all;
    if (first === undefined) throw new Error("The sandbox has no applications.");
    const none = { ...first, name: "Zebra", tags: [], description: "" };
    const list = [
      { ...none, slug: "description", description: `Every ${written}, at once.` },
      { ...none, slug: "tag", tags: [`Your ${written}`] },
      { ...none, slug: "name", name: `Acme ${written}` },
      { ...none, slug: "none", description: "Nothing of that kind." },
    ];
    expect(searchApplications(list, typed).map(({ slug }) => slug)).toEqual(["name", "tag", "description"]);
    const [[start, end] = []] = findMatches(`Every ${written}, at once`, typed);
    expect([start, end]).toEqual([6, 6 + (written.startsWith(typed) ? typed : written).length]);
  });

  it.each([
    ["notes", "not now"],
    ["sales", "sal"],
    ["news", "ne"],
    ["status", "stat"],
    ["business", "busy"],
    ["files", "fill"],
    ["ring", "rs"],
    ["glass", "glas"],
  ])("takes “%s” for no form of “%s”", (typed, written) => {
    const [first] = all;
    if (first === undefined) throw new Error("The sandbox has no applications.");
    expect(searchApplications([{ ...first, name: "Zebra", tags: [], description: `A ${written}.` }], typed)).toEqual(
      [],
    );
  });

  it("finds a word with a hyphen without it", () => {
    expect(found("email")).toContain("Close");
  });

  it("reads no more of a search than somebody types", () => {
    const pasted = `slack${" ".repeat(200)}${"word ".repeat(20_000)}`;
    expect(found(pasted)[0]).toBe("Slack");
    expect(findMatches("Slack", pasted)).toEqual([[0, 5]]);
    expect(found(`${" ".repeat(200)}slack`)).toEqual(found("slack"));
  });

  it("finds what is being typed, letter by letter", () => {
    for (let length = 1; length <= 10; length += 1)
      expect(found("salesforce".slice(0, length))).toContain("Salesforce");
    for (let length = 5; length <= 10; length += 1)
      expect(found("slaesforce".slice(0, length))).toContain("Salesforce");
  });

  it("takes a search without letters as it is, and an empty one as none", () => {
    expect(found("  ")).toHaveLength(all.length);
    expect(found("★")).toEqual([]);
    expect(found(".*")).toEqual([]);
  });

  it("finds words of scripts without spaces, and names of any script", () => {
    const [slack] = all;
    if (slack === undefined) throw new Error("The sandbox has no applications.");
    const others = [
      { ...slack, slug: "line", name: "ライン", description: "請求書を自動で送信します。" },
      { ...slack, slug: "yandex", name: "Яндекс Диск", description: "" },
      { ...slack, slug: "fatoora", name: "فاتورة", description: "" },
    ];
    const slugs = (search: string): string[] => searchApplications(others, search).map(({ slug }) => slug);
    expect(slugs("ライン")).toEqual(["line"]);
    expect(slugs("送信")).toEqual(["line"]);
    expect(slugs("яндкес")).toEqual(["yandex"]);
    expect(slugs("فاتوره")).toEqual(["fatoora"]);
  });
});

describe("findMatches", () => {
  const marked = (text: string, search: string, typos = true): string =>
    findMatches(text, search, { typos })
      .toReversed()
      .reduce((rest, [start, end]) => `${rest.slice(0, start)}[${rest.slice(start, end)}]${rest.slice(end)}`, text);

  it.each([
    ["Google Sheets", "goog", "[Goog]le Sheets"],
    ["Google Sheets", "sheets google", "[Google] [Sheets]"],
    ["HubSpot", "hub spot", "[HubSpot]"],
    ["HubSpot", "spot", "Hub[Spot]"],
    ["Salesforce", "salesfroce", "[Salesforce]"],
    ["Salesforce", "sales froce", "[Sales]force"],
    ["Google Sheets", "googlesheets", "[Google Sheets]"],
    ["Café Zürich", "cafe zur", "[Café] [Zür]ich"],
    ["Cafe\u0301 bar", "cafe", "[Cafe\u0301] bar"],
    ["Straße", "strass", "[Straß]e"],
    ["Slack", "", "Slack"],
    ["Slack", "(", "Slack"],
    ["Slack", "zendesk", "Slack"],
    ["😀 Slack", "slack", "😀 [Slack]"],
  ])("marks in “%s” what “%s” finds", (text, search, expected) => {
    expect(marked(text, search)).toBe(expected);
  });

  it("marks what is written only, unless slips are to count", () => {
    expect(marked("Salesforce", "salesfroce", false)).toBe("Salesforce");
  });
});

describe("nearestApplications", () => {
  it("names what may have been meant when nothing matches, and nothing when no name is like it", () => {
    const nearest = (search: string): string[] => nearestApplications(all, search).map(({ name }) => name);
    expect(nearest("salesforce marketing cloud")[0]).toBe("Salesforce");
    expect(nearest("google docs")).toContain("Google Ads");
    expect(nearest("microsoft word")[0]).toBe("Microsoft Teams");
    expect(nearest("piepal")[0]).toBe("PayPal");
    expect(nearest("netsweet")[0]).toBe("NetSuite");
    expect(nearest("quikbuks")).toEqual(["QuickBooks Online"]);
    expect(nearest("fax machine")).toEqual([]);
    expect(nearest("qqq")).toEqual([]);
    expect(nearest("")).toEqual([]);
  });
});
