import type { Catalogue } from "../../messages/catalogue.ts";

/** German. Says “Sie”. */
export const german: Catalogue = {
  locale: "de",
  dir: "ltr",
  messages: {
    common: { tryAgain: "Erneut versuchen", cancel: "Abbrechen", close: "Schließen" },
    errors: {
      network: {
        title: "Der Dienst ist nicht erreichbar",
        action:
          "Prüfen Sie Ihre Verbindung und ob eine Firewall oder ein Werbeblocker stört, und versuchen Sie es dann erneut.",
      },
      offline: {
        title: "Sie sind offline",
        action: "Es wurde nichts gesendet. Versuchen Sie es erneut, sobald Sie wieder online sind.",
      },
      timeout: {
        title: "Das dauert zu lange",
        action: "Der Dienst hat nicht rechtzeitig geantwortet. Versuchen Sie es gleich noch einmal.",
      },
      aborted: {
        title: "Der Vorgang wurde unterbrochen",
        action: "Die Anfrage wurde vorzeitig beendet. Versuchen Sie es erneut.",
      },
      "session-expired": {
        title: "Ihre Sitzung ist abgelaufen",
        action: "Versuchen Sie es erneut. Wenn das nicht hilft, melden Sie sich neu an.",
      },
      "account-mismatch": {
        title: "Diese Sitzung gehört zu einem anderen Konto",
        action: "Laden Sie die Seite neu, um mit dem Konto fortzufahren, bei dem Sie angemeldet sind.",
      },
      "invalid-session-token": {
        title: "Integrationen sind nicht richtig eingerichtet",
        action: "Das können Sie nicht selbst beheben. Bitten Sie Ihre Administration, die Einrichtung zu prüfen.",
      },
      "exchange-failed": {
        title: "Dieser Link funktioniert nicht mehr",
        action: "Er gilt nur einmal und nur kurze Zeit. Fordern Sie einen neuen an.",
      },
      forbidden: {
        title: "Sie haben darauf keinen Zugriff",
        action: "Bitten Sie Ihre Administration um Zugriff.",
      },
      "not-found": {
        title: "Das ist nicht mehr verfügbar",
        action:
          "Möglicherweise wurde es entfernt oder ausgeschaltet. Laden Sie die Seite neu, um zu sehen, was jetzt verfügbar ist.",
      },
      "invalid-request": {
        title: "Eine Ihrer Eingaben wurde nicht angenommen",
        action: "Prüfen Sie Ihre Eingaben und versuchen Sie es erneut.",
      },
      conflict: {
        title: "Das wurde zwischenzeitlich geändert",
        action:
          "Laden Sie die Seite neu, um den aktuellen Stand zu sehen, und nehmen Sie Ihre Änderung dann noch einmal vor.",
      },
      "rate-limited": {
        title: "Zu viele Anfragen",
        action: "Warten Sie eine Minute und versuchen Sie es dann erneut.",
      },
      "not-supported": {
        title: "Das ist hier nicht verfügbar",
        action: "Es gehört nicht zu Ihrem Konto. Bitten Sie Ihre Administration, es freizuschalten.",
      },
      server: {
        title: "Beim Dienst ist etwas schiefgegangen",
        action:
          "Versuchen Sie es gleich noch einmal. Wenn es wieder passiert, wenden Sie sich mit der Anfrage-ID an den Support.",
      },
      "credentials-refused": {
        title: "Diese Zugangsdaten wurden nicht angenommen",
        action: "Prüfen Sie sie auf Tippfehler und fehlende Berechtigungen und versuchen Sie es dann erneut.",
      },
      "unsafe-url": {
        title: "Die Adresse für die Anmeldung ist nicht sicher",
        action: "Sie wurde zum Schutz Ihres Kontos nicht geöffnet. Wenden Sie sich an den Support.",
      },
      "unexpected-response": {
        title: "Die Antwort des Dienstes war nicht lesbar",
        action: "Versuchen Sie es erneut. Wenn es wieder passiert, wenden Sie sich mit der Anfrage-ID an den Support.",
      },
    },
    errorNotice: {
      requestId: "Anfrage-ID",
      copyRequestId: "Anfrage-ID kopieren",
      unknownTitle: "Etwas ist schiefgegangen",
      unknownAction: "Versuchen Sie es erneut. Wenn es wieder passiert, laden Sie die Seite neu.",
    },
    blockBoundary: { title: "Dieser Teil der Seite funktioniert nicht mehr" },
    loading: { label: "Wird geladen …" },
    integrationsMarketplace: { opening: "App wird geöffnet …" },
    integrationGallery: {
      heading: "Integrationen",
      description: "Verbinden Sie die Tools, mit denen Ihr Team schon arbeitet.",
      search: "Apps suchen",
      searchPlaceholder: "Name, Kategorie oder Zweck",
      loading: "Apps werden geladen …",
      statusFilter: "Nach Status filtern",
      statusAll: "Alle",
      statusConnected: "Verbunden",
      statusAttention: "Handlungsbedarf",
      tagFilter: "Nach Kategorie filtern",
      allTags: { one: "# Kategorie", other: "Alle # Kategorien" },
      fewerTags: "Weniger Kategorien anzeigen",
      connected: "Verbunden",
      unavailable: "Noch nicht verfügbar",
      locked: "Gesperrt",
      shown: (shown, total, { number }) => `${number(shown)} von ${number(total)} Apps angezeigt`,
      results: { one: "# App gefunden", other: "# Apps gefunden" },
      emptyTitle: "Noch keine Apps",
      emptyDescription: "Apps erscheinen hier, sobald sie für Ihr Konto verfügbar sind.",
      noMatchTitle: (search) =>
        search === "" ? "Keine App passt zu diesen Filtern" : `Keine Ergebnisse für „${search}“`,
      noMatchDescription: "Versuchen Sie ein anderes Wort oder setzen Sie die Filter zurück, um alle Apps zu sehen.",
      clearFilters: "Filter zurücksetzen",
      loadFailed: "Die Apps konnten nicht geladen werden",
      refreshFailed: "Die Liste konnte nicht aktualisiert werden",
      expired: "Abgelaufen",
      needsAttention: "Handlungsbedarf",
      sort: "Sortieren nach",
      sortRecommended: "Empfohlen",
      sortName: "Name",
      sortRecent: "Zuletzt verbunden",
      layout: "Ansicht",
      layoutGrid: "Raster",
      layoutList: "Liste",
      featured: "Ausgewählte Apps",
      others: "Weitere Apps",
      count: { one: "# App", other: "# Apps" },
      nearest: "Meinten Sie:",
      request: "Diese Integration anfragen",
    },
    integrationGate: {
      loading: "Verbindung wird geprüft …",
      title: (name) => `Verbinden Sie ${name}, um das zu nutzen`,
      description: "Es dauert etwa eine Minute. Danach sind Sie wieder genau hier.",
      connect: (name) => `${name} verbinden`,
      expiredTitle: (name) => `Ihre Verbindung zu ${name} ist abgelaufen`,
      expiredDescription: "Verbinden Sie neu, um fortzufahren. Einstellungen und Workflows bleiben erhalten.",
      reconnect: (name) => `${name} neu verbinden`,
      announceConnected: (name) => `${name} ist verbunden`,
      dialogDescription: (name) => `Um fortzufahren, brauchen Sie eine Verbindung zu ${name}.`,
    },
    integrationDialog: {
      loading: "App wird geladen …",
      tabs: (name) => `Bereiche von ${name}`,
      settings: "Einstellungen",
      workflows: "Workflows",
      runs: "Ausführungen",
      needs: "Was Sie brauchen",
      needsOneOf: "Was Sie brauchen (eines davon)",
      needsAccount: (name) => `Ein Konto bei ${name} zum Anmelden`,
      needsKeys: (keys, name) => `Von ${name}: ${keys}`,
      needsAlso: (inputs) => `Außerdem benötigt: ${inputs}`,
      needsNothing: "Nichts. Ein Klick genügt.",
      notFound: "Nicht gefunden",
      notFoundTitle: "Diese App wurde nicht gefunden",
      notFoundAction:
        "Möglicherweise wurde sie umbenannt oder für Ihr Konto ausgeschaltet. Suchen Sie sie unter allen Apps.",
      back: "Zurück zu allen Apps",
      loadFailed: "Die App konnte nicht geladen werden",
      account: "Konto",
      unnamedAccount: (place, { number }) => `Konto ${number(place)}`,
    },
    locked: {
      canConnect: (name) => `Sie dürfen ${name} nicht verbinden. Wenden Sie sich an Ihre Administration.`,
      canConfigure: (name) =>
        `Sie können sehen, wie ${name} eingerichtet ist, es aber nicht ändern. Wenden Sie sich an Ihre Administration.`,
      canRun: (name) => `Sie dürfen keine Workflows von ${name} ausführen. Wenden Sie sich an Ihre Administration.`,
    },
    leaving: {
      title: "Ohne Speichern verlassen?",
      text: "Sie haben Änderungen, die noch nicht gespeichert sind.",
      leave: "Ohne Speichern verlassen",
      stay: "Weiter bearbeiten",
      discardTitle: "Eingaben verwerfen?",
      discardText: "Wenn Sie jetzt gehen, gehen sie verloren.",
      discard: "Verwerfen",
    },
    codeView: {
      showAll: "Alles anzeigen",
      cut: "Nur der Anfang wird angezeigt. Kopieren Sie den Text, um den Rest zu sehen.",
      empty: "Leer",
      copy: (label) => `${label} kopieren`,
    },
    copyButton: {
      copy: "Kopieren",
      copied: "Kopiert",
      failed: "Ihr Browser hat das Kopieren verhindert. Markieren Sie den Text und kopieren Sie ihn selbst.",
    },
    field: { optional: "(optional)" },
    configField: {
      loadingOptions: "Optionen werden geladen …",
      notEditable: "Diese Einstellung können Sie hier nicht ändern. Sie bleibt, wie sie ist.",
      notANumber: (example) => `Geben Sie eine Zahl ein, zum Beispiel ${example}.`,
      secretStored: "Gespeichert. Tippen Sie, um es zu ersetzen.",
      removeSecret: "Gespeicherten Wert entfernen",
      secretRemoved: "Der Wert wird beim Speichern entfernt.",
      keepSecret: "Gespeicherten Wert behalten",
      chooseDate: "Stattdessen ein Datum wählen",
      tooLong: (characters, { number }) =>
        `Zu lang, um hier bearbeitet zu werden (${number(characters)} Zeichen). Der Wert bleibt, wie er ist.`,
      copyWhole: "Ganzen Wert kopieren",
      replace: "Diesen Wert ersetzen",
      failed: "Diese Einstellung konnte nicht angezeigt werden.",
    },
    select: { placeholder: "Auswählen", unlisted: (value) => `${value} (nicht in der Liste)` },
    multiSelect: {
      filter: (name) => `${name} filtern`,
      filterPlaceholder: "Zum Filtern tippen",
      selected: { one: "# ausgewählt", other: "# ausgewählt" },
      shown: (shown, total, { number }) => `${number(shown)} von ${number(total)} angezeigt`,
      narrow: "Tippen Sie, um die Liste einzugrenzen.",
      noMatch: (query) => `Keine Treffer für „${query}“.`,
    },
    searchInput: { clear: "Suchfeld leeren" },
    pager: {
      label: "Seiten",
      previous: "Zurück",
      next: "Weiter",
      position: (page, pages, { number }) => `Seite ${number(page)} von ${number(pages)}`,
    },
  },
  later: async () => {
    const [{ adminTexts }, { applicationTexts }, { runsTexts }, { settingsTexts }] = await Promise.all([
      import("./admin.ts"),
      import("./application.ts"),
      import("./runs.ts"),
      import("./settings.ts"),
    ]);
    return { ...adminTexts, ...applicationTexts, ...runsTexts, ...settingsTexts };
  },
};
