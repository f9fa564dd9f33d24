import type { AdminMessages } from "../../messages/catalogue.ts";

/** What pages for admins show. */
export const adminTexts: AdminMessages = {
  eventTester: {
    event: "Ereignis",
    chooseEvent: "Ereignis auswählen",
    loading: "Ereignisse werden geladen …",
    loadFailed: "Die Ereignisse konnten nicht geladen werden",
    emptyTitle: "Keine Ereignisse zum Senden",
    emptyDescription: "Ereignisse erscheinen hier, sobald sie für Ihre Organisation definiert sind.",
    formLabel: (event) => `Daten von ${event}`,
    payload: "Daten (JSON)",
    noFields: "Dieses Ereignis beschreibt seine Felder nicht. Schreiben Sie die Daten als JSON.",
    formWaits: "Korrigieren Sie das JSON, um mit den Feldern weiterzumachen.",
    invalidJson: "Korrigieren Sie das JSON, bevor Sie es senden.",
    send: "Ereignis senden",
    sending: "Wird gesendet …",
    startOver: "Mit dem Beispiel neu beginnen",
    sent: (event) => `${event} wurde gesendet`,
    sendFailed: (event) => `${event} wurde nicht gesendet`,
    lostTitle: (event) => `Es ist unklar, ob ${event} angekommen ist`,
    lostText:
      "Es kam keine eindeutige Antwort, Workflows können also schon begonnen haben. Suchen Sie unten danach, bevor Sie erneut senden.",
    runs: "Ausführungen dieses Ereignisses, seit Sie es gesendet haben",
    runsLoading: "Ausführungen werden gesucht …",
    runsFailed: "Nach Ausführungen konnte nicht gesucht werden",
    noRuns: "Bisher hat kein Workflow begonnen. Prüfen Sie, ob einer auf dieses Ereignis hört und eingeschaltet ist.",
    lookAgain: "Erneut suchen",
    unknownWorkflow: "Workflow ohne Namen",
    runFinished: (workflow, status) => `${workflow}: ${status}`,
    locked: "Sie dürfen keine Ereignisse senden. Bitten Sie Ihre Administration um Zugriff.",
  },
  schemaForm: {
    add: (list) => `Zu ${list} hinzufügen`,
    remove: (item) => `${item} entfernen`,
    noItems: "Diese Liste ist noch leer.",
    problems: {
      missing: "Geben Sie einen Wert ein.",
      "not-whole": "Geben Sie eine ganze Zahl ein.",
      "not-an-email": "Geben Sie eine E-Mail-Adresse ein, zum Beispiel name@example.com.",
      "not-a-url": "Geben Sie eine Webadresse ein, die mit https:// beginnt.",
      "not-a-date": "Geben Sie ein Datum ein.",
      "not-json": "Korrigieren Sie das JSON.",
      "not-offered": "Wählen Sie eine der Optionen.",
    },
  },
};
