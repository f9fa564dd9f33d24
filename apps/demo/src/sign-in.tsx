import { useState, type ReactNode } from "react";
import type { Config } from "./backend.ts";
import { Mark } from "./shell.tsx";

interface SignInProps {
  customers: Config["customers"];
  onSignIn(customer: string): Promise<void>;
}

export function SignIn({ customers, onSignIn }: SignInProps): ReactNode {
  const [failed, setFailed] = useState(false);
  return (
    <main className="ll-alone">
      <p className="ll-brand">
        <Mark /> Ledgerline
      </p>
      <h1>Invoices that keep their own books</h1>
      <p>Ledgerline is a made-up product with made-up customers. Sign in as one of them; you can switch later.</p>
      {failed && <p role="alert">Signing in did not work. Check that the backend is running and try again.</p>}
      <ul className="ll-choices">
        {customers.map(({ id, name }) => (
          <li key={id}>
            <button
              type="button"
              className="ll-button"
              onClick={() => {
                setFailed(false);
                onSignIn(id).catch(() => setFailed(true));
              }}
            >
              Continue as {name}
            </button>
          </li>
        ))}
      </ul>
    </main>
  );
}
