import type { AdminMessages } from "../../messages/catalogue.ts";

/** What pages for admins show. */
export const adminTexts: AdminMessages = {
  eventTester: {
    event: "Événement",
    chooseEvent: "Choisir un événement",
    loading: "Chargement des événements…",
    loadFailed: "Impossible de charger les événements",
    emptyTitle: "Aucun événement à envoyer",
    emptyDescription: "Les événements apparaissent ici dès qu’ils sont définis pour votre organisation.",
    formLabel: (event) => `Données de ${event}`,
    payload: "Données (JSON)",
    noFields: "Cet événement ne décrit pas ses champs. Écrivez les données en JSON.",
    formWaits: "Corrigez le JSON pour continuer avec les champs.",
    invalidJson: "Corrigez le JSON avant de l’envoyer.",
    send: "Envoyer l’événement",
    sending: "Envoi…",
    startOver: "Recommencer avec l’exemple",
    sent: (event) => `${event} a été envoyé`,
    sendFailed: (event) => `${event} n’a pas été envoyé`,
    lostTitle: (event) => `On ne sait pas si ${event} est arrivé`,
    lostText:
      "Aucune réponse claire n’est revenue : des workflows ont peut-être déjà démarré. Cherchez-les ci-dessous avant un nouvel envoi.",
    runs: "Exécutions de cet événement depuis votre envoi",
    runsLoading: "Recherche d’exécutions…",
    runsFailed: "Impossible de rechercher les exécutions",
    noRuns: "Aucun workflow n’a démarré pour l’instant. Vérifiez que l’un d’eux réagit à cet événement et est activé.",
    lookAgain: "Chercher à nouveau",
    unknownWorkflow: "Workflow sans nom",
    runFinished: (workflow, status) => `${workflow} : ${status}`,
    locked: "Vous n’avez pas l’autorisation d’envoyer des événements. Demandez l’accès à votre administrateur.",
  },
  schemaForm: {
    add: (list) => `Ajouter à ${list}`,
    remove: (item) => `Retirer ${item}`,
    noItems: "Cette liste est encore vide.",
    problems: {
      missing: "Saisissez une valeur.",
      "not-whole": "Saisissez un nombre entier.",
      "not-an-email": "Saisissez une adresse e-mail, par exemple name@example.com.",
      "not-a-url": "Saisissez une adresse web qui commence par https://.",
      "not-a-date": "Saisissez une date.",
      "not-json": "Corrigez le JSON.",
      "not-offered": "Choisissez l’une des options.",
    },
  },
};
