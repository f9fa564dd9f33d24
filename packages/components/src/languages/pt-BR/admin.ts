import type { AdminMessages } from "../../messages/catalogue.ts";

/** What pages for admins show. */
export const adminTexts: AdminMessages = {
  eventTester: {
    event: "Evento",
    chooseEvent: "Escolha um evento",
    loading: "Carregando eventos…",
    loadFailed: "Não foi possível carregar os eventos",
    emptyTitle: "Nenhum evento para enviar",
    emptyDescription: "Os eventos aparecem aqui assim que são definidos para a sua organização.",
    formLabel: (event) => `Dados de ${event}`,
    payload: "Dados (JSON)",
    noFields: "Este evento não descreve seus campos. Escreva os dados em JSON.",
    formWaits: "Corrija o JSON para continuar com os campos.",
    invalidJson: "Corrija o JSON antes de enviar.",
    send: "Enviar evento",
    sending: "Enviando…",
    startOver: "Recomeçar pelo exemplo",
    sent: (event) => `${event} foi enviado`,
    sendFailed: (event) => `${event} não foi enviado`,
    lostTitle: (event) => `Não se sabe se ${event} chegou`,
    lostText:
      "Não veio uma resposta clara, então fluxos de trabalho podem já ter começado. Procure por eles abaixo antes de enviar de novo.",
    runs: "Execuções deste evento desde o envio",
    runsLoading: "Procurando execuções…",
    runsFailed: "Não foi possível procurar as execuções",
    noRuns: "Nenhum fluxo de trabalho começou até agora. Verifique se algum reage a este evento e está ativado.",
    lookAgain: "Procurar de novo",
    unknownWorkflow: "Fluxo de trabalho sem nome",
    runFinished: (workflow, status) => `${workflow}: ${status}`,
    locked: "Você não tem permissão para enviar eventos. Peça acesso ao seu administrador.",
  },
  schemaForm: {
    add: (list) => `Adicionar a ${list}`,
    remove: (item) => `Remover ${item}`,
    noItems: "Esta lista ainda está vazia.",
    problems: {
      missing: "Informe um valor.",
      "not-whole": "Informe um número inteiro.",
      "not-an-email": "Informe um endereço de e-mail, como name@example.com.",
      "not-a-url": "Informe um endereço web que comece com https://.",
      "not-a-date": "Informe uma data.",
      "not-json": "Corrija o JSON.",
      "not-offered": "Escolha uma das opções.",
    },
  },
};
