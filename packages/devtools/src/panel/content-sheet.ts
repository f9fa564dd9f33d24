/** What the tabs show: facts, lines, tools, and tables with a detail beside them. */
export const contentSheet = `
.note {
  color: var(--quiet);
}
.columns {
  display: grid;
  gap: 20px;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
}
.facts {
  display: grid;
  gap: 2px;
  margin: 0;
}
.facts > div {
  display: grid;
  gap: 8px;
  grid-template-columns: 8.5rem 1fr;
}
dt {
  color: var(--quiet);
}
dd {
  margin: 0;
}
.lines {
  list-style: none;
  margin: 0;
  padding: 0;
}
.lines > li {
  border-bottom: 1px solid var(--line);
  overflow-wrap: anywhere;
  padding: 4px 0;
}
.tools {
  align-items: center;
  display: flex;
  flex-wrap: wrap;
  gap: 8px;
  margin: 0 0 10px;
}
.choice {
  align-items: center;
  display: flex;
  flex-wrap: wrap;
  gap: 2px 6px;
}
.detail > .tools {
  margin-top: 10px;
}
.tools > input {
  flex: 0 1 18rem;
  min-width: 0;
}
.sides {
  display: flex;
  gap: 16px;
}
.rows {
  align-self: flex-start;
  border-collapse: collapse;
  flex: 1;
  min-width: 0;
  width: 100%;
}
th {
  color: var(--quiet);
  font-weight: 500;
}
th,
td {
  border-bottom: 1px solid var(--line);
  padding: 3px 10px 3px 0;
  text-align: left;
  vertical-align: baseline;
}
th:first-child {
  width: 100%;
}
td:not(:first-child),
th:not(:first-child) {
  white-space: nowrap;
}
.row {
  background: none;
  border: 0;
  border-radius: 4px;
  font: 12px/1.5 ui-monospace, monospace;
  overflow-wrap: anywhere;
  padding: 2px 4px;
  text-align: left;
}
.row:hover {
  text-decoration: underline;
}
.row[aria-pressed="true"] {
  background: var(--raised);
}
[data-failed] > td:nth-child(-n + 3),
[data-failed] .row,
[data-state="expired"],
[data-state="failed"] {
  color: var(--bad);
}
.badge {
  border: 1px solid var(--line);
  border-radius: 99px;
  color: var(--quiet);
  font-size: 11px;
  padding: 0 6px;
}
.detail {
  border-left: 1px solid var(--line);
  flex: 0 0 45%;
  min-width: 0;
  padding-left: 16px;
}
@container (max-width: 44rem) {
  .sides {
    flex-direction: column-reverse;
  }
  .detail {
    border-left: 0;
    border-bottom: 1px solid var(--line);
    padding: 0 0 12px;
  }
  .rows th:nth-child(n + 4),
  .rows td:nth-child(n + 4) {
    display: none;
  }
}
`;
