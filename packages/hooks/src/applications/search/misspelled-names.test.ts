import { type Application, createCobaltSession } from "@cobalt-kit/hooks";
import { findMatches, searchApplications } from "@cobalt-kit/hooks/search";
import { listApplications } from "@cobalt-kit/client";
import { createSandbox } from "@cobalt-kit/sandbox";
import { beforeAll, describe, expect, it } from "vitest";

/** Beside those of the sandbox, so that a search has more to mistake a name for. */
const others =
  "Eventbrite,SurveyMonkey,Mattermost,Confluence,Bitbucket,Cloudflare,Squarespace,Workday,Pinterest,Tableau,Marketo,Evernote,Lexware Office,SendGrid,Qonto,Contentful,Amplitude";
let all: Application[];

beforeAll(async () => {
  const sandbox = createSandbox();
  const session = createCobaltSession({
    linkedAccountId: "harbor",
    getSessionToken: () => sandbox.control.mintToken("harbor"),
    baseUrl: "https://api.cobalt.test",
    fetch: sandbox.fetch,
  });
  const known = await listApplications(session);
  session.close();
  const [first] = known;
  if (first === undefined) throw new Error("The sandbox has no applications.");
  all = [...known, ...others.split(",").map((name) => ({ ...first, slug: name, name, tags: [], description: "" }))];
});

function found(search: string): string[] {
  return searchApplications(all, search).map(({ name }) => name);
}

/** None of these names stands in the list of search-applications.test.ts. */
const misspellings: Record<string, [typed: string, meant: string][]> = {
  "letters the wrong way round": [
    ["xreo", "Xero"],
    ["sqaure", "Square"],
    ["tyepform", "Typeform"],
    ["fimga", "Figma"],
    ["esty", "Etsy"],
    ["greenhosue", "Greenhouse"],
    ["frotn", "Front"],
    ["evernoet", "Evernote"],
  ],
  "a letter missing or twice": [
    ["oddo", "Odoo"],
    ["brevvo", "Brevo"],
    ["todist", "Todoist"],
    ["metabse", "Metabase"],
    ["survymonkey", "SurveyMonkey"],
    ["matermost", "Mattermost"],
    ["contentfull", "Contentful"],
    ["amazn seler", "Amazon Seller Central"],
    ["shoppify", "Shopify"],
    ["shopfy", "Shopify"],
    ["tello", "Trello"],
    ["snoflake", "Snowflake"],
    ["klavio", "Klaviyo"],
    ["calenderly", "Calendly"],
    ["lnkedin", "LinkedIn"],
    ["pagerdutty", "PagerDuty"],
    ["marketto", "Marketo"],
  ],
  "by ear": [
    ["zero", "Xero"],
    ["datef", "DATEV"],
    ["wize", "Wise"],
    ["centry", "Sentry"],
    ["personyo", "Personio"],
    ["event bright", "Eventbrite"],
    ["cloudfair", "Cloudflare"],
    ["lexwear", "Lexware Office"],
    ["kwonto", "Qonto"],
    ["kopper", "Copper"],
    ["amplitute", "Amplitude"],
    ["mysequel", "MySQL"],
    ["my sequel", "MySQL"],
    ["postgre sequel", "PostgreSQL"],
    ["salesfourse", "Salesforce"],
    ["kwickbooks", "QuickBooks Online"],
    ["meilchimp", "Mailchimp"],
    ["mail chimb", "Mailchimp"],
    ["soho crm", "Zoho CRM"],
    ["strype", "Stripe"],
    ["bigkweri", "BigQuery"],
    ["clavyo", "Klaviyo"],
    ["tvilio", "Twilio"],
    ["docu-sine", "Docusign"],
    ["whatsup", "WhatsApp Business"],
    ["nocion", "Notion"],
    ["dizcord", "Discord"],
    ["mikrosoft", "Microsoft Teams"],
    ["klick up", "ClickUp"],
    ["tablo", "Tableau"],
    ["konfluence", "Confluence"],
  ],
  "the key beside it": [
    ["zoon", "Zoom"],
    ["mysqk", "MySQL"],
    ["linrar", "Linear"],
    ["mondat", "monday.com"],
    ["gusro", "Gusto"],
    ["skack", "Slack"],
    ["slavk", "Slack"],
    ["gitgub", "GitHub"],
    ["google dribe", "Google Drive"],
    ["hubspod", "HubSpot"],
    ["mondey", "monday.com"],
  ],
  "in one word, in two, in another order": [
    ["data dog", "Datadog"],
    ["my sql", "MySQL"],
    ["square space", "Squarespace"],
    ["bit buket", "Bitbucket"],
    ["mondaycom", "monday.com"],
    ["metaads", "Meta Ads"],
    ["ads googel", "Google Ads"],
    ["acounting sage", "Sage Accounting"],
    ["office lexware", "Lexware Office"],
    ["gogle sheat", "Google Sheets"],
    ["micro soft teams", "Microsoft Teams"],
    ["googledrive", "Google Drive"],
    ["gdrive", "Google Drive"],
    ["big query", "BigQuery"],
  ],
  "with accents and hyphens": [
    ["señdgrid", "SendGrid"],
    ["attîo", "Attio"],
    ["work-day", "Workday"],
    ["pinterést", "Pinterest"],
    ["e-vernote", "Evernote"],
  ],
};

describe.each(Object.entries(misspellings))("a name written with %s", (_, list) => {
  it.each(list)("is found: “%s” is %s, first and among few", (typed, meant) => {
    const names = found(typed);
    expect(names[0]).toBe(meant);
    expect(names.length).toBeLessThanOrEqual(3);
  });
});

describe("a name that is not there", () => {
  const absent =
    "spotify netflix sap hotjar okta miro loom canva vimeo tiktok reddit oracle mollie magento heroku vercel netlify gong brex chargebee signal freshsales hootsuite lever rippling expensify braintree wordpress algolia grafana jenkins";
  it.each(absent.split(" "))("finds nothing that only looks like it: %s", (typed) => {
    expect(found(typed)).toEqual([]);
  });

  const otherWords =
    "spendesk printer print painter expensify splunk pleo payoneer zapier zuora chargify recurly drift gorgias sendcloud mailgun mailjet lattice strava slite clockify toggl harvest wrike podio coda quip nuclino sheetgo winter planner scanner sentinel discovery dispatch metaverse typefully greenpeace evergreen loopio lusha outreach aircall";
  it.each(otherWords.split(" "))("is no slip of another that begins or ends like it: %s", (typed) => {
    const alike = searchApplications(all, typed).filter(
      ({ name, tags, description }) => ![name, ...tags, description].join(" ").toLowerCase().includes(typed),
    );
    expect(alike.map(({ name }) => name)).toEqual([]);
  });

  it("finds what has the word in it, where somebody may mean that", () => {
    expect(found("hub")).toEqual(["HubSpot", "GitHub"]);
    expect(found("pal")).toEqual(["PayPal"]);
    expect(found("bamboo")).toEqual(["BambooHR"]);
  });
});

it("marks what it found and no letters that stand somewhere by accident", () => {
  expect(findMatches("WhatsApp Business", "sap", { typos: true })).toEqual([]);
  expect(findMatches("Qonto", "kwonto", { typos: true })).toEqual([[0, 5]]);
});
