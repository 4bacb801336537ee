/** Sentences with names or numbers in them, and what rules say that contradict each other, in German. */
export const germanPatterns: readonly (readonly [RegExp, string])[] = [
  [
    /^The folder “(.+)” is not in the mailbox any more\.$/s,
    'Den Ordner „$1“ gibt es im Postfach nicht mehr.',
  ],
  [
    /^The folder “(.+)” for mail from the ERP is not in the mailbox any more\.$/s,
    'Den Ordner „$1“ für Mail aus dem ERP gibt es im Postfach nicht mehr.',
  ],
  [/^There is no preset “(.+)”\.$/s, 'Die Vorlage „$1“ gibt es nicht.'],
  [/^There is one called “(.+)” already\.$/s, 'Etwas mit dem Namen „$1“ gibt es schon.'],
  [
    /^This connection is used by (\d+) account\(s\)\.$/,
    'Diese Verbindung wird von $1 Konten genutzt.',
  ],
  [/^storeKeys: A key must have 32 bytes\.$/, 'storeKeys: Ein Schlüssel muss 32 Bytes haben.'],
  [
    /^storeKeys: Secrets and the journal are encrypted, and no key for that is set\.$/,
    'storeKeys: Passwörter und Journal werden verschlüsselt, und kein Schlüssel dafür ist angegeben.',
  ],
  [
    /^storeKeys: The key that this was encrypted with is not set\.$/,
    'storeKeys: Der Schlüssel, mit dem das verschlüsselt wurde, ist nicht angegeben.',
  ],
  [/^The settings file cannot be read: (.+)$/s, 'Die Einstellungsdatei ist nicht lesbar: $1'],
  [
    /^The settings file is not valid YAML: (.+)$/s,
    'Die Einstellungsdatei ist kein gültiges YAML: $1',
  ],
  [/^Settings are wrong:/, 'Einstellungen stimmen nicht:'],
  [
    /^(\S+): the environment variable (\S+) is not set\.$/,
    '$1: Die Umgebungsvariable $2 ist nicht gesetzt.',
  ],
  [/^(\S+): the file cannot be (?:read|opened): (.+)$/s, '$1: Die Datei ist nicht lesbar: $2'],
  [/^(\S+): the folder does not exist: (.+)$/s, '$1: Den Ordner gibt es nicht: $2'],
  [
    /^(\S+): expected 32 random bytes.*$/s,
    '$1: erwartet werden 32 zufällige Bytes als 64 Hexadezimalziffern oder in Base64, etwa von openssl rand -base64 32.',
  ],
  [/^The ERP’s mapping file (.+) cannot be read\.$/s, 'Die Zuordnungsdatei $1 ist nicht lesbar.'],
  [/^The ERP demands a value in (.+)\.$/, 'Das ERP verlangt einen Wert in $1.'],
  // What policyFaults says.
  [
    /^The company is blank; leave it out for no sync\.$/,
    'Der Mandant ist leer; ohne Mandant wird nichts abgeglichen.',
  ],
  [
    /^The brake's share of (\w+) must lie between 0 and 1\.$/,
    'Der Anteil der Bremse (brake.$1.share) liegt zwischen 0 und 1.',
  ],
  [
    /^The brake's number of (\w+) must be a whole number, 0 or more\.$/,
    'Die Anzahl der Bremse (brake.$1.number) ist eine ganze Zahl ab 0.',
  ],
  [/^Contacts: (.+)$/s, 'Kontakte: $1'],
  [/^Appointments: (.+)$/s, 'Termine: $1'],
  [/^Tasks: (.+)$/s, 'Aufgaben: $1'],
  [/^Incoming mail: (.+)$/s, 'Posteingang: $1'],
  [/^Sent mail: (.+)$/s, 'Gesendete: $1'],
  [
    /they are switched off and yet have a schedule\.$/,
    'sie sind ausgeschaltet und haben doch einen Zeitplan.',
  ],
  [
    /they only go to the ERP, so the ERP cannot lead\.$/,
    'sie gehen nur ins ERP, also kann das ERP nicht führen.',
  ],
  [
    /they only go to the mailbox, so the mailbox cannot lead\.$/,
    'sie gehen nur ins Postfach, also kann das Postfach nicht führen.',
  ],
  [
    /they only go to (?:the ERP), so the mailbox leads and nobody can be asked\.$/,
    'sie gehen nur ins ERP, also führt das Postfach, und niemand kann gefragt werden.',
  ],
  [
    /they only go to (?:the mailbox), so the ERP leads and nobody can be asked\.$/,
    'sie gehen nur ins Postfach, also führt das ERP, und niemand kann gefragt werden.',
  ],
  [
    /they only go to the ERP, so nothing can be made in the mailbox\.$/,
    'sie gehen nur ins ERP, also kann im Postfach nichts angelegt werden.',
  ],
  [
    /they only go to the mailbox, so nothing can be made in the ERP\.$/,
    'sie gehen nur ins Postfach, also kann im ERP nichts angelegt werden.',
  ],
  [
    /no deletion in a mailbox counts, and yet one is to be followed or asked about\.$/,
    'keine Löschung im Postfach zählt, und doch soll ihr gefolgt oder nach ihr gefragt werden.',
  ],
  [
    /deletions in the mailbox are not followed, and yet only those in Deleted Items are to count\.$/,
    'Löschungen im Postfach wird nicht gefolgt, und doch sollen nur die in „Gelöschte Elemente“ zählen.',
  ],
  [
    /deletions in the mailbox are not followed, and yet Deleted Items are to be emptied of them\.$/,
    'Löschungen im Postfach wird nicht gefolgt, und doch soll „Gelöschte Elemente“ von ihnen geleert werden.',
  ],
  [
    /no deletion is followed, and yet one is to win over a change, or be asked about\.$/,
    'keiner Löschung wird gefolgt, und doch soll eine über eine Änderung gewinnen, oder gefragt werden.',
  ],
  [
    /what is copied once goes one way, not both\.$/,
    'was einmal kopiert wird, geht in eine Richtung, nicht in beide.',
  ],
  [
    /what is copied once and then left alone cannot follow or ask about deletions\.$/,
    'was einmal kopiert und dann in Ruhe gelassen wird, kann Löschungen nicht folgen oder nach ihnen fragen.',
  ],
  [
    /what is copied once and then left alone cannot be reset\.$/,
    'was einmal kopiert und dann in Ruhe gelassen wird, kann nicht zurückgesetzt werden.',
  ],
  [/there is no field “(.+)”\.$/s, 'das Feld „$1“ gibt es nicht.'],
  [
    /the field “(.+)” is to go where the area does not\.$/s,
    'das Feld „$1“ soll dorthin gehen, wohin der Bereich nicht geht.',
  ],
  [
    /they are switched on and yet every field is off\.$/,
    'sie sind eingeschaltet, und doch ist jedes Feld aus.',
  ],
  [/start and end must go the same way\.$/, 'Beginn und Ende müssen in dieselbe Richtung gehen.'],
  [/the category that selects has no name\.$/, 'die auswählende Kategorie hat keinen Namen.'],
  [
    /a category selects, and yet items are made in the mailbox that cannot get it\.$/,
    'eine Kategorie wählt aus, und doch werden im Postfach Elemente angelegt, die sie nicht bekommen können.',
  ],
  [
    /a list of the ERP's records selects, and yet things of the mailbox are to be made in the ERP\.$/,
    'eine Liste von Sätzen des ERP wählt aus, und doch soll aus dem Postfach im ERP angelegt werden.',
  ],
  [
    /the days in the (\w+) must be a whole number, 0 or more, or open\.$/,
    'die Tage in window.$1 sind eine ganze Zahl ab 0, oder offen.',
  ],
  [/the date to start from is no date\.$/, 'das Datum des Beginns ist keines.'],
  [
    /a run is scheduled in a direction that the area does not have\.$/,
    'ein Lauf ist in eine Richtung geplant, die der Bereich nicht hat.',
  ],
  [
    /the minutes between two runs must be a whole number, 1 or more\.$/,
    'die Minuten zwischen zwei Läufen sind eine ganze Zahl ab 1.',
  ],
  [/the time of the daily run must be hh:mm\.$/, 'die Zeit des täglichen Laufs ist hh:mm.'],
];
