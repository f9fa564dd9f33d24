// A file of its own also where a page names the dialog: bundlers give what is loaded late and at once a namespace, and all their code for it.
export { ConnectDialog } from "./connect-dialog.tsx";
