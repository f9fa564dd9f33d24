import { Button, ConnectPanel, IntegrationsMarketplace } from "@cobalt-kit/components";
import {
  Button as MuiButton,
  CssBaseline,
  Dialog as MuiDialog,
  DialogContent,
  ThemeProvider,
  createTheme,
} from "@mui/material";
import type { Decorator, Meta, StoryObj } from "@storybook/react-vite";
import bootstrap from "bootstrap/dist/css/bootstrap.css?inline";
import { type ReactElement, type ReactNode, useLayoutEffect, useState } from "react";
import { createPortal } from "react-dom";
import { expect, screen, waitFor } from "storybook/test";
import tailwind from "tailwindcss/preflight.css?inline";
import ours from "./styles.css?inline";

const meta = {
  title: "Start/Hosts",
  component: IntegrationsMarketplace,
  play: async ({ canvas, userEvent }) => {
    const search = await canvas.findByRole("searchbox");
    await expect(getComputedStyle(search)).toMatchObject({ height: "36px", fontSize: "14px", borderRadius: "8px" });
    await userEvent.click(await canvas.findByRole("button", { name: "HubSpot" }));
    const tab = await screen.findByRole("tab", { name: "Workflows", selected: true });
    await expect(getComputedStyle(tab)).toMatchObject({ textTransform: "none", fontSize: "14px", height: "40px" });
  },
} satisfies Meta<typeof IntegrationsMarketplace>;
export default meta;
type Story = StoryObj<typeof meta>;

/** A sheet of a host's, for as long as the story is there. */
function withSheet(css: string, order: "before" | "after" = "after"): Decorator {
  return function WithSheet(Story) {
    const [ready, setReady] = useState(false);
    useLayoutEffect(() => {
      const sheet = document.createElement("style");
      sheet.textContent = css;
      if (order === "before") document.head.prepend(sheet);
      else document.head.append(sheet);
      setReady(true);
      return () => sheet.remove();
    }, []);
    return ready ? <Story /> : <></>;
  };
}

const hostile = `
  * { margin: 0; padding: 0; border: 0; box-sizing: border-box; }
  button { background: none; color: inherit; font: inherit; text-transform: uppercase; min-width: 64px; transition: all 1s; }
  button:hover, button:focus, button:active { background: hotpink; box-shadow: 0 0 9px red; }
  input { width: 100%; height: 60px; } input[type="checkbox"] { width: 100%; appearance: auto; }
  input:focus, select:focus, :focus { outline: none; border-color: red; } select { appearance: auto; background-image: none; }
  label { display: block; margin-bottom: 9px; font-weight: 900; } svg { display: block; vertical-align: middle; }
  h1, h2, h3 { font-size: 40px; color: red; } p { margin: 20px; } ul { padding-left: 40px; list-style: square; }
  li { margin: 9px; } td, th { padding: 20px; } html { font-size: 62.5%; }`;

/** A reset and rules of bare elements, loaded before our sheet. */
export const HostileResetBefore: Story = { decorators: [withSheet(hostile, "before")] };

/** The same, loaded after it. */
export const HostileResetAfter: Story = { decorators: [withSheet(hostile)] };

/** A page that is light, whatever the system says. */
const light = withSheet(`html[data-story-theme] { color-scheme: light; }`);

export const Tailwind4: Story = { decorators: [withSheet(`@layer base {${tailwind}}`)] };

export const Bootstrap5: Story = {
  decorators: [light, withSheet(bootstrap), withSheet(`:root { --ck-accent: #0d6efd; --ck-radius: 0.375rem; }`)],
  play: async ({ canvas }) => {
    await expect(getComputedStyle(await canvas.findByRole("searchbox"))).toMatchObject({
      height: "36px",
      borderRadius: "6px",
    });
  },
};

/** Tailwind's preflight and the variables of shadcn/ui, from which our tokens take their values. */
export const Shadcn: Story = {
  name: "shadcn/ui",
  decorators: [
    withSheet(`@layer base {${tailwind} * { border-color: var(--border); outline-color: var(--ring); }
      body { background: var(--background); color: var(--foreground); } }
      :root { --background: oklch(1 0 0); --foreground: oklch(0.145 0 0); --primary: oklch(0.205 0 0); --border: oklch(0.922 0 0);
        --ring: oklch(0.708 0 0); --radius: 0.625rem; }
      :root[data-story-theme="dark"] { --background: oklch(0.145 0 0); --foreground: oklch(0.985 0 0); --primary: oklch(0.922 0 0);
        --border: oklch(1 0 0 / 10%); --ring: oklch(0.556 0 0); }
      :root { --ck-accent: var(--primary); --ck-surface: var(--background); --ck-text: var(--foreground); --ck-border: var(--border);
        --ck-radius: var(--radius); }`),
  ],
  play: async ({ canvas }) => {
    await expect(getComputedStyle(await canvas.findByRole("searchbox"))).toMatchObject({
      height: "36px",
      borderRadius: "10px",
    });
  },
};

const theme = createTheme({ palette: { primary: { main: "#6d28d9" } }, cssVariables: true });

function MuiPage({ children }: { children: ReactNode }): ReactElement {
  return (
    <ThemeProvider theme={theme}>
      <CssBaseline />
      {children}
    </ThemeProvider>
  );
}

export const Mui: Story = {
  name: "MUI",
  decorators: [
    (Story) => (
      <MuiPage>
        <MuiButton variant="contained">A button of the host's</MuiButton>
        <Story />
      </MuiPage>
    ),
    light,
    withSheet(`:root { --ck-accent: #6d28d9; }`),
  ],
};

/** Within a dialog of the host's, ours opens above it and gives the focus back. */
export const DialogOfTheHost: Story = {
  decorators: [light],
  render: () => (
    <MuiPage>
      <MuiDialog open slotProps={{ paper: { "aria-label": "Settings of the host", "aria-labelledby": undefined } }}>
        <DialogContent>
          <ConnectPanel slug="hubspot" />
        </DialogContent>
      </MuiDialog>
    </MuiPage>
  ),
  play: async ({ userEvent }) => {
    const disconnect = await screen.findByRole("button", { name: "Disconnect" });
    await userEvent.click(disconnect);
    const question = await screen.findByRole("alertdialog");
    // the host's own dialog may still be fading in
    await waitFor(() => expect(question).toBeVisible());
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(disconnect).toHaveFocus());
  },
};

function ShadowHost({ children }: { children: ReactNode }): ReactElement {
  const [root, setRoot] = useState<ShadowRoot>();
  return (
    <div
      ref={(element) => {
        if (element !== null && root === undefined)
          setRoot(element.shadowRoot ?? element.attachShadow({ mode: "open" }));
      }}
    >
      {root !== undefined &&
        createPortal(
          <>
            <style>{ours}</style>
            {children}
          </>,
          root,
        )}
    </div>
  );
}

/** Within a shadow root that holds our sheet; the page's own rules do not reach in. */
export const ShadowRootOfTheHost: Story = {
  decorators: [withSheet(hostile)],
  render: () => (
    <ShadowHost>
      <Button variant="primary">Connect Slack</Button>
      <IntegrationsMarketplace />
    </ShadowHost>
  ),
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector("main > div")?.shadowRoot;
    const button = root?.querySelector("button");
    await expect(button).toBeTruthy();
    await expect(button && getComputedStyle(button).textTransform).toBe("none");
  },
};
