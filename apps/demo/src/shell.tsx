import { useAttention } from "@cobalt-kit/hooks";
import { useEffect, useRef, useState, type ReactNode } from "react";
import type { Config, Profile } from "./backend.ts";
import { hrefTo, pages, type PageName } from "./route.ts";
import { storedTheme, storeTheme, type Theme } from "./theme.ts";

const titles: Record<PageName, string> = {
  overview: "Overview",
  invoices: "Invoices",
  integrations: "Integrations",
  activity: "Activity",
  settings: "Settings",
  admin: "Admin",
};

interface ShellProps {
  page: PageName;
  profile: Profile;
  customers: Config["customers"];
  /** Another customer was just chosen. */
  switched: boolean;
  onSwitch(customer: string): Promise<void>;
  onSignOut(): Promise<void>;
  children: ReactNode;
}

export function Shell({ page, profile, customers, switched, onSwitch, onSignOut, children }: ShellProps): ReactNode {
  const [theme, setTheme] = useState<Theme>(storedTheme);
  const [failed, setFailed] = useState(false);
  const main = useRef<HTMLElement>(null);
  const current = useRef<HTMLAnchorElement>(null);
  const switcher = useRef<HTMLSelectElement>(null);
  const seen = useRef(page);

  useEffect(() => {
    document.title = `${titles[page]} · Ledgerline`;
    current.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (seen.current === page) return;
    seen.current = page;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [page]);

  useEffect(() => {
    if (switched) switcher.current?.focus();
  }, [switched]);

  const toggleTheme = (): void => {
    const next = theme === "dark" ? "light" : "dark";
    storeTheme(next);
    setTheme(next);
  };
  const attempt = (action: Promise<void>): void => {
    setFailed(false);
    action.catch(() => setFailed(true));
  };

  return (
    <div className="ll-shell">
      <header className="ll-side">
        <a className="ll-skip" href={hrefTo(page)} onClick={(event) => (event.preventDefault(), main.current?.focus())}>
          Skip to content
        </a>
        <p className="ll-brand">
          <Mark /> Ledgerline
        </p>
        <nav aria-label="Main">
          <ul className="ll-nav">
            {pages.map((each) => (
              <li key={each}>
                <a
                  ref={each === page ? current : undefined}
                  className="ll-nav-link"
                  href={hrefTo(each)}
                  aria-current={each === page ? "page" : undefined}
                >
                  {titles[each]}
                  {each === "integrations" && <AttentionBadge />}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="ll-account">
          <label className="ll-switcher">
            <span>Customer</span>
            <select ref={switcher} value={profile.id} onChange={(event) => attempt(onSwitch(event.target.value))}>
              {customers.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <p className="ll-person">Signed in as {profile.person}</p>
          {failed && <p role="alert">That did not work. Check that the backend is running and try again.</p>}
          <div className="ll-account-actions">
            <button type="button" className="ll-quiet" aria-pressed={theme === "dark"} onClick={toggleTheme}>
              Dark mode
            </button>
            <button type="button" className="ll-quiet" onClick={() => attempt(onSignOut())}>
              Sign out
            </button>
          </div>
        </div>
      </header>
      <main className="ll-main" ref={main} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

/** How many integrations wait for a person, to reconnect them for example. */
function AttentionBadge(): ReactNode {
  const { data: attention } = useAttention();
  if (attention === undefined || attention.count === 0) return null;
  return (
    <span className="ll-count">
      {attention.count}
      <span className="ll-hidden">{attention.count === 1 ? " needs attention" : " need attention"}</span>
    </span>
  );
}

export function Mark(): ReactNode {
  return (
    <svg className="ll-mark" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="currentColor" />
      <path className="ll-mark-line" d="M9 7v18h14" fill="none" strokeWidth="3" />
      <path className="ll-mark-rows" d="M15 13h8M15 18h8" strokeWidth="2" />
    </svg>
  );
}
