/** What our database layer says of databases, drivers and logins, in German; names stay as they are. */
export const databaseInGerman: readonly (readonly [RegExp, string])[] = [
  [
    /^A text is longer than the ERP’s database can keep\./,
    'Ein Text ist länger, als die Datenbank aufnimmt.',
  ],
  [
    /^The ERP’s database has another record with the same key or number\./,
    'Die Datenbank hat schon einen Satz mit diesem Schlüssel oder dieser Nummer.',
  ],
  [
    /^The ERP’s database demands a value that is missing\./,
    'Die Datenbank verlangt einen Wert, der fehlt.',
  ],
  [/^The ERP itself refused this\./, 'Das ERP selbst hat es abgelehnt.'],
  [/^The ERP’s database does not allow this value\./, 'Die Datenbank lässt diesen Wert nicht zu.'],
  [
    /^The ERP’s database cannot keep this value\./,
    'Die Datenbank kann diesen Wert nicht aufnehmen.',
  ],
  [
    /^Somebody else was writing the same in the ERP; nothing was written\./,
    'Jemand anderes schrieb dasselbe im ERP; geschrieben wurde nichts.',
  ],
  [
    /^Somebody else is working on this record in the ERP\./,
    'Jemand anderes arbeitet im ERP an diesem Satz.',
  ],
  [
    /^The ERP’s database does not fit its mapping or refuses our login\./,
    'Die Datenbank passt nicht zur Zuordnung oder lehnt unsere Anmeldung ab.',
  ],
  [
    /^The ERP’s database cannot be reached at the moment\./,
    'Die Datenbank ist im Augenblick nicht erreichbar.',
  ],
  [
    /^The ERP’s database gave an answer that cannot be understood\./,
    'Die Antwort der Datenbank ist nicht zu verstehen.',
  ],
  [
    /^What answers there is not the database that the address names\./,
    'Was dort antwortet, ist nicht die Datenbank, die in der Adresse steht.',
  ],
  [/^The ERP’s database file is not there\./, 'Die Datei der Datenbank ist nicht da.'],
  [/^The ERP’s database was closed\./, 'Die Datenbank wurde geschlossen.'],
  [/^The ERP’s database hung up\./, 'Die Datenbank hat die Verbindung beendet.'],
  [/^The ERP did not answer in time\./, 'Das ERP hat nicht rechtzeitig geantwortet.'],
  [/^The ERP did not answer\./, 'Das ERP hat nicht geantwortet.'],
  [/^The request was cancelled\./, 'Die Anfrage wurde abgebrochen.'],
  [
    /^The connection to the ERP’s database was lost while it was writing: it may have happened\./,
    'Die Verbindung zur Datenbank brach beim Schreiben ab: vielleicht ist es geschehen.',
  ],
  [
    /^The database driver “(\w+)” is not installed\. Install it beside ERP Link: (.+)$/,
    'Der Datenbanktreiber „$1“ ist nicht installiert. Neben ERP Link installieren: $2',
  ],
  [
    /^The database driver “odbc” is installed and does not start on this machine\. Linux needs unixODBC \((.+)\)\.$/,
    'Der Datenbanktreiber „odbc“ ist installiert und startet auf diesem Rechner nicht. Linux braucht unixODBC ($1).',
  ],
  [
    /^The database driver “(\w+)” is installed and does not start on this machine\.$/,
    'Der Datenbanktreiber „$1“ ist installiert und startet auf diesem Rechner nicht.',
  ],
  [
    /^The address of a MariaDB database is (\S+), with (\S+) or (\S+) for TLS\./,
    'Die Adresse einer MariaDB-Datenbank ist $1, mit $2 oder $3 für TLS.',
  ],
  [
    /^The address of an SQL Server database is (\S+)\.$/,
    'Die Adresse einer SQL-Server-Datenbank ist $1.',
  ],
  [
    /^We do not know how this database writes triggers; changes are found without them\./,
    'Wir wissen nicht, wie diese Datenbank Trigger schreibt; Änderungen werden ohne sie gefunden.',
  ],
  [/^No driver but ODBC speaks (\w+)\./, 'Nur über ODBC lässt sich $1 ansprechen.'],
];
