/** What our layer of records and users says, in German; names stay as they are. */
export const recordsInGerman: readonly (readonly [RegExp, string])[] = [
  [
    /^The ERP holds a value in (\S+) that is not a date\.$/,
    'In $1 steht ein Wert, der kein Datum ist.',
  ],
  [
    /^The ERP holds a value in (\S+) that is not a time\.$/,
    'In $1 steht ein Wert, der keine Uhrzeit ist.',
  ],
  [
    /^The ERP holds a value in (\S+) that is not a time in seconds since 1970\.$/,
    'In $1 steht ein Wert, der keine Zeit in Sekunden seit 1970 ist.',
  ],
  [
    /^The ERP holds a value in (\S+) that is not a whole number\.$/,
    'In $1 steht ein Wert, der keine ganze Zahl ist.',
  ],
  [
    /^The ERP holds a value in (\S+) that is not a (?:decimal )?number\.$/,
    'In $1 steht ein Wert, der keine Zahl ist.',
  ],
  [
    /^The ERP holds a value in (\S+) that is not one of its codes in the mapping\.$/,
    'In $1 steht ein Wert, der in der Zuordnung unter `codes` fehlt.',
  ],
  [
    /^The ERP holds a value in (\S+) that is not a picture\.$/,
    'In $1 steht ein Wert, der kein Bild ist.',
  ],
  [
    /^The ERP holds a value in (\S+) that is not a currency\.$/,
    'In $1 steht ein Wert, der keine Währung ist.',
  ],
  [
    /^The ERP holds a value in (\S+) that is not text\.$/,
    'In $1 steht ein Wert, der kein Text ist.',
  ],
  [
    /^The ERP holds a value in (\S+) that is not (.+)\.$/,
    'In $1 steht ein Wert, der nicht passt (erwartet: $2).',
  ],
  [
    /^The ERP holds several records with this key, or a join finds several rows for it\./,
    'Das ERP hat mehrere Sätze mit diesem Schlüssel, oder ein Join findet dazu mehrere Zeilen.',
  ],
  [
    /^The ERP holds several records with this key\./,
    'Das ERP hat mehrere Sätze mit diesem Schlüssel.',
  ],
  [
    /^The key names no record: it is empty, of bytes or too long\.$/,
    'Der Schlüssel nennt keinen Satz: er ist leer, aus Bytes oder zu lang.',
  ],
  [
    /^The folder with the ERP’s pictures is not there\./,
    'Der Ordner mit den Bildern ist nicht da.',
  ],
  [
    /^The ERP names a picture outside of its folder\./,
    'Das ERP nennt ein Bild außerhalb seines Ordners.',
  ],
  [
    /^A picture that the ERP names cannot be read\./,
    'Ein Bild, das das ERP nennt, lässt sich nicht lesen.',
  ],
  [/^The ERP demands a value in (\S+)\.$/, 'Das ERP verlangt einen Wert in $1.'],
  [
    /^The ERP keeps (\S+) and (\S+) in one column \((\S+)\), and they differ\./,
    'Das ERP hält $1 und $2 in einer Spalte ($3), und sie unterscheiden sich.',
  ],
  [
    /^The ERP’s database does not tell the key of a new row\./,
    'Die Datenbank sagt den Schlüssel einer neuen Zeile nicht.',
  ],
  [
    /^The ERP’s database made no key for the new record\./,
    'Die Datenbank hat für den neuen Satz keinen Schlüssel gemacht.',
  ],
  [
    /^(\S+) does not answer the key of the new record\./,
    '$1 antwortet nicht mit dem Schlüssel des neuen Satzes.',
  ],
  [
    /^The ERP does not show this user the record that was just made; it was not kept\./,
    'Das ERP zeigt diesem Benutzer den eben angelegten Satz nicht; er wurde nicht behalten.',
  ],
  [
    /^The number range (\S+) has not exactly one row with a number\./,
    'Der Nummernkreis $1 hat nicht genau eine Zeile mit einer Nummer.',
  ],
  [/^This user may not change that in the ERP\./, 'Dieser Benutzer darf das im ERP nicht ändern.'],
  [
    /^This user may not see records of this kind in the ERP\./,
    'Dieser Benutzer darf Sätze dieser Art nicht sehen.',
  ],
  [
    /^Nobody in the ERP has the login or key “(.*)”\.$/s,
    'Niemand im ERP hat die Anmeldung oder den Schlüssel „$1“.',
  ],
  [/^This user is no longer in the ERP\./, 'Diesen Benutzer gibt es im ERP nicht.'],
  [/^This user is locked in the ERP\./, 'Dieser Benutzer ist im ERP gesperrt.'],
  [
    /^This user may not work in any company of the ERP\./,
    'Dieser Benutzer darf in keinem Mandanten arbeiten.',
  ],
  [
    /^Nobody in the ERP may work in any company\./,
    'Niemand im ERP darf in einem Mandanten arbeiten.',
  ],
];
