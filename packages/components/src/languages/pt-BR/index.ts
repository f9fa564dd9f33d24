import type { Catalogue } from "../../messages/catalogue.ts";

/** Portuguese of Brazil. Says “você”. */
export const brazilianPortuguese: Catalogue = {
  locale: "pt-BR",
  dir: "ltr",
  messages: {
    common: { tryAgain: "Tentar novamente", cancel: "Cancelar", close: "Fechar" },
    errors: {
      network: {
        title: "Não foi possível acessar o serviço",
        action:
          "Verifique sua conexão e se um firewall ou bloqueador de anúncios está atrapalhando. Depois, tente novamente.",
      },
      offline: {
        title: "Você está offline",
        action: "Nada foi enviado. Tente novamente quando estiver online.",
      },
      timeout: {
        title: "Isso está demorando demais",
        action: "O serviço não respondeu a tempo. Tente novamente daqui a pouco.",
      },
      aborted: {
        title: "A operação foi interrompida",
        action: "A solicitação parou antes de terminar. Tente novamente.",
      },
      "session-expired": {
        title: "Sua sessão expirou",
        action: "Tente novamente. Se não funcionar, saia e entre na sua conta.",
      },
      "account-mismatch": {
        title: "Esta sessão é de outra conta",
        action: "Recarregue a página para continuar com a conta em que você entrou.",
      },
      "invalid-session-token": {
        title: "As integrações não estão configuradas corretamente",
        action:
          "Não é possível corrigir isso por conta própria. Peça ao seu administrador para verificar a configuração.",
      },
      "exchange-failed": {
        title: "Este link não funciona mais",
        action: "Ele vale uma única vez e por pouco tempo. Peça um novo.",
      },
      forbidden: { title: "Você não tem acesso a isto", action: "Peça acesso ao seu administrador." },
      "not-found": {
        title: "Isto não está mais disponível",
        action: "Pode ter sido removido ou desativado. Recarregue a página para ver o que está disponível agora.",
      },
      "invalid-request": {
        title: "Algo que você informou não foi aceito",
        action: "Verifique os dados e tente novamente.",
      },
      conflict: {
        title: "Isto mudou nesse meio-tempo",
        action: "Recarregue a página para ver a versão mais recente e refaça sua alteração.",
      },
      "rate-limited": { title: "Solicitações demais", action: "Aguarde um minuto e tente novamente." },
      "not-supported": {
        title: "Isto não está disponível aqui",
        action: "Sua conta não inclui este recurso. Peça ao seu administrador para ativá-lo.",
      },
      server: {
        title: "O serviço teve um problema",
        action:
          "Tente novamente daqui a pouco. Se continuar acontecendo, fale com o suporte e informe o ID da solicitação.",
      },
      "credentials-refused": {
        title: "Estas credenciais não foram aceitas",
        action: "Verifique se há erros de digitação ou permissões faltando e tente novamente.",
      },
      "unsafe-url": {
        title: "O endereço de login não é seguro",
        action: "Ele não foi aberto para proteger sua conta. Fale com o suporte.",
      },
      "unexpected-response": {
        title: "Não foi possível ler a resposta do serviço",
        action: "Tente novamente. Se continuar acontecendo, fale com o suporte e informe o ID da solicitação.",
      },
    },
    errorNotice: {
      requestId: "ID da solicitação",
      copyRequestId: "Copiar ID da solicitação",
      unknownTitle: "Algo deu errado",
      unknownAction: "Tente novamente. Se continuar acontecendo, recarregue a página.",
    },
    blockBoundary: { title: "Esta parte da página parou de funcionar" },
    loading: { label: "Carregando…" },
    integrationsMarketplace: { opening: "Abrindo o aplicativo…" },
    integrationGallery: {
      heading: "Integrações",
      description: "Conecte as ferramentas com que sua equipe já trabalha.",
      search: "Buscar aplicativos",
      searchPlaceholder: "Buscar por nome, categoria ou finalidade",
      loading: "Carregando aplicativos…",
      statusFilter: "Filtrar por status",
      statusAll: "Todos",
      statusConnected: "Conectados",
      statusAttention: "Requerem atenção",
      tagFilter: "Filtrar por categoria",
      allTags: {
        one: "Mostrar # categoria",
        many: "Mostrar # de categorias",
        other: "Mostrar as # categorias",
      },
      fewerTags: "Mostrar menos categorias",
      connected: "Conectado",
      unavailable: "Ainda não disponível",
      locked: "Bloqueado",
      shown: (shown, total, { number }) => `Mostrando ${number(shown)} de ${number(total)} aplicativos`,
      results: {
        one: "# aplicativo encontrado",
        many: "# de aplicativos encontrados",
        other: "# aplicativos encontrados",
      },
      emptyTitle: "Ainda não há aplicativos",
      emptyDescription: "Os aplicativos aparecem aqui quando ficam disponíveis para sua conta.",
      noMatchTitle: (search) =>
        search === "" ? "Nenhum aplicativo corresponde a estes filtros" : `Nenhum resultado para “${search}”`,
      noMatchDescription: "Tente outra palavra ou limpe os filtros para ver todos os aplicativos.",
      clearFilters: "Limpar filtros",
      loadFailed: "Não foi possível carregar os aplicativos",
      refreshFailed: "Não foi possível atualizar a lista",
      expired: "Expirado",
      needsAttention: "Requer atenção",
      sort: "Ordenar por",
      sortRecommended: "Recomendados",
      sortName: "Nome",
      sortRecent: "Conectados recentemente",
      layout: "Exibição",
      layoutGrid: "Grade",
      layoutList: "Lista",
      featured: "Destaques",
      others: "Mais aplicativos",
      count: { one: "# aplicativo", many: "# de aplicativos", other: "# aplicativos" },
      nearest: "Você quis dizer:",
      request: "Solicitar esta integração",
    },
    integrationGate: {
      loading: "Verificando a conexão…",
      title: (name) => `Conecte ${name} para usar isto`,
      description: "Leva cerca de um minuto, e você volta exatamente para cá.",
      connect: (name) => `Conectar ${name}`,
      expiredTitle: (name) => `Sua conexão com ${name} expirou`,
      expiredDescription: "Reconecte para continuar. Suas configurações e fluxos de trabalho são mantidos.",
      reconnect: (name) => `Reconectar ${name}`,
      announceConnected: (name) => `Conexão com ${name} estabelecida`,
      dialogDescription: (name) => `Para continuar, você precisa de uma conexão com ${name}.`,
    },
    integrationDialog: {
      loading: "Carregando o aplicativo…",
      tabs: (name) => `Seções de ${name}`,
      settings: "Configurações",
      workflows: "Fluxos de trabalho",
      runs: "Execuções",
      needs: "Do que você precisa",
      needsOneOf: "Do que você precisa (uma destas opções)",
      needsAccount: (name) => `Uma conta de ${name} para entrar`,
      needsKeys: (keys, name) => `De ${name}: ${keys}`,
      needsAlso: (inputs) => `Também será pedido: ${inputs}`,
      needsNothing: "Nada. Um clique basta.",
      notFound: "Não encontrado",
      notFoundTitle: "Não encontramos este aplicativo",
      notFoundAction:
        "Ele pode ter mudado de nome ou sido desativado para sua conta. Procure-o entre todos os aplicativos.",
      back: "Voltar a todos os aplicativos",
      loadFailed: "Não foi possível carregar o aplicativo",
      account: "Conta",
      unnamedAccount: (place, { number }) => `Conta ${number(place)}`,
    },
    locked: {
      canConnect: (name) => `Você não tem permissão para conectar ${name}. Fale com seu administrador.`,
      canConfigure: (name) =>
        `Você pode ver como ${name} está configurado, mas não pode alterar. Fale com seu administrador.`,
      canRun: (name) =>
        `Você não tem permissão para executar fluxos de trabalho de ${name}. Fale com seu administrador.`,
    },
    leaving: {
      title: "Sair sem salvar?",
      text: "Você tem alterações que ainda não foram salvas.",
      leave: "Sair sem salvar",
      stay: "Continuar editando",
      discardTitle: "Descartar o que você digitou?",
      discardText: "Se você sair agora, isso será perdido.",
      discard: "Descartar",
    },
    codeView: {
      showAll: "Mostrar tudo",
      cut: "Só o começo é mostrado. Copie o texto para ver o resto.",
      empty: "Vazio",
      copy: (label) => `Copiar ${label}`,
    },
    copyButton: {
      copy: "Copiar",
      copied: "Copiado",
      failed: "Seu navegador bloqueou a cópia. Selecione o texto e copie você mesmo.",
    },
    field: { optional: "(opcional)" },
    configField: {
      loadingOptions: "Carregando opções…",
      notEditable: "Você não pode alterar esta configuração aqui. Ela fica como está.",
      notANumber: (example) => `Digite um número, como ${example}.`,
      secretStored: "Salvo. Digite para substituir.",
      removeSecret: "Remover o valor salvo",
      secretRemoved: "Será removido quando você salvar.",
      keepSecret: "Manter o valor salvo",
      chooseDate: "Escolher uma data em vez disso",
      tooLong: (characters, { number }) =>
        `Longo demais para editar aqui (${number(characters)} caracteres). Fica como está.`,
      copyWhole: "Copiar o valor completo",
      replace: "Substituir este valor",
      failed: "Não foi possível mostrar esta configuração.",
    },
    select: { placeholder: "Selecionar", unlisted: (value) => `${value} (não está na lista)` },
    multiSelect: {
      filter: (name) => `Filtrar ${name}`,
      filterPlaceholder: "Digite para filtrar",
      selected: { one: "# selecionado", many: "# de selecionados", other: "# selecionados" },
      shown: (shown, total, { number }) => `Mostrando ${number(shown)} de ${number(total)}`,
      narrow: "Digite para reduzir a lista.",
      noMatch: (query) => `Nenhum resultado para “${query}”.`,
    },
    searchInput: { clear: "Limpar busca" },
    pager: {
      label: "Páginas",
      previous: "Anterior",
      next: "Próxima",
      position: (page, pages, { number }) => `Página ${number(page)} de ${number(pages)}`,
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
