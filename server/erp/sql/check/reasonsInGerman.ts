/** Why a record is not sound, or a value cannot be kept, in German; names of fields and columns stay as they are. */
export const reasonsInGerman: readonly (readonly [RegExp, string])[] = [
  [
    /^The ERP cannot keep (\S+): (\S+) has no code for “(.*)”\.$/s,
    'Das ERP kann $1 nicht aufnehmen: $2 hat keinen Code für „$3“.',
  ],
  [
    /^The ERP cannot keep (\S+): it is longer than the (\d+) characters of (\S+)\.$/,
    'Das ERP kann $1 nicht aufnehmen: länger als die $2 Zeichen von $3.',
  ],
  [
    /^The ERP cannot keep (\S+): (\S+) holds (?:whole )?numbers only\.$/,
    'Das ERP kann $1 nicht aufnehmen: $2 hält nur Zahlen.',
  ],
  [
    /^The ERP cannot keep (\S+): (\S+) has no room for a day without a year\.$/,
    'Das ERP kann $1 nicht aufnehmen: $2 hat keinen Platz für einen Tag ohne Jahr.',
  ],
  [/^The ERP cannot keep (\S+): (.+)\.$/s, 'Das ERP kann $1 nicht aufnehmen ($2).'],
  [/^(\w+) must be text\.$/, '$1 muss Text sein.'],
  [/^(\w+) must be yes or no\.$/, '$1 muss ja oder nein sein.'],
  [/^(\w+) must be a day\.$/, '$1 muss ein Tag sein.'],
  [/^(\w+) must be a moment\.$/, '$1 muss ein Zeitpunkt sein.'],
  [/^(\w+) must be a whole number\.$/, '$1 muss eine ganze Zahl sein.'],
  [/^(\w+) must be a list of texts\.$/, '$1 muss eine Liste von Texten sein.'],
  [/^(\w+) must be a list of people\.$/, '$1 muss eine Liste von Personen sein.'],
  [/^(\w+) must be in UTC\.$/, '$1 muss in UTC sein.'],
  [/^(\w+) must be one of (.+)\.$/, '$1 muss eines von $2 sein.'],
  [/^(\w+) must be from (\S+) to (\S+)\.$/, '$1 muss zwischen $2 und $3 liegen.'],
  [/^(\w+) is a day that does not exist\.$/, '$1 ist ein Tag, den es nicht gibt.'],
  [/^(\w+) is longer than (\d+) characters\.$/, '$1 ist länger als $2 Zeichen.'],
  [/^(\w+) has more than (\d+) entries\.$/, '$1 hat mehr als $2 Einträge.'],
  [/^The appointment has no start\.$/, 'Der Termin hat keinen Anfang.'],
  [
    /^The appointment starts on a whole day and ends at a time, or the reverse\.$/,
    'Der Termin beginnt an einem ganzen Tag und endet zu einer Uhrzeit, oder umgekehrt.',
  ],
  [/^The appointment ends before it starts\.$/, 'Der Termin endet, bevor er beginnt.'],
  [/^The appointment has more than one organizer\.$/, 'Der Termin hat mehr als einen Organisator.'],
  [/^The task is due before it starts\.$/, 'Die Aufgabe ist fällig, bevor sie beginnt.'],
];
