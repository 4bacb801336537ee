/** What the checks of a mapping expected, in German. Names of settings and words of the mapping stay as they are. */
const phrases: readonly [RegExp, string][] = [
  [/^a text, a number, true or false$/, 'ein Text, eine Zahl, true oder false'],
  [/^a text$/, 'ein Text'],
  [/^a text of (\d+) characters or more$/, 'ein Text von mindestens $1 Zeichen'],
  [/^a number$/, 'eine Zahl'],
  [/^true or false$/, 'true oder false'],
  [/^a list$/, 'eine Liste'],
  [/^keys with values$/, 'Schlüssel mit Werten'],
  [/^one, or a list of them$/, 'eines oder eine Liste davon'],
  [/^a column, or a list of them$/, 'eine Spalte oder eine Liste davon'],
  [/^a column, or (\{.+\})$/, 'eine Spalte oder $1'],
  [
    /^a column of the record or of a join above$/,
    'eine Spalte des Satzes oder eines Joins darüber',
  ],
  [
    /^a column of text, whole numbers or UUIDs$/,
    'eine Spalte mit Texten, ganzen Zahlen oder UUIDs',
  ],
  [/^a column of (.+)$/, 'eine Spalte von $1'],
  [/^a table or view of the database$/, 'eine Tabelle oder Sicht der Datenbank'],
  [/^a key that the database gives$/, 'ein Schlüssel, den die Datenbank vergibt'],
  [/^the right to read (.+)$/, 'das Recht auf $1 (lesen)'],
  [/^the right to write (.+)$/, 'das Recht auf $1 (schreiben)'],
  [/^the variable (\S+) to be set$/, 'ein Wert für die Variable $1'],
  [/^at least one column$/, 'mindestens eine Spalte'],
  [/^at least one field$/, 'mindestens ein Feld'],
  [/^at least one kind$/, 'mindestens eine Art'],
  [/^at least one role$/, 'mindestens eine Rolle'],
  [/^at least one pair of columns$/, 'mindestens ein Paar von Spalten'],
  [/^at least one of (.+)$/, 'mindestens eines von $1'],
  [/^exactly one of (.+)$/, 'genau eines von $1'],
  [
    /^at most 40 small letters, digits and hyphens$/,
    'höchstens 40 Kleinbuchstaben, Ziffern und Bindestriche',
  ],
  [/^at least (\S+)$/, 'mindestens $1'],
  [/^at most (\S+)$/, 'höchstens $1'],
  [
    /^a word of at most 40 letters and digits that starts with a letter$/,
    'ein Wort aus höchstens 40 Buchstaben und Ziffern, das mit einem Buchstaben beginnt',
  ],
  [/^a word of (\S+) \((.+)\)$/, 'ein Wort von $1 ($2)'],
  [/^three capital letters, such as (\S+)$/, 'drei Großbuchstaben wie $1'],
  [/^an IANA time zone, such as (\S+)$/, 'eine IANA-Zeitzone wie $1'],
  [/^a day: (.+) or (.+)$/, 'ein Tag: $1 oder $2'],
  [/^a currency or a currencyColumn$/, 'currency oder currencyColumn'],
  [/^either a column or a table, record and user$/, 'entweder column oder table, record und user'],
  [/^record and user beside the table$/, 'record und user neben table'],
  [/^`by` beside the table$/, '`by` neben table'],
  [/^at least one part of an address$/, 'mindestens ein Teil einer Anschrift'],
  [/^by and address beside the table$/, 'by und address neben table'],
  [
    /^`below`, the folder in which the files are$/,
    '`below`, der Ordner, in dem die Dateien liegen',
  ],
  [/^one of the kinds (.+)$/, 'eine der Arten $1'],
  [/^one of the fields above$/, 'eines der Felder darüber'],
  [/^one of (\{.+\})$/, 'eines von $1'],
  [/^a kind of the family (\S+)$/, 'eine Art der Familie $1'],
  [/^each kind once in an area$/, 'jede Art einmal je Bereich'],
  [/^each kind once$/, 'jede Art einmal'],
  [/^a name of its own$/, 'ein eigener Name'],
  [/^date, time or a code table after \|$/, 'date, time oder eine Codetabelle nach |'],
  [
    /^an address that begins with https: or the ERP’s own scheme$/,
    'eine Adresse, die mit https: oder dem eigenen Schema des ERP beginnt',
  ],
];

/** What was expected, in German; what is not known stays English. */
export function germanExpectation(expected: string): string {
  const found = phrases.find(([pattern]) => pattern.test(expected));
  return found ? expected.replace(found[0], found[1]) : expected;
}
