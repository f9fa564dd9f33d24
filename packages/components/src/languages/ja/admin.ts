import type { AdminMessages } from "../../messages/catalogue.ts";

/** What pages for admins show. */
export const adminTexts: AdminMessages = {
  eventTester: {
    event: "イベント",
    chooseEvent: "イベントを選択",
    loading: "イベントを読み込んでいます…",
    loadFailed: "イベントを読み込めませんでした",
    emptyTitle: "送信できるイベントがありません",
    emptyDescription: "組織のイベントが定義されると、ここに表示されます。",
    formLabel: (event) => `${event}のデータ`,
    payload: "データ（JSON）",
    noFields: "このイベントには項目の説明がありません。データをJSONで入力してください。",
    formWaits: "JSONを修正すると、項目の編集を続けられます。",
    invalidJson: "送信する前にJSONを修正してください。",
    send: "イベントを送信",
    sending: "送信しています…",
    startOver: "例からやり直す",
    sent: (event) => `${event}を送信しました`,
    sendFailed: (event) => `${event}を送信できませんでした`,
    lostTitle: (event) => `${event}が届いたかどうか確認できません`,
    lostText:
      "明確な応答がなかったため、ワークフローがすでに開始している可能性があります。もう一度送信する前に、下の実行を確認してください。",
    runs: "送信後に開始したこのイベントの実行",
    runsLoading: "実行を探しています…",
    runsFailed: "実行を探せませんでした",
    noRuns:
      "まだワークフローは開始していません。このイベントに反応するワークフローがあり、オンになっているか確認してください。",
    lookAgain: "もう一度探す",
    unknownWorkflow: "名前のないワークフロー",
    runFinished: (workflow, status) => `${workflow}：${status}`,
    locked: "イベントを送信する権限がありません。管理者にアクセスを依頼してください。",
  },
  schemaForm: {
    add: (list) => `${list}に追加`,
    remove: (item) => `${item}を削除`,
    noItems: "このリストにはまだ何もありません。",
    problems: {
      missing: "値を入力してください。",
      "not-whole": "整数を入力してください。",
      "not-an-email": "name@example.comのようなメールアドレスを入力してください。",
      "not-a-url": "https://で始まるWebアドレスを入力してください。",
      "not-a-date": "日付を入力してください。",
      "not-json": "JSONを修正してください。",
      "not-offered": "いずれかの選択肢を選んでください。",
    },
  },
};
