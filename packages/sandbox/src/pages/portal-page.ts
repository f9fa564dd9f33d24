import type { ApplicationFixture, AuthInputFixture } from "../fixtures/fixtures.ts";
import type { Account } from "../store/account.ts";
import { connectionsTo } from "../store/connections.ts";
import { escapeHtml, htmlPage } from "./html-page.ts";

const portalStyle = `
  main { width: min(44rem, 100vw - 2rem); }
  main > ul { list-style: none; padding: 0; }
  main > ul > li { padding: 1rem 0; border-top: 1px solid #8886; }
  h2 { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin: 0 0 .25rem; font-size: 1rem; color: light-dark(#1c2030, #eceef5); }
  h2 img { width: 2rem; height: 2rem; }
  h2 span { font-weight: 400; font-size: .875rem; }
  form { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end; margin-top: .75rem; }
  form button { flex: 0 1 auto; min-width: 0; }
  label { display: flex; flex-direction: column; gap: .25rem; flex: 1 1 14rem; font-size: .875rem; }
  input, select, textarea { box-sizing: border-box; width: 100%; min-height: 2.75rem; padding: .5rem .75rem; border: 1px solid #888; border-radius: .5rem; background: transparent; color: light-dark(#1c2030, #eceef5); font: inherit; font-size: 1rem; }
  input[type="checkbox"] { width: 1.25rem; min-height: 1.25rem; }
  ::placeholder { color: inherit; opacity: .65; }
`;

/** What the portal shows. */
export interface Portal {
  account: Account;
  applications: ApplicationFixture[];
  /** Path of the page; an application's forms post below it. */
  path: string;
  name: string;
  color: string | undefined;
  bgColor: string | undefined;
  /** Why connecting an application just failed. */
  problem: { slug: string; message: string } | undefined;
}

/** The portal: every application with its state, and a form for each way to connect. */
export function portalPage(portal: Portal): string {
  const items = portal.applications.map((application) => `<li>${applicationItem(application, portal)}</li>`);
  return htmlPage(
    `Integrations of ${portal.name}`,
    `<h1>Manage your integrations</h1><p>${escapeHtml(portal.name)}</p><ul>${items.join("")}</ul>
    <small>A page of the Cobalt Kit sandbox, in the place of the hosted portal.</small>`,
    `${portalStyle}${colors(portal)}`,
  );
}

/** What is shown when the address's token is not valid any more. */
export function endedPortalPage(): string {
  return htmlPage("This link has ended", "<h1>This link has ended</h1><p>Ask for a new one and open it again.</p>");
}

function applicationItem(application: ApplicationFixture, { account, path, problem }: Portal): string {
  const { slug } = application;
  const state = stateOf(account, slug);
  const alert = problem?.slug === slug ? `<p role="alert">${escapeHtml(problem.message)}</p>` : "";
  const forms =
    application.ecosystem === true || state === "Connected"
      ? ""
      : Object.entries(application.auth)
          .map(([type, inputs]) => connectForm(application, { type, inputs, path, again: state === "Expired" }))
          .join("");
  const shown = application.ecosystem === true ? "Not available yet" : state;
  return `<h2><img src="${escapeHtml(application.icon)}" alt="">${escapeHtml(application.name)} <span>${shown}</span></h2>
    <p>${escapeHtml(application.description)}</p>${alert}${forms}`;
}

function stateOf(account: Account, slug: string): string {
  const connections = connectionsTo(account, slug);
  if (connections.some(({ status }) => status === "active")) return "Connected";
  return connections.length > 0 ? "Expired" : "Not connected";
}

function connectForm(
  application: ApplicationFixture,
  { type, inputs, path, again }: { type: string; inputs: AuthInputFixture[]; path: string; again: boolean },
): string {
  const action = `${path}/${encodeURIComponent(application.slug)}?auth_type=${type}`;
  const verb = again ? "Reconnect" : "Connect";
  const way = type === "oauth2" ? "" : " with keys";
  // The consent page closes its own window, and the portal shall stay.
  const target = type === "oauth2" ? ' target="_blank"' : "";
  return `<form method="post" action="${escapeHtml(action)}"${target}>${inputs.map(inputField).join("")}<button>${verb} ${escapeHtml(application.name)}${way}</button></form>`;
}

function inputField({ name, label, type, required, placeholder, options }: AuthInputFixture): string {
  const attributes = `name="${escapeHtml(name)}"${required ? " required" : ""}`;
  const field = (): string => {
    if (type === "select") {
      const choices = (options ?? []).map(
        (option) => `<option value="${escapeHtml(option.value)}">${escapeHtml(option.name)}</option>`,
      );
      return `<select ${attributes}>${choices.join("")}</select>`;
    }
    if (type === "boolean") return `<input type="checkbox" name="${escapeHtml(name)}" value="true">`;
    if (type === "textarea") return `<textarea ${attributes}></textarea>`;
    return `<input type="${type}" ${attributes} placeholder="${escapeHtml(placeholder)}" autocomplete="off">`;
  };
  return `<label>${escapeHtml(label)}${field()}</label>`;
}

// Only what is a colour reaches the style sheet. A dark one is lightened where the page is dark.
function colors({ color, bgColor }: Portal): string {
  const isColor = (text: string | undefined): boolean => /^(#[0-9a-f]{3,8}|[a-z]+)$/i.test(text ?? "");
  const legible = `light-dark(${color}, color-mix(in oklab, ${color} 40%, white))`;
  return `${isColor(color) ? `main button { border-color: ${legible}; } h1 { color: ${legible}; }` : ""}${isColor(bgColor) ? `body { background: ${bgColor}; }` : ""}`;
}
