import type { Catalogue } from "../../messages/catalogue.ts";

/** Spanish. Says “tú”. */
export const spanish: Catalogue = {
  locale: "es",
  dir: "ltr",
  messages: {
    common: { tryAgain: "Reintentar", cancel: "Cancelar", close: "Cerrar" },
    errors: {
      network: {
        title: "No se pudo contactar con el servicio",
        action:
          "Comprueba tu conexión y que no haya un cortafuegos o un bloqueador de anuncios de por medio, y vuelve a intentarlo.",
      },
      offline: {
        title: "No tienes conexión",
        action: "No se ha enviado nada. Vuelve a intentarlo cuando recuperes la conexión.",
      },
      timeout: {
        title: "Está tardando demasiado",
        action: "El servicio no respondió a tiempo. Vuelve a intentarlo en un momento.",
      },
      aborted: {
        title: "La operación se interrumpió",
        action: "La solicitud se detuvo antes de terminar. Vuelve a intentarlo.",
      },
      "session-expired": {
        title: "Tu sesión ha caducado",
        action: "Vuelve a intentarlo. Si no funciona, inicia sesión de nuevo.",
      },
      "account-mismatch": {
        title: "Esta sesión es de otra cuenta",
        action: "Recarga la página para continuar con la cuenta con la que has iniciado sesión.",
      },
      "invalid-session-token": {
        title: "Las integraciones no están bien configuradas",
        action: "No puedes solucionarlo por tu cuenta. Pide a tu administrador que revise la configuración.",
      },
      "exchange-failed": {
        title: "Este enlace ya no funciona",
        action: "Solo sirve una vez y durante poco tiempo. Pide uno nuevo.",
      },
      forbidden: { title: "No tienes acceso a esto", action: "Pide acceso a tu administrador." },
      "not-found": {
        title: "Esto ya no está disponible",
        action: "Puede que se haya eliminado o desactivado. Recarga la página para ver lo que hay disponible ahora.",
      },
      "invalid-request": {
        title: "Alguno de los datos no se ha aceptado",
        action: "Revisa lo que has introducido y vuelve a intentarlo.",
      },
      conflict: {
        title: "Esto ha cambiado mientras tanto",
        action: "Recarga la página para ver la última versión y repite tu cambio.",
      },
      "rate-limited": { title: "Demasiadas solicitudes", action: "Espera un minuto y vuelve a intentarlo." },
      "not-supported": {
        title: "Esto no está disponible aquí",
        action: "Tu cuenta no lo incluye. Pide a tu administrador que lo active.",
      },
      server: {
        title: "El servicio ha tenido un problema",
        action:
          "Vuelve a intentarlo en un momento. Si sigue ocurriendo, contacta con soporte e indica el ID de solicitud.",
      },
      "credentials-refused": {
        title: "No se han aceptado estas credenciales",
        action: "Comprueba que no tengan errores y que no falten permisos, y vuelve a intentarlo.",
      },
      "unsafe-url": {
        title: "La dirección de inicio de sesión no es segura",
        action: "No se ha abierto, para proteger tu cuenta. Contacta con soporte.",
      },
      "unexpected-response": {
        title: "No se ha podido leer la respuesta del servicio",
        action: "Vuelve a intentarlo. Si sigue ocurriendo, contacta con soporte e indica el ID de solicitud.",
      },
    },
    errorNotice: {
      requestId: "ID de solicitud",
      copyRequestId: "Copiar ID de solicitud",
      unknownTitle: "Algo ha ido mal",
      unknownAction: "Vuelve a intentarlo. Si sigue ocurriendo, recarga la página.",
    },
    blockBoundary: {
      title: "Esta parte de la página ha dejado de funcionar",
      action: "Vuelve a intentarlo. Si no funciona, recarga la página.",
    },
    loading: { label: "Cargando…" },
    integrationsMarketplace: { opening: "Abriendo la aplicación…" },
    integrationGallery: {
      heading: "Integraciones",
      description: "Conecta las herramientas con las que ya trabaja tu equipo.",
      search: "Buscar aplicaciones",
      searchPlaceholder: "Buscar por nombre, categoría o uso",
      loading: "Cargando aplicaciones…",
      statusFilter: "Filtrar por estado",
      statusAll: "Todas",
      statusConnected: "Conectadas",
      statusAttention: "Requieren atención",
      tagFilter: "Filtrar por categoría",
      allTags: {
        one: "Mostrar # categoría",
        many: "Mostrar # de categorías",
        other: "Mostrar las # categorías",
      },
      fewerTags: "Mostrar menos categorías",
      connected: "Conectada",
      unavailable: "Aún no disponible",
      locked: "Bloqueada",
      shown: (shown, total, { number }) => `Aplicaciones mostradas: ${number(shown)} de ${number(total)}`,
      results: {
        one: "# aplicación encontrada",
        many: "# de aplicaciones encontradas",
        other: "# aplicaciones encontradas",
      },
      emptyTitle: "Aún no hay aplicaciones",
      emptyDescription: "Las aplicaciones aparecerán aquí cuando estén disponibles para tu cuenta.",
      noMatchTitle: (search) =>
        search === "" ? "Ninguna aplicación coincide con estos filtros" : `No hay resultados para «${search}»`,
      noMatchDescription: "Prueba con otra palabra o borra los filtros para ver todas las aplicaciones.",
      clearFilters: "Borrar filtros",
      loadFailed: "No se pudieron cargar las aplicaciones",
      refreshFailed: "No se pudo actualizar la lista",
      expired: "Caducada",
      needsAttention: "Requiere atención",
      sort: "Ordenar por",
      sortRecommended: "Recomendadas",
      sortName: "Nombre",
      sortRecent: "Conectadas recientemente",
      layout: "Vista",
      layoutGrid: "Cuadrícula",
      layoutList: "Lista",
      featured: "Destacadas",
      others: "Más aplicaciones",
      count: { one: "# aplicación", many: "# de aplicaciones", other: "# aplicaciones" },
      nearest: "Quizá buscabas:",
      request: "Solicitar esta integración",
    },
    integrationGate: {
      loading: "Comprobando la conexión…",
      title: (name) => `Conecta ${name} para usar esto`,
      description: "Tardarás alrededor de un minuto y volverás justo aquí.",
      connect: (name) => `Conectar ${name}`,
      expiredTitle: (name) => `Tu conexión con ${name} ha caducado`,
      expiredDescription: "Vuelve a conectar para continuar. Tus ajustes y flujos de trabajo se conservan.",
      reconnect: (name) => `Volver a conectar ${name}`,
      announceConnected: (name) => `Conexión con ${name} establecida`,
      dialogDescription: (name) => `Para continuar necesitas una conexión con ${name}.`,
    },
    integrationDialog: {
      loading: "Cargando la aplicación…",
      tabs: (name) => `Secciones de ${name}`,
      settings: "Ajustes",
      workflows: "Flujos de trabajo",
      runs: "Ejecuciones",
      needs: "Qué necesitas",
      needsOneOf: "Qué necesitas (una de estas opciones)",
      needsAccount: (name) => `Una cuenta de ${name} para iniciar sesión`,
      needsKeys: (keys, name) => `De ${name}: ${keys}`,
      needsAlso: (inputs) => `Se te pedirá: ${inputs}`,
      needsNothing: "Nada. Se conecta con un clic.",
      notFound: "No encontrada",
      notFoundTitle: "No hemos encontrado esta aplicación",
      notFoundAction:
        "Puede que haya cambiado de nombre o que se haya desactivado para tu cuenta. Búscala entre todas las aplicaciones.",
      back: "Volver a todas las aplicaciones",
      loadFailed: "No se pudo cargar la aplicación",
      account: "Cuenta",
      unnamedAccount: (place, { number }) => `Cuenta ${number(place)}`,
    },
    locked: {
      canConnect: (name) => `No tienes permiso para conectar ${name}. Habla con tu administrador.`,
      canConfigure: (name) =>
        `Puedes ver cómo está configurado ${name}, pero no cambiarlo. Habla con tu administrador.`,
      canRun: (name) => `No tienes permiso para ejecutar flujos de trabajo de ${name}. Habla con tu administrador.`,
    },
    leaving: {
      title: "¿Salir sin guardar?",
      text: "Tienes cambios que aún no se han guardado.",
      leave: "Salir sin guardar",
      stay: "Seguir editando",
      discardTitle: "¿Descartar lo que has escrito?",
      discardText: "Si sales ahora, lo perderás.",
      discard: "Descartar",
    },
    codeView: {
      showAll: "Mostrar todo",
      cut: "Solo se muestra el principio. Copia el texto para ver el resto.",
      empty: "Vacío",
      copy: (label) => `Copiar ${label}`,
    },
    copyButton: {
      copy: "Copiar",
      copied: "Copiado",
      failed: "Tu navegador ha bloqueado la copia. Selecciona el texto y cópialo tú.",
    },
    field: { optional: "(opcional)" },
    configField: {
      loadingOptions: "Cargando opciones…",
      notEditable: "Este ajuste no se puede cambiar aquí. Se queda como está.",
      notANumber: (example) => `Introduce un número, por ejemplo ${example}.`,
      secretStored: "Guardado. Escribe para sustituirlo.",
      removeSecret: "Quitar el valor guardado",
      secretRemoved: "Se quitará cuando guardes.",
      keepSecret: "Conservar el valor guardado",
      chooseDate: "Elegir una fecha en su lugar",
      tooLong: (characters, { number }) =>
        `Demasiado largo para editarlo aquí (${number(characters)} caracteres). Se queda como está.`,
      copyWhole: "Copiar el valor completo",
      replace: "Sustituir este valor",
      failed: "No se pudo mostrar este ajuste.",
    },
    select: { placeholder: "Seleccionar", unlisted: (value) => `${value} (no está en la lista)` },
    multiSelect: {
      filter: (name) => `Filtrar ${name}`,
      filterPlaceholder: "Escribe para filtrar",
      selected: { one: "# seleccionado", many: "# de seleccionados", other: "# seleccionados" },
      shown: (shown, total, { number }) => `Mostrados: ${number(shown)} de ${number(total)}`,
      narrow: "Escribe para acotar la lista.",
      noMatch: (query) => `No hay resultados para «${query}».`,
    },
    searchInput: { clear: "Borrar búsqueda" },
    pager: {
      label: "Páginas",
      previous: "Anterior",
      next: "Siguiente",
      position: (page, pages, { number }) => `Página ${number(page)} de ${number(pages)}`,
    },
  },
  later: async () => {
    const [{ adminTexts }, { applicationTexts }, { settingsTexts }] = await Promise.all([
      import("./admin.ts"),
      import("./application.ts"),
      import("./settings.ts"),
    ]);
    return { ...adminTexts, ...applicationTexts, ...settingsTexts };
  },
};
