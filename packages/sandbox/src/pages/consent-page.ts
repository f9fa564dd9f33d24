import { escapeHtml, htmlPage } from "./html-page.ts";

/** The page on which a person lets the host product into an application, or does not. */
export function consentPage({
  applicationName,
  icon,
  accountName,
  orgName,
}: {
  applicationName: string;
  icon: string | undefined;
  accountName: string;
  orgName: string;
}): string {
  return htmlPage(
    `Connect ${applicationName}`,
    `${icon === undefined ? "" : `<img src="${escapeHtml(icon)}" alt="">`}
    <h1>Let ${escapeHtml(orgName)} use ${escapeHtml(applicationName)}?</h1>
    <p>${escapeHtml(orgName)} asks for access to the ${escapeHtml(applicationName)} workspace of <strong>${escapeHtml(accountName)}</strong>. It will be able to:</p>
    <ul><li>read what the workspace contains</li><li>add and change entries for ${escapeHtml(accountName)}</li></ul>
    <form method="post"><button name="decision" value="deny">Deny</button><button name="decision" value="allow">Allow</button></form>
    <small>A page of the Cobalt Kit sandbox, in the place of the sign-in of ${escapeHtml(applicationName)}.</small>`,
  );
}

/** What the window shows when the person has decided. It tries to close itself and tells nobody. */
export function closingPage({ applicationName, allowed }: { applicationName: string; allowed: boolean }): string {
  const title = allowed ? `${applicationName} is connected` : `${applicationName} was not connected`;
  return htmlPage(
    title,
    `<h1>${escapeHtml(title)}</h1><script>window.close()</script><p>You can close this window.</p>`,
  );
}

/** What the window shows when there is nothing left to decide. */
export function endedPage(): string {
  return htmlPage(
    "This request has ended",
    "<h1>This request has ended</h1><p>It was answered before, or it never existed. Close this window and connect again.</p>",
  );
}
