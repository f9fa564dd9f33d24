import { IntegrationsMarketplace } from "@cobalt-kit/components";
import type { ReactNode } from "react";
import { goTo } from "../route.ts";

export function Integrations({ slug }: { slug: string | null }): ReactNode {
  return (
    <>
      <header className="ll-page-head">
        <h1>Integrations</h1>
        <p>Let invoices and payments reach the tools your team already works in.</p>
      </header>
      <IntegrationsMarketplace
        heading={null}
        description={null}
        slug={slug}
        onSlugChange={(next) => goTo("integrations", next)}
      />
    </>
  );
}
