import { germanExpectation } from './germanExpectation.ts';

/** Problems that say more than what was expected and found. */
const sentences: readonly [RegExp, string][] = [
  [/^this is not YAML: (.*)$/s, 'das ist weder YAML noch JSON: $1'],
  [
    /^too many aliases \(\*name\) refer to each other$/,
    'zu viele Verweise (*name) zeigen aufeinander',
  ],
  [/^there is no setting of this name here$/, 'eine Einstellung dieses Namens gibt es hier nicht'],
  [/^there is no field (\S+) in (\w+)$/, 'ein Feld $1 gibt es in $2 nicht'],
  [
    /^(\S+) has a meaning of its own in templates; the code table needs another name$/,
    '$1 hat in Vorlagen eine eigene Bedeutung; die Codetabelle braucht einen anderen Namen',
  ],
  [
    /^the right (“.*?”) needs users\.rights, which says where rights are kept$/s,
    'das Recht $1 braucht users.rights: dort steht, wo Rechte gehalten werden',
  ],
  [/^no occurrence can differ in (\w+)/, 'kein Termin einer Serie kann sich in $1 unterscheiden'],
  [/^the owner’s table is the list already$/, 'die Tabelle unter owner ist schon die Liste'],
  [/^an end in minutes needs a start$/, 'ein Ende in Minuten braucht einen Anfang'],
  [
    /^`record` is the record itself; the join needs another name$/,
    '`record` ist der Satz selbst; der Join braucht einen anderen Namen',
  ],
  [
    /^(\w+) is never; say \w+ too, or leave the procedure out$/,
    '$1 ist never; auch $1 angeben, oder die Prozedur weglassen',
  ],
  [
    /^(\w+) cannot be kept in columns; leave it out$/,
    '$1 lässt sich nicht in Spalten halten; weglassen',
  ],
  [/^(\w+) means nothing beside (\w+)$/, '$1 bedeutet neben $2 nichts'],
  [/^a \[ inside \[ \] is not possible/, 'ein [ in einem [ ] ist nicht möglich'],
  [/^a \] has no \[ before it/, 'ein ] hat kein [ davor'],
  [/^a \[ has no \] after it/, 'ein [ hat kein ] danach'],
  [/^a (\S+) has no other half/, 'ein $1 hat kein Gegenstück'],
  [/^(\{.*?\}) names no column/s, '$1 nennt keine Spalte'],
  [
    /^expected a column of text, whole numbers or UUIDs, found (.+) of another type$/,
    'erwartet: eine Spalte mit Texten, ganzen Zahlen oder UUIDs; $1 ist von anderer Art',
  ],
  [
    /^expected a key that the database gives, found (.+) without a default$/,
    'erwartet: ein Schlüssel, den die Datenbank vergibt; $1 hat keinen Vorgabewert',
  ],
  [
    /^SQLite has no sequences; use identity, highest or numbers$/,
    'SQLite hat keine Sequenzen; möglich sind identity, highest und numbers',
  ],
  [/^SQLite has no procedures$/, 'SQLite hat keine Prozeduren'],
  [
    /^(\S+) is a view or is not there: no trigger sees its changes$/,
    '$1 ist eine Sicht oder nicht da: kein Trigger sieht ihre Änderungen',
  ],
  [
    /^(\S+) is in another database than our tables: name them with their database in sync\.tables$/,
    '$1 ist in einer anderen Datenbank als unsere Tabellen: diese in sync.tables mit ihrer Datenbank angeben',
  ],
];

/** What was found, where words of ours stand for it. */
const findings: readonly [RegExp, string][] = [
  [/^nothing$/, 'nichts'],
  [/^one of (\d+)$/, 'einer von $1'],
  [/^a list of (\d+)$/, 'eine Liste mit $1'],
  [/^no keys$/, 'keine Schlüssel'],
  [/^the keys (.+)$/s, 'die Schlüssel $1'],
  [/^(.+) again$/s, 'noch einmal $1'],
  [/^(\S+) of the family (\S+)$/, '$1 der Familie $2'],
];

/** The types of fields, as checkFieldSource words them. */
const types: Readonly<Record<string, string>> = {
  'one of several words': 'eines von mehreren Wörtern',
  'a yes or no': 'ein Ja oder Nein',
  'a whole number': 'eine ganze Zahl',
  'a day': 'ein Tag',
  'a day and time': 'Tag und Uhrzeit',
  'a list of words': 'eine Liste von Wörtern',
  'a list of people': 'eine Liste von Personen',
  'a picture': 'ein Bild',
  text: 'Text',
};

/** A problem of the mapping in German, with the marks of German quotes; what is not known stays English. */
export function germanProblem(message: string): string {
  const [said, after] = cut(message);
  return `${problem(said)}${after}`.replaceAll(/“([^”]*)”/g, '„$1“');
}

/** The problem alone, and in German what follows it: what may have been meant, or what there is. */
function cut(message: string): [string, string] {
  const near = /; did you mean (.+)\?$/s.exec(message);
  if (near) return [message.slice(0, near.index), `; ist ${near[1] ?? ''} gemeint?`];
  const others = /; it has (.+)$/s.exec(message);
  return others ? [message.slice(0, others.index), `; es gibt ${others[1] ?? ''}`] : [message, ''];
}

function problem(said: string): string {
  const known = sentences.find(([pattern]) => pattern.test(said));
  if (known) return foundBehind(said.replace(known[0], known[1]));
  const typed = /^(\S+) is ([a-z ]+): (expected .+)$/s.exec(said);
  if (typed) {
    const [, name = '', type = '', rest = ''] = typed;
    return `${name} ist ${types[type] ?? type}; ${problem(rest)}`;
  }
  const parts = /^expected (.+?)(?:, found (.+))?$/s.exec(said);
  if (!parts) return said;
  const [, expected = '', found] = parts;
  const begin = `erwartet: ${germanExpectation(expected)}`;
  if (found === undefined) return begin;
  return found === 'none' ? `${begin}; es fehlt` : `${begin}; gefunden: ${germanFinding(found)}`;
}

/** A sentence of ours may be followed by the text it is about. */
function foundBehind(said: string): string {
  return said.replace(/, found (“.*”)$/s, '; gefunden: $1');
}

function germanFinding(found: string): string {
  const known = findings.find(([pattern]) => pattern.test(found));
  return known ? found.replace(known[0], known[1]) : found;
}
