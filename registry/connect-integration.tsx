"use client";
import { type Application, useConnect } from "@cobalt-kit/hooks";
import { type ComponentProps, type FormEvent, useId, useState } from "react";
import { Button, buttonVariants } from "@/components/ui/button";
import { Input } from "@/components/ui/input";

/** Connects an application, in a window of the provider's or by keys. */
export function ConnectIntegration({ application }: { application: Application }) {
  const { slug, name, authMethods, needsAttention } = application;
  const [type, setType] = useState(authMethods[0]?.type ?? "oauth2");
  const connect = useConnect({ slug, windowText: `Connecting to ${name}…` });
  const { state, authorize, saveCredentials, checkNow, reopen, cancel } = connect;
  const inputs = authMethods.find((method) => method.type === type)?.inputs ?? [];

  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const values = Object.fromEntries(
      [...form].filter((entry): entry is [string, string] => typeof entry[1] === "string"),
    );
    if (type === "oauth2") authorize({ inputs: values }); // in the click: browsers block a window that opens later
    else void saveCredentials(values, { authType: type });
  };

  if (state.status === "waiting" || state.status === "starting") {
    return (
      <p role="status" className="flex items-center gap-3">
        Sign in to {name} in its window.
        <Button variant="outline" onClick={cancel}>
          Cancel
        </Button>
      </p>
    );
  }
  if (state.status === "blocked") {
    return (
      <a className={buttonVariants()} href={state.authUrl} target="_blank" rel="noreferrer">
        Open {name}
      </a>
    );
  }
  if (state.status === "abandoned") {
    return (
      <p role="status" className="flex flex-wrap items-center gap-3">
        Nothing is connected yet.
        <Button onClick={checkNow}>I’m done</Button>
        <Button variant="outline" onClick={reopen}>
          Reopen
        </Button>
        <Button variant="ghost" onClick={cancel}>
          Cancel
        </Button>
      </p>
    );
  }
  return (
    <form className="grid gap-4" onSubmit={submit}>
      {authMethods.length > 1 && (
        <Select aria-label="How to connect" value={type} onChange={(event) => setType(event.currentTarget.value)}>
          {authMethods.map((method) => (
            <option key={method.type} value={method.type}>
              {method.type === "oauth2" ? `Sign in to ${name}` : "Enter keys"}
            </option>
          ))}
        </Select>
      )}
      {inputs.map((input) => (
        <KeyInput key={input.name} input={input} />
      ))}
      {state.status === "failed" && (
        <p role="alert">
          {name} could not be connected ({state.error.code}).
        </p>
      )}
      {state.status === "timed-out" && <p role="alert">Nothing was confirmed in time.</p>}
      <Button type="submit" disabled={state.status === "verifying"}>
        {state.status === "verifying" ? "Checking…" : `${needsAttention ? "Reconnect" : "Connect"} ${name}`}
      </Button>
    </form>
  );
}

type AuthInput = Application["authMethods"][number]["inputs"][number];

function KeyInput({ input: { name, label, secret, required, placeholder, helpText, options } }: { input: AuthInput }) {
  const id = useId();
  const shared = { id, name, required, "aria-describedby": `${id}-help` };
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      {options.length > 0 ? (
        <Select {...shared}>
          {options.map((option) => (
            <option
              key={option.name}
              value={typeof option.value === "string" ? option.value : JSON.stringify(option.value)}
            >
              {option.name}
            </option>
          ))}
        </Select>
      ) : (
        <Input {...shared} type={secret ? "password" : "text"} placeholder={placeholder} autoComplete="off" />
      )}
      <p id={`${id}-help`} className="text-muted-foreground text-sm">
        {helpText}
      </p>
    </div>
  );
}

function Select(props: ComponentProps<"select">) {
  return <select className="border-input h-9 rounded-md border bg-transparent px-3 text-sm" {...props} />;
}
