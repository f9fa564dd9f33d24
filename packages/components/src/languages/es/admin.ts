import type { AdminMessages } from "../../messages/catalogue.ts";

/** What pages for admins show. */
export const adminTexts: AdminMessages = {
  eventTester: {
    event: "Evento",
    chooseEvent: "Elige un evento",
    loading: "Cargando eventos…",
    loadFailed: "No se han podido cargar los eventos",
    emptyTitle: "No hay eventos que enviar",
    emptyDescription: "Los eventos aparecen aquí en cuanto se definen para tu organización.",
    formLabel: (event) => `Datos de ${event}`,
    payload: "Datos (JSON)",
    noFields: "Este evento no describe sus campos. Escribe los datos como JSON.",
    formWaits: "Corrige el JSON para seguir con los campos.",
    invalidJson: "Corrige el JSON antes de enviarlo.",
    send: "Enviar evento",
    sending: "Enviando…",
    startOver: "Volver a empezar con el ejemplo",
    sent: (event) => `Se ha enviado ${event}`,
    sendFailed: (event) => `No se ha enviado ${event}`,
    lostTitle: (event) => `No se sabe si ${event} ha llegado`,
    lostText:
      "No ha llegado una respuesta clara, así que puede que ya se hayan iniciado flujos de trabajo. Búscalos abajo antes de volver a enviarlo.",
    runs: "Ejecuciones de este evento desde que lo enviaste",
    runsLoading: "Buscando ejecuciones…",
    runsFailed: "No se han podido buscar las ejecuciones",
    noRuns:
      "Todavía no se ha iniciado ningún flujo de trabajo. Comprueba que alguno reacciona a este evento y está activado.",
    lookAgain: "Buscar de nuevo",
    unknownWorkflow: "Flujo de trabajo sin nombre",
    runFinished: (workflow, status) => `${workflow}: ${status}`,
    locked: "No tienes permiso para enviar eventos. Pide acceso a tu administrador.",
  },
  schemaForm: {
    add: (list) => `Añadir a ${list}`,
    remove: (item) => `Quitar ${item}`,
    noItems: "Esta lista aún está vacía.",
    problems: {
      missing: "Introduce un valor.",
      "not-whole": "Introduce un número entero.",
      "not-an-email": "Introduce una dirección de correo, como name@example.com.",
      "not-a-url": "Introduce una dirección web que empiece por https://.",
      "not-a-date": "Introduce una fecha.",
      "not-json": "Corrige el JSON.",
      "not-offered": "Elige una de las opciones.",
    },
  },
};
