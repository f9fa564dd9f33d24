import type { FieldFixture, Fixtures, NodeFixture } from "../fixtures/fixtures.ts";

const nodes: NodeFixture[] = [
  { id: "1", name: "Start", type: "start" },
  { id: "2", name: "Look up", type: "action", input: { by: "number" }, output: { found: 1 } },
  { id: "3", name: "Post", type: "action", seconds: 4 },
  { id: "4", name: "Response", type: "response", output: { ok: true } },
];

const boardFields: FieldFixture[] = [
  {
    id: "f_book",
    name: "Workbook",
    field_type: "select",
    required: true,
    options: [
      { name: "Budget", value: "wb_1" },
      { name: "Leads", value: "wb_2" },
    ],
  },
  {
    id: "f_tab",
    name: "Sheet",
    field_type: "select",
    parent: "f_book",
    optionsByParent: {
      wb_1: [
        { name: "North", value: 0 },
        { name: "South", value: 71 },
      ],
      wb_2: [{ name: "Open", value: 3 }],
    },
  },
  {
    id: "f_column",
    name: "Column",
    field_type: "select",
    multiple: true,
    parent: "f_tab",
    optionsByParent: { "0": [{ value: "A" }, { value: "B" }], "71": [{ value: "B" }, { value: "C" }] },
  },
  { id: "f_note", name: "Note", field_type: "textarea", defaultValue: "Hello" },
  { id: "f_owner", name: "Owner", field_type: "text", hidden: true },
  { id: "f_rule", name: "Only when", field_type: "rule_engine", options: [{ name: "Region", value: "region" }] },
];

/** A world small enough to know by heart: two accounts and an application for every way to connect. */
export const smallFixtures: Fixtures = {
  org: {
    id: "65aa00000000000000000001",
    name: "Acme",
    apiKeys: ["tk_small"],
    environment: "test",
    defaultApplication: { id: "65aa0000000000000000000f", slug: "acme", name: "Acme" },
  },
  eventDefinitions: [
    { id: "66e500000000000000000001", name: "Invoice Paid", sample: { number: "INV-1" } },
    { id: "66e500000000000000000002", name: "Customer Created", sample: { id: "c1" } },
  ],
  applications: [
    {
      id: "a1",
      slug: "board",
      name: "Board",
      description: "Sheets on a board",
      icon: "data:image/svg+xml,<svg/>",
      tags: ["Sheets"],
      auth: {
        oauth2: [],
        keybased: [
          { name: "host", label: "Host", placeholder: "", type: "text", required: true },
          { name: "key", label: "Key", placeholder: "", type: "password", required: true },
        ],
      },
      fields: boardFields,
      workflows: [
        {
          id: "w_paid",
          name: "Push invoices",
          description: "",
          event: "Invoice Paid",
          nodes,
          fields: [
            { id: "wf_queue", name: "Queue", field_type: "select", options: [{ value: "q1" }, { value: "q2" }] },
          ],
        },
        { id: "w_auto", name: "Pull contacts", description: "Nightly", schedule: "0 2 * * *", autoEnable: true, nodes },
      ],
    },
    {
      id: "a2",
      slug: "desk",
      name: "Desk",
      description: "Tickets",
      icon: "data:image/svg+xml,<svg/>",
      tags: ["Support"],
      auth: {
        oauth2: [{ name: "subdomain", label: "Subdomain", placeholder: "acme", type: "text", required: true }],
      },
    },
    {
      id: "a3",
      slug: "till",
      name: "Till",
      description: "Payments",
      icon: "data:image/svg+xml,<svg/>",
      tags: ["Payments"],
      auth: {
        keybased: [{ name: "secret_key", label: "Secret key", placeholder: "", type: "password", required: true }],
      },
      workflows: [{ id: "w_till", name: "Note payments", description: "", event: "Invoice Paid", nodes }],
    },
    {
      id: "a4",
      slug: "robot",
      name: "Robot",
      description: "Machine to machine",
      icon: "data:image/svg+xml,<svg/>",
      tags: [],
      grantType: "client_credentials",
      auth: { oauth2: [] },
    },
    {
      id: "a5",
      slug: "someday",
      name: "Someday",
      description: "Not yet",
      icon: "data:image/svg+xml,<svg/>",
      tags: ["Support"],
      ecosystem: true,
      auth: { oauth2: [] },
    },
  ],
  accounts: [
    {
      id: "ada",
      name: "Ada's Shop",
      udf: { plan: "pro" },
      connections: [
        { slug: "board", authType: "oauth2", identifier: "ada@shop.test", connectedDaysAgo: 12, status: "active" },
        { slug: "till", authType: "keybased", identifier: "NA", connectedDaysAgo: 40, status: "expired" },
      ],
      configs: [
        {
          slug: "board",
          fields: { f_book: "wb_1", f_tab: 71 },
          workflows: [{ id: "w_paid", enabled: true, fields: { wf_queue: "q1" } }],
          datastores: [
            {
              name: "Synced invoices",
              records: [
                { number: "INV-7", customer: "Lovelace Ltd", amount: 120 },
                { number: "INV-8", customer: "Hopper Inc", amount: 80.5 },
              ],
            },
          ],
        },
        { slug: "till", fields: {}, workflows: [{ id: "w_till", enabled: true }] },
      ],
      privateWorkflows: [
        { id: "p_live", name: "Send digest", published: true, sample: { to: "ada@shop.test", count: 3 } },
        { id: "p_draft", name: "Unfinished", slug: "board", published: false },
      ],
      history: [
        {
          workflowId: "w_paid",
          slug: "board",
          status: "COMPLETED",
          minutesAgo: 60,
          trigger: "Invoice Paid",
          payload: { number: "INV-7" },
        },
        {
          workflowId: "w_auto",
          slug: "board",
          status: "ERRORED",
          minutesAgo: 600,
          trigger: "Schedule",
          payload: {},
          failedNodeId: "2",
          error: { message: "No such sheet" },
        },
        { workflowId: "w_paid", slug: "board", status: "STOPPED", minutesAgo: 1500, trigger: "API Call", payload: {} },
        {
          workflowId: "w_auto",
          slug: "board",
          status: "TIMED_OUT",
          minutesAgo: 3000,
          trigger: "Schedule",
          payload: {},
        },
        {
          workflowId: "p_live",
          slug: "acme",
          status: "PARTIALLY_SUCCESSFUL",
          minutesAgo: 4500,
          trigger: "API Call",
          payload: { to: "x" },
        },
      ],
    },
    { id: "bob", name: "Bob's Bikes", connections: [], configs: [], privateWorkflows: [], history: [] },
  ],
};
