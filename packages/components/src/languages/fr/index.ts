import type { Catalogue } from "../../messages/catalogue.ts";

/** French. Says “vous”. */
export const french: Catalogue = {
  locale: "fr",
  dir: "ltr",
  messages: {
    common: { tryAgain: "Réessayer", cancel: "Annuler", close: "Fermer" },
    errors: {
      network: {
        title: "Le service est injoignable",
        action:
          "Vérifiez votre connexion et qu’aucun pare-feu ou bloqueur de publicité ne fait obstacle, puis réessayez.",
      },
      offline: { title: "Vous êtes hors ligne", action: "Rien n’a été envoyé. Réessayez une fois de retour en ligne." },
      timeout: {
        title: "L’opération prend trop de temps",
        action: "Le service n’a pas répondu à temps. Réessayez dans un instant.",
      },
      aborted: { title: "L’opération a été interrompue", action: "La requête s’est arrêtée avant la fin. Réessayez." },
      "session-expired": {
        title: "Votre session a expiré",
        action: "Réessayez. Si le problème persiste, reconnectez-vous.",
      },
      "account-mismatch": {
        title: "Cette session appartient à un autre compte",
        action: "Actualisez la page pour continuer avec votre compte actuel.",
      },
      "invalid-session-token": {
        title: "Les intégrations ne sont pas configurées correctement",
        action:
          "Vous ne pouvez pas corriger cela vous-même. Demandez à votre administrateur de vérifier la configuration.",
      },
      "exchange-failed": {
        title: "Ce lien ne fonctionne plus",
        action: "Il ne sert qu’une fois et pendant peu de temps. Demandez-en un nouveau.",
      },
      forbidden: { title: "Vous n’avez pas accès à cet élément", action: "Demandez l’accès à votre administrateur." },
      "not-found": {
        title: "Cet élément n’est plus disponible",
        action: "Il a peut-être été supprimé ou désactivé. Actualisez la page pour voir ce qui est disponible.",
      },
      "invalid-request": {
        title: "Une de vos saisies n’a pas été acceptée",
        action: "Vérifiez vos saisies et réessayez.",
      },
      conflict: {
        title: "Cet élément a été modifié entre-temps",
        action: "Actualisez la page pour voir la dernière version, puis refaites votre modification.",
      },
      "rate-limited": { title: "Trop de requêtes", action: "Attendez une minute, puis réessayez." },
      "not-supported": {
        title: "Cette fonction n’est pas disponible ici",
        action: "Votre compte ne l’inclut pas. Demandez à votre administrateur de l’activer.",
      },
      server: {
        title: "Le service a rencontré un problème",
        action:
          "Réessayez dans un instant. Si le problème persiste, contactez le support en indiquant l’ID de requête.",
      },
      "credentials-refused": {
        title: "Ces identifiants n’ont pas été acceptés",
        action: "Vérifiez qu’ils ne contiennent pas de faute et que les autorisations sont complètes, puis réessayez.",
      },
      "unsafe-url": {
        title: "L’adresse de connexion n’est pas sécurisée",
        action: "Pour protéger votre compte, elle n’a pas été ouverte. Contactez le support.",
      },
      "unexpected-response": {
        title: "La réponse du service est illisible",
        action: "Réessayez. Si le problème persiste, contactez le support en indiquant l’ID de requête.",
      },
    },
    errorNotice: {
      requestId: "ID de requête",
      copyRequestId: "Copier l’ID de requête",
      unknownTitle: "Un problème est survenu",
      unknownAction: "Réessayez. Si le problème persiste, actualisez la page.",
    },
    blockBoundary: { title: "Cette partie de la page ne fonctionne plus" },
    loading: { label: "Chargement…" },
    integrationsMarketplace: { opening: "Ouverture de l’application…" },
    integrationGallery: {
      heading: "Intégrations",
      description: "Connectez les outils que votre équipe utilise déjà.",
      search: "Rechercher des applications",
      searchPlaceholder: "Rechercher par nom, catégorie ou usage",
      loading: "Chargement des applications…",
      statusFilter: "Filtrer par statut",
      statusAll: "Toutes",
      statusConnected: "Connectées",
      statusAttention: "À vérifier",
      tagFilter: "Filtrer par catégorie",
      allTags: {
        one: "Afficher # catégorie",
        many: "Afficher les # de catégories",
        other: "Afficher les # catégories",
      },
      fewerTags: "Afficher moins de catégories",
      connected: "Connectée",
      unavailable: "Pas encore disponible",
      locked: "Verrouillée",
      shown: (shown, total, { number }) => `Applications affichées : ${number(shown)} sur ${number(total)}`,
      results: {
        one: "# application trouvée",
        many: "# d’applications trouvées",
        other: "# applications trouvées",
      },
      emptyTitle: "Aucune application pour l’instant",
      emptyDescription: "Les applications apparaissent ici dès que votre compte y a accès.",
      noMatchTitle: (search) =>
        search === "" ? "Aucune application ne correspond à ces filtres" : `Aucun résultat pour « ${search} »`,
      noMatchDescription: "Essayez un autre mot ou effacez les filtres pour voir toutes les applications.",
      clearFilters: "Effacer les filtres",
      loadFailed: "Impossible de charger les applications",
      refreshFailed: "Impossible d’actualiser la liste",
      expired: "Expirée",
      needsAttention: "À vérifier",
      sort: "Trier par",
      sortRecommended: "Recommandations",
      sortName: "Nom",
      sortRecent: "Connexion récente",
      layout: "Affichage",
      layoutGrid: "Grille",
      layoutList: "Liste",
      featured: "À la une",
      others: "Autres applications",
      count: { one: "# application", many: "# d’applications", other: "# applications" },
      nearest: "Vouliez-vous dire :",
      request: "Demander cette intégration",
    },
    integrationGate: {
      loading: "Vérification de la connexion…",
      title: (name) => `Connectez ${name} pour utiliser cette fonction`,
      description: "Cela prend environ une minute, et vous revenez ensuite exactement ici.",
      connect: (name) => `Connecter ${name}`,
      expiredTitle: (name) => `Votre connexion à ${name} a expiré`,
      expiredDescription: "Reconnectez l’application pour continuer. Vos paramètres et vos workflows sont conservés.",
      reconnect: (name) => `Reconnecter ${name}`,
      announceConnected: (name) => `${name} : connexion établie`,
      dialogDescription: (name) => `Pour continuer, il vous faut une connexion à ${name}.`,
    },
    integrationDialog: {
      loading: "Chargement de l’application…",
      tabs: (name) => `Rubriques de ${name}`,
      settings: "Paramètres",
      workflows: "Workflows",
      runs: "Exécutions",
      needs: "Ce qu’il vous faut",
      needsOneOf: "Ce qu’il vous faut (au choix)",
      needsAccount: (name) => `Un compte ${name} pour vous connecter`,
      needsKeys: (keys, name) => `De ${name} : ${keys}`,
      needsAlso: (inputs) => `Il vous sera demandé : ${inputs}`,
      needsNothing: "Rien. Un clic suffit.",
      notFound: "Introuvable",
      notFoundTitle: "Cette application est introuvable",
      notFoundAction:
        "Elle a peut-être été renommée ou désactivée pour votre compte. Cherchez-la parmi toutes les applications.",
      back: "Retour à toutes les applications",
      loadFailed: "Impossible de charger l’application",
      account: "Compte",
      unnamedAccount: (place, { number }) => `Compte ${number(place)}`,
    },
    locked: {
      canConnect: (name) => `Vous n’avez pas l’autorisation de connecter ${name}. Contactez votre administrateur.`,
      canConfigure: (name) =>
        `Vous pouvez voir la configuration de ${name}, mais pas la modifier. Contactez votre administrateur.`,
      canRun: (name) =>
        `Vous n’avez pas l’autorisation d’exécuter les workflows de ${name}. Contactez votre administrateur.`,
    },
    leaving: {
      title: "Quitter sans enregistrer ?",
      text: "Certaines de vos modifications ne sont pas encore enregistrées.",
      leave: "Quitter sans enregistrer",
      stay: "Continuer à modifier",
      discardTitle: "Abandonner votre saisie ?",
      discardText: "Si vous quittez maintenant, elle sera perdue.",
      discard: "Abandonner",
    },
    codeView: {
      showAll: "Tout afficher",
      cut: "Seul le début est affiché. Copiez le texte pour voir la suite.",
      empty: "Vide",
      copy: (label) => `Copier : ${label}`,
    },
    copyButton: {
      copy: "Copier",
      copied: "Copié",
      failed: "Votre navigateur a bloqué la copie. Sélectionnez le texte et copiez-le vous-même.",
    },
    field: { optional: "(facultatif)" },
    configField: {
      loadingOptions: "Chargement des options…",
      notEditable: "Vous ne pouvez pas modifier ce paramètre ici. Il reste tel quel.",
      notANumber: (example) => `Saisissez un nombre, par exemple ${example}.`,
      secretStored: "Valeur enregistrée. Saisissez du texte pour la remplacer.",
      removeSecret: "Supprimer la valeur enregistrée",
      secretRemoved: "Elle sera supprimée à l’enregistrement.",
      keepSecret: "Conserver la valeur enregistrée",
      chooseDate: "Choisir plutôt une date",
      tooLong: (characters, { number }) =>
        `Trop long pour être modifié ici (${number(characters)} caractères). La valeur reste telle quelle.`,
      copyWhole: "Copier toute la valeur",
      replace: "Remplacer cette valeur",
      failed: "Impossible d’afficher ce paramètre.",
    },
    select: { placeholder: "Sélectionner", unlisted: (value) => `${value} (absent de la liste)` },
    multiSelect: {
      filter: (name) => `Filtrer : ${name}`,
      filterPlaceholder: "Saisissez du texte pour filtrer",
      selected: { one: "# élément sélectionné", many: "# d’éléments sélectionnés", other: "# éléments sélectionnés" },
      shown: (shown, total, { number }) => `Affichage : ${number(shown)} sur ${number(total)}`,
      narrow: "Saisissez du texte pour réduire la liste.",
      noMatch: (query) => `Aucun résultat pour « ${query} ».`,
    },
    searchInput: { clear: "Effacer la recherche" },
    pager: {
      label: "Pages",
      previous: "Précédent",
      next: "Suivant",
      position: (page, pages, { number }) => `Page ${number(page)} sur ${number(pages)}`,
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
