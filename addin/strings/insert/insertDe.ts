import type { InsertTexts } from './InsertTexts.ts';

/** Every text of what puts something of the ERP into a mail, in German. */
export const insertDe: InsertTexts = {
  address: 'Anschrift',
  addressNamed: (title) => `Anschrift: ${title}`,
  figures: 'Zahlen als Tabelle',
  figuresNamed: (title) => `Zahlen als Tabelle: ${title}`,
  document: 'PDF anhängen',
  documentNamed: (name) => `PDF anhängen: ${name}`,
  isAttached: 'PDF angehängt',
  isAttachedNamed: (name) => `PDF angehängt: ${name}`,
  nothing: 'Das ERP hat hier nichts zum Einfügen.',
  noAddress: 'Das ERP hat hier keine Anschrift.',
  noDocument: 'Das ERP hat hiervon kein PDF.',
  tooLarge: (name, most) => `${name} ist zum Anhängen zu groß: höchstens ${most}.`,
  noFiles:
    'Dieses Outlook lässt kein Add-In Dateien anhängen. Das PDF finden Sie beim Datensatz im ERP.',
  inserted: 'Eingefügt. Rückgängig im Text nimmt es zurück.',
  attached: (name) => `Angehängt: ${name}`,
  detached: (name) => `Nicht mehr angehängt: ${name}`,
  undo: 'Rückgängig',
  undoNamed: (name) => `Rückgängig: ${name} anhängen`,
  reasons: {
    'no-document': 'Das ERP hat hiervon kein PDF mehr.',
    'document-too-large': 'Das PDF ist zum Anhängen zu groß.',
    'no-pdf': 'Was das ERP als Dokument hat, ist kein PDF.',
    'outside-folder':
      'Das ERP nennt ein Dokument außerhalb seines Ordners. Fragen Sie die Administration.',
    'document-unreadable':
      'Das Dokument des ERP lässt sich nicht lesen. Fragen Sie die Administration.',
    'documents-gone':
      'Der Ordner mit den Dokumenten des ERP ist nicht da. Fragen Sie die Administration.',
    'inserts-off': 'Das ERP gibt nichts zum Einfügen.',
    'insert-failed':
      'Outlook nahm es nicht an. Setzen Sie den Cursor in den Text und versuchen Sie es neu.',
    'attach-failed': 'Outlook nahm die Datei nicht an. Nichts wurde angehängt.',
    'detach-failed': 'Outlook nahm die Datei nicht weg. Entfernen Sie sie in der Mail selbst.',
  },
};
