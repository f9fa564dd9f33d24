import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { applyTheme, storedTheme } from "./theme.ts";
import "@cobalt-kit/components/styles.css";
import "@cobalt-kit/components/admin.css";
import "./ledgerline.css";
import "./shell.css";
import "./pages/pages.css";

applyTheme(storedTheme());

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no #root.");

// Ledgerline's own queries. The integrations keep theirs in a cache of their own.
const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
);
