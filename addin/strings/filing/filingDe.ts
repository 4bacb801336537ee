import type { FilingTexts } from './FilingTexts.ts';

/** Every text of the page that files a mail, in German. */
export const filingDe: FilingTexts = {
  to: 'Ablegen bei',
  toNone: 'Verknüpfen Sie die Mail zuerst: Sie wird bei dem abgelegt, womit sie verknüpft ist.',
  toOther: (title) => `${title} nimmt keine Mails`,
  attachments: 'Anlagen',
  none: 'Diese Mail hat keine.',
  notKept: 'Dieses ERP bewahrt keine Anlagen auf.',
  chosen: (count, all, size) => `${count} von ${all} · ${size}`,
  all: 'Alle',
  allNamed: 'Alle Anlagen',
  nothing: 'Keine',
  nothingNamed: 'Keine der Anlagen',
  showAll: (count) => `Alle ${count} zeigen`,
  inline: (count) => (count === 1 ? '1 Bild im Text' : `${count} Bilder im Text`),
  tooLarge: (most) => `Höchstens ${most} auf einmal. Wählen Sie weniger Anlagen.`,
  known: 'Das ERP hat diese Mail schon. Was fehlt, kommt dazu.',
  submit: 'Im ERP ablegen',
  add: 'Ergänzen',
  busy: 'Wird abgelegt…',
  progress: (done, total) => `${done} von ${total} Teilen`,
  handing: (done, total) => `Teil ${Math.min(done + 1, total)} von ${total} wird übergeben`,
  keepOpen: 'Lassen Sie die Mail offen, bis sie abgelegt ist.',
  interrupted:
    'Nicht abgelegt: Etwas anderes wurde geöffnet. Was übergeben wurde, bleibt eine Weile.',
  unreadable:
    'ERP Link darf Ihr Postfach nicht lesen, und dieses Outlook ist zu alt, um die Mail zu übergeben.',
  unreadableHelp:
    'Die Administration kann ERP Link das Lesen erlauben oder ein neueres Outlook (Mailbox 1.8) geben.',
  cancel: 'Abbrechen',
  cancelling: 'Wird abgebrochen…',
  cancelled: 'Abgebrochen. Nichts wurde abgelegt.',
  other: (who) => `${who} legt diese Mail gerade ab.`,
  look: 'Neu nachsehen',
  done: 'Im ERP abgelegt',
  byMe: (when) => `Von Ihnen, ${when}`,
  by: (who, when) => `Von ${who}, ${when}`,
  hidden: (count) =>
    count === 1
      ? '1 weiterer, den Sie nicht sehen dürfen'
      : `${count} weitere, die Sie nicht sehen dürfen`,
  withNone: 'Ohne Anlagen',
  withSome: (count) => (count === 1 ? 'Mit 1 Anlage' : `Mit ${count} Anlagen`),
  withdraw: 'Zurücknehmen',
  withdrawAsk: 'Diese Mail wieder aus dem ERP nehmen? In Outlook bleibt sie.',
  withdrawYes: 'Entfernen',
  withdrawn: 'Aus dem ERP genommen.',
  reasons: {
    'filing-stopped': 'Abgebrochen. Nichts wurde abgelegt.',
    'filing-off': 'Dieses ERP nimmt keine Mails.',
    'no-mailbox': 'ERP Link darf Ihr Postfach nicht lesen. Fragen Sie die Administration.',
    'not-filable': 'Nur eine empfangene oder gesendete Mail kann abgelegt werden.',
    'item-kind': 'Nur eine empfangene oder gesendete Mail kann abgelegt werden.',
    'mail-gone': 'Diese Mail wurde verschoben oder gelöscht. Öffnen Sie sie neu.',
    'filing-under-way': 'Jemand legt diese Mail gerade ab. Sehen Sie neu nach.',
    'filed-already': 'Jemand hat diese Mail inzwischen abgelegt. Sehen Sie neu nach.',
    'attachments-changed':
      'Die Anlagen haben sich geändert. Sehen Sie neu nach und wählen Sie neu.',
    'too-large': 'Die Anlagen sind zusammen zu groß. Wählen Sie weniger.',
    'record-not-fileable': 'Das ERP nimmt die Mail nur bei einem davon. Wählen Sie weniger.',
    'others-mail': 'Im ERP gehört diese Mail einer anderen Person. Nur sie kann sie herausnehmen.',
    'changed-meanwhile': 'Die Mail hat sich im ERP gerade geändert. Versuchen Sie es noch einmal.',
    'not-filed': 'Diese Mail ist nicht mehr abgelegt.',
    'delete-never': 'Das ERP lässt keine Mails herausnehmen.',
    'create-never': 'Das ERP lässt keine Mails hinzufügen.',
    required: 'Das ERP verlangt eine Angabe, die diese Mail nicht hat.',
    'erp-refused': 'Das ERP hat diese Mail abgelehnt.',
    constraint: 'Das ERP lässt diese Mail nicht zu.',
    'bad-value': 'Das ERP kann etwas in dieser Mail nicht aufbewahren.',
    'too-long': 'Ein Text dieser Mail ist dem ERP zu lang.',
    locked: 'Jemand arbeitet im ERP gerade daran. Versuchen Sie es gleich noch einmal.',
    deadlock: 'Jemand arbeitet im ERP gerade daran. Versuchen Sie es gleich noch einmal.',
    'handed-missing':
      'Die Mail kam nicht ganz an. Versuchen Sie es noch einmal; es geht dort weiter.',
    'handed-size': 'Die Mail kam nicht ganz an. Versuchen Sie es noch einmal; es geht dort weiter.',
    'item-changed':
      'Etwas anderes wurde geöffnet. Nichts wurde abgelegt. Öffnen Sie die Mail wieder.',
    'attachmentContent-failed':
      'Outlook konnte eine Anlage nicht lesen. Versuchen Sie es noch einmal, oder lassen Sie sie weg.',
    'attached-item': 'Eine Anlage lässt sich nicht als Datei lesen. Lassen Sie sie weg.',
  },
};
