import { IntegrationsMarketplace, useGalleryUrl } from "@cobalt-kit/components";
import type { ReactNode } from "react";
import { goBack, goTo } from "../route.ts";

const navigate = (search: string, options: { replace: boolean }): void => goTo("integrations", search, options);

/** What is searched, filtered and open stands in the address; the back button closes what is open. */
export function Integrations({ search }: { search: string }): ReactNode {
  const url = useGalleryUrl({ search, navigate, back: goBack });
  return (
    <>
      <header className="ll-page-head">
        <h1>Integrations</h1>
        <p>Let invoices and payments reach the tools your team already works in.</p>
      </header>
      <IntegrationsMarketplace {...url} heading={null} description={null} />
    </>
  );
}
