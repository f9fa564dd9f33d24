const style = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: light-dark(#f2f3f7, #14161c); color: light-dark(#1c2030, #eceef5); }
  main { box-sizing: border-box; width: min(26rem, 100vw - 2rem); margin: 1rem; padding: 2rem; border-radius: 1rem; background: light-dark(#fff, #1e212b); box-shadow: 0 1px 3px #0003, 0 12px 40px #0002; }
  img { width: 3rem; height: 3rem; border-radius: .625rem; }
  h1 { margin: 1rem 0 .5rem; font-size: 1.25rem; line-height: 1.3; overflow-wrap: anywhere; }
  p, ul { margin: 0 0 1rem; color: light-dark(#4d5468, #b4bacb); overflow-wrap: anywhere; }
  ul { padding-inline-start: 1.25rem; }
  main > :first-child { margin-top: 0; }
  main > :last-child { margin-bottom: 0; }
  form { display: flex; flex-wrap: wrap; gap: .75rem; margin-top: 1.5rem; }
  button { flex: 1 1 8rem; min-height: 2.75rem; padding: 0 1rem; border: 1px solid light-dark(#8d94a8, #6b7287); border-radius: .5rem; background: none; color: inherit; font: inherit; cursor: pointer; }
  button[value="allow"] { border-color: transparent; background: light-dark(#2c4bd0, #a9b8ff); color: light-dark(#fff, #10142a); font-weight: 600; }
  button:focus-visible { outline: 3px solid light-dark(#7f95f0, #5468c9); outline-offset: 2px; }
  small { display: block; margin-top: 1.5rem; color: light-dark(#5f667a, #9aa1b5); }
`;

/** A whole page around HTML that is already escaped. `extraStyle` comes after the style all pages share. */
export function htmlPage(title: string, content: string, extraStyle = ""): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="same-origin">
    <link rel="icon" href="data:,">
    <title>${escapeHtml(title)}</title>
    <style>${style}${extraStyle}</style>
  </head>
  <body>
    <main>${content}</main>
  </body>
</html>
`;
}

/** A text as HTML shows it, in quotes too. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0) ?? 0};`);
}
