/** The element in the page, controls, the button in the corner, and the panel with its tabs. */
export const frameSheet = `
/* Important here goes before important in the page: rules for everything end at this element. */
:host {
  all: initial !important;
  color-scheme: inherit !important;
  display: block !important;
}
:host([data-scheme="system"]) {
  color-scheme: light dark !important;
}
@media print {
  :host {
    display: none !important;
  }
}
:host > div {
  --text: light-dark(#16181d, #eceef4);
  --quiet: light-dark(#545b69, #a9b1c1);
  --surface: light-dark(#ffffff, #15171d);
  --raised: light-dark(#f2f4f8, #20242d);
  --line: light-dark(#d5d9e2, #363c49);
  --accent: light-dark(#2c48c4, #a4b5ff);
  --bad: light-dark(#b3261e, #ffb4ab);
  color: var(--text);
  font: 400 13px/1.45 system-ui, sans-serif;
  pointer-events: auto;
  text-align: left;
}
*,
*::before {
  box-sizing: border-box;
}
button,
input,
select {
  background: var(--surface);
  border: 1px solid var(--line);
  border-radius: 6px;
  color: inherit;
  cursor: pointer;
  font: inherit;
  margin: 0;
  min-height: 28px;
  padding: 3px 10px;
}
input {
  cursor: text;
}
::placeholder {
  color: var(--quiet);
  opacity: 1;
}
button:hover {
  border-color: var(--accent);
}
button[aria-disabled="true"] {
  color: var(--quiet);
}
:focus-visible {
  outline: 2px solid var(--accent);
  outline-offset: 1px;
}
h2,
h3 {
  font-size: 13px;
  font-weight: 650;
  margin: 0 0 6px;
}
h3 {
  color: var(--quiet);
  font-weight: 600;
  margin-top: 12px;
}
p {
  margin: 8px 0;
}
pre,
td,
dd {
  overflow-wrap: anywhere;
}
pre {
  background: var(--raised);
  border-radius: 6px;
  font: 12px/1.5 ui-monospace, monospace;
  margin: 0;
  max-height: 18rem;
  overflow: auto;
  padding: 8px;
  white-space: pre-wrap;
}
.toggle,
.failed {
  bottom: 12px;
  box-shadow: 0 2px 10px rgb(0 0 0 / 0.2);
  position: fixed;
  right: 12px;
  z-index: 2147483646;
}
.toggle {
  border-radius: 99px;
  font-weight: 600;
}
.toggle span {
  color: var(--accent);
}
.toggle[data-position$="left"] {
  left: 12px;
  right: auto;
}
.toggle[data-position^="top"] {
  bottom: auto;
  top: 12px;
}
.failed {
  background: var(--surface);
  border: 1px solid var(--line);
  border-radius: 8px;
  padding: 10px 12px;
}
.panel {
  background: var(--surface);
  border-top: 1px solid var(--line);
  bottom: 0;
  box-shadow: 0 -4px 24px rgb(0 0 0 / 0.16);
  display: flex;
  flex-direction: column;
  height: min(50vh, 26rem);
  left: 0;
  position: fixed;
  right: 0;
  z-index: 2147483647;
}
header {
  align-items: center;
  background: var(--raised);
  border-bottom: 1px solid var(--line);
  display: flex;
  gap: 8px;
  padding: 0 8px;
}
.tabs {
  display: flex;
  flex: 1;
  flex-wrap: wrap;
}
[role="tab"] {
  background: none;
  border: 0;
  border-bottom: 2px solid transparent;
  border-radius: 0;
  color: var(--quiet);
  min-height: 36px;
  outline-offset: -2px;
  white-space: nowrap;
}
[role="tab"]:hover {
  color: var(--text);
}
[role="tab"][aria-selected="true"] {
  border-bottom-color: var(--accent);
  color: var(--text);
  font-weight: 600;
}
.short {
  display: none;
}
@media (max-width: 480px) {
  header {
    gap: 2px;
    padding: 0 4px;
  }
  header button {
    padding-inline: 8px;
  }
  header [role="tab"] {
    padding-inline: 5px;
  }
  .short {
    display: inline;
  }
  .long {
    display: none;
  }
}
.content {
  container-type: inline-size;
  flex: 1;
  min-height: 0;
  outline-offset: -2px;
  overflow: auto;
  padding: 12px;
}
`;
