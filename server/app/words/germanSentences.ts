/**
 * What services, store, ERP and Exchange say of a failure, in German. They say it in English; a sentence that is not here
 * stays as it is. What is here must be in French and Italian, too.
 */
export const germanSentences = {
  // The services
  'Exchange refused the password of this connection; it is not tried again by itself.':
    'Exchange lehnte das Passwort dieser Verbindung ab; es wird nicht mehr von selbst versucht.',
  'The server is being stopped.': 'Der Server wird gerade beendet.',
  'The mail connection of this account is not there any more.':
    'Die Mailverbindung dieses Kontos gibt es nicht mehr.',
  'The account was changed while this was under way.': 'Das Konto wurde währenddessen geändert.',
  'The sync needs a key for its stamps, and none is set.':
    'Der Abgleich braucht einen Schlüssel für seine Stempel (storeKeys), und keiner ist angegeben.',
  'The ERP did not tell the whole list of this user.':
    'Das ERP hat die Liste dieses Benutzers nicht ganz genannt.',
  'There is no such account any more.': 'Dieses Konto gibt es nicht mehr.',
  'The time zone of this account is not known.': 'Die Zeitzone dieses Kontos ist nicht bekannt.',
  'The ERP’s mapping says nothing about the sync.':
    'Die Zuordnung des ERP sagt nichts über den Abgleich.',
  'The ERP user may not work in the company of this account.':
    'Der ERP-Benutzer darf im Mandanten dieses Kontos nicht arbeiten.',
  'This account is paused.': 'Dieses Konto ist angehalten.',
  'No company is chosen for this account: nothing is synced.':
    'Für dieses Konto ist kein Mandant gewählt: Es wird nichts abgeglichen.',
  'Nothing is open about this any more.': 'Dazu ist nichts mehr offen.',
  'Something unexpected happened.': 'Etwas Unerwartetes ist geschehen.',
  'Other folders count by now.': 'Inzwischen zählen andere Ordner.',
  'The mailbox did not list everything.': 'Das Postfach hat nicht alles aufgelistet.',
  'The mailbox did not name the folder it made.':
    'Das Postfach hat den angelegten Ordner nicht genannt.',
  // The sync
  'The server would write to people because of this.':
    'Der Server würde deswegen Leuten schreiben.',
  'The server did not send the whole item.': 'Der Server hat nicht das ganze Element geschickt.',
  'The server did not say what became of every write.':
    'Der Server hat nicht gesagt, was aus jedem Schreibvorgang wurde.',
  'The server did not say what became of every item.':
    'Der Server hat nicht gesagt, was aus jedem Element wurde.',
  'Something else is under way here and has to end first.':
    'Hier ist etwas anderes im Gang und muss zuerst enden.',
  'A write to this is still open; run the sync first.':
    'Ein Schreibvorgang hierzu ist noch offen; zuerst abgleichen.',
  'Old and new number have to differ.': 'Alte und neue Nummer müssen verschieden sein.',
  'The record with the old number is still in the ERP.':
    'Den Satz mit der alten Nummer gibt es noch im ERP.',
  'There is no record with the new number.': 'Einen Satz mit der neuen Nummer gibt es nicht.',
  'This changed meanwhile; look at it again.':
    'Das hat sich inzwischen geändert; noch einmal ansehen.',
  'One of the two is gone meanwhile; look at it again.':
    'Eines von beiden ist inzwischen weg; noch einmal ansehen.',
  'Not every field in question is decided.': 'Nicht jedes fragliche Feld ist entschieden.',
  'The ERP does not let this user see the record.':
    'Das ERP lässt diesen Benutzer den Satz nicht sehen.',
  'Nobody could tell whether it was done; run the sync first.':
    'Ob es geschehen ist, ließ sich nicht feststellen; zuerst abgleichen.',
  'There is no such pair any more.': 'Diese Verbindung gibt es nicht mehr.',
  'A run is under way for this already.': 'Hierfür läuft bereits ein Abgleich.',
  'Nothing was begun that could go on.': 'Es gibt nichts Begonnenes, das weitergehen könnte.',
  'More would be deleted by now than was shown.':
    'Inzwischen würde mehr gelöscht als gezeigt wurde.',
  'A write of an earlier run is still open; run the sync first.':
    'Ein Schreibvorgang eines früheren Laufs ist noch offen; zuerst abgleichen.',
  'This run is not known.': 'Diesen Lauf gibt es nicht.',
  'Only a run of the sync can be undone.': 'Nur ein Lauf des Abgleichs lässt sich zurücknehmen.',
  'The server ended its list of changes before the end: nothing new is made on either side until it is read whole.':
    'Der Server brach seine Liste der Änderungen ab: auf keiner Seite wird Neues angelegt, bis sie ganz gelesen ist.',
  'The server ended its list of all there is before the end: what was deleted there is not noticed until it is read whole.':
    'Der Server brach seine Liste von allem ab: was dort gelöscht wurde, wird nicht bemerkt, bis sie ganz gelesen ist.',
  // The store
  'Somebody else changed this account. Look at it again.':
    'Jemand anderes hat dieses Konto geändert. Noch einmal ansehen.',
  'This connection is not there.': 'Diese Verbindung gibt es nicht.',
  'This connection has no password yet. Enter it.':
    'Diese Verbindung hat noch kein Passwort. Geben Sie es ein.',
  'This mailbox is synced by another account already.':
    'Dieses Postfach gleicht schon ein anderes Konto ab.',
  'A group of the account is not there.': 'Eine Gruppe des Kontos gibt es nicht.',
  'This account is not there.': 'Dieses Konto gibt es nicht.',
  'The connection’s secret is damaged. Enter it again.':
    'Das Passwort der Verbindung ist beschädigt. Geben Sie es neu ein.',
  'This run does not wait for that approval any more.':
    'Dieser Lauf wartet nicht mehr auf diese Freigabe.',
  'Another run has taken over this mailbox and area.':
    'Ein anderer Lauf hat dieses Postfach und diesen Bereich übernommen.',
  'What this run wrote was erased; it cannot be taken back.':
    'Was dieser Lauf schrieb, ist gelöscht; er lässt sich nicht mehr zurücknehmen.',
  'What the sync remembers is damaged. Rebuild the pairs: that writes nothing to either side.':
    'Was sich der Abgleich gemerkt hat, ist beschädigt. Mit erp-link rebuild wiederherstellen: das schreibt auf keine Seite.',
  'The link table cannot be used at the moment.':
    'Die Verknüpfungstabelle ist zurzeit nicht nutzbar.',
  'The link table is damaged or not a database. Restore it from a backup.':
    'Die Verknüpfungstabelle ist beschädigt oder keine Datenbank. Aus einer Sicherung wiederherstellen.',
  'The link table was made by a newer version of this program. Please update the program.':
    'Die Verknüpfungstabelle stammt von einer neueren Version dieses Programms. Bitte das Programm aktualisieren.',
  'This database holds something else than a link table. Please name an empty one.':
    'Diese Datenbank enthält etwas anderes als eine Verknüpfungstabelle. Bitte eine leere angeben.',
  'The link table’s database user may not create tables in its schema.':
    'Der Datenbankbenutzer der Verknüpfungstabelle darf in seinem Schema keine Tabellen anlegen.',
  // The ERP
  'This user is no longer in the ERP.': 'Diesen Benutzer gibt es im ERP nicht mehr.',
  'This user is locked in the ERP.': 'Dieser Benutzer ist im ERP gesperrt.',
  'This user may not work in any company of the ERP.':
    'Dieser Benutzer darf in keinem Mandanten des ERP arbeiten.',
  'This user may not see records of this kind in the ERP.':
    'Dieser Benutzer darf Sätze dieser Art im ERP nicht sehen.',
  'The ERP has no such kind of records.': 'Sätze dieser Art hat das ERP nicht.',
  'The ERP’s mapping has changed; everything is read again.':
    'Die Zuordnung des ERP hat sich geändert; alles wird neu gelesen.',
  'The ERP did not answer in time.': 'Das ERP hat nicht rechtzeitig geantwortet.',
  'The ERP did not answer.': 'Das ERP hat nicht geantwortet.',
  'The ERP’s database was closed.': 'Die Datenbank des ERP wurde geschlossen.',
  'The ERP’s database file is not there.': 'Die Datenbankdatei des ERP ist nicht da.',
  'The ERP’s database hung up.': 'Die Datenbank des ERP hat die Verbindung beendet.',
  'The ERP’s database cannot be reached at the moment.':
    'Die Datenbank des ERP ist zurzeit nicht erreichbar.',
  'The ERP’s database does not fit its mapping or refuses our login.':
    'Die Datenbank des ERP passt nicht zu ihrer Zuordnung oder lehnt unsere Anmeldung ab.',
  'The ERP’s database gave an answer that cannot be understood.':
    'Die Datenbank des ERP gab eine unverständliche Antwort.',
  'The connection to the ERP’s database was lost while it was writing: it may have happened.':
    'Die Verbindung zur Datenbank des ERP riss beim Schreiben ab: es kann geschehen sein.',
  'A text is longer than the ERP’s database can keep.':
    'Ein Text ist länger, als die Datenbank des ERP ihn aufnimmt.',
  'The ERP’s database has another record with the same key or number.':
    'Die Datenbank des ERP hat schon einen Satz mit diesem Schlüssel oder dieser Nummer.',
  'The ERP’s database demands a value that is missing.':
    'Die Datenbank des ERP verlangt einen Wert, der fehlt.',
  'The ERP itself refused this.': 'Das ERP selbst hat das abgelehnt.',
  'The ERP’s database does not allow this value.':
    'Die Datenbank des ERP lässt diesen Wert nicht zu.',
  'The ERP’s database cannot keep this value.':
    'Die Datenbank des ERP kann diesen Wert nicht aufnehmen.',
  'Somebody else was writing the same in the ERP; nothing was written.':
    'Jemand anderes schrieb gerade dasselbe im ERP; nichts wurde geschrieben.',
  'Somebody else is working on this record in the ERP.':
    'Jemand anderes arbeitet im ERP gerade an diesem Satz.',
  // Exchange
  'The certificate of the Exchange server is not trusted. An administrator should check the configured CA certificates.':
    'Dem Zertifikat des Exchange-Servers wird nicht vertraut. Prüfen Sie die hinterlegten CA-Zertifikate (exchange.ca).',
  'No secure connection to the Exchange server is possible. An administrator should check the port of its address and its TLS settings.':
    'Keine sichere Verbindung zum Exchange-Server möglich. Prüfen Sie den Port seiner Adresse und seine TLS-Einstellungen.',
  'The Exchange server cannot be reached. An administrator should check its address and that this server can open it.':
    'Der Exchange-Server ist nicht erreichbar. Prüfen Sie seine Adresse und ob dieser Server sie öffnen kann.',
  'The Exchange server took too long to answer.': 'Der Exchange-Server hat zu lange gebraucht.',
  'The connection to the Exchange server was lost.':
    'Die Verbindung zum Exchange-Server ist abgerissen.',
  'The connection to Exchange is closed.': 'Die Verbindung zu Exchange ist geschlossen.',
  'Exchange does not accept the user name and password. An administrator should check them, and which ways to sign in the server offers.':
    'Exchange nimmt Benutzername und Passwort nicht an. Prüfen Sie beides, und welche Arten der Anmeldung der Server anbietet.',
  'Exchange does not let this account use its web services.':
    'Exchange lässt dieses Konto seine Webdienste nicht nutzen.',
  'There are no Exchange Web Services at the configured address. An administrator should check it.':
    'Unter der angegebenen Adresse gibt es keine Exchange-Webdienste. Prüfen Sie sie.',
  'This is larger than Exchange accepts.': 'Das ist größer, als Exchange es annimmt.',
  'Exchange is busy and asks us to wait.': 'Exchange ist ausgelastet und bittet uns zu warten.',
  'Exchange cannot answer at the moment.': 'Exchange kann zurzeit nicht antworten.',
  'The sign-in service for Exchange cannot answer at the moment.':
    'Der Anmeldedienst für Exchange kann zurzeit nicht antworten.',
  'Exchange does not accept the sign-in of this account.':
    'Exchange nimmt die Anmeldung dieses Kontos nicht an.',
  'Exchange does not allow this account to do that.': 'Exchange erlaubt diesem Konto das nicht.',
  'Exchange does not find this any more.': 'Exchange findet das nicht mehr.',
  'It was changed in Exchange in between.': 'Es wurde inzwischen in Exchange geändert.',
  'Exchange does not accept this.': 'Exchange nimmt das nicht an.',
  'Exchange cannot do this at the moment.': 'Exchange kann das zurzeit nicht.',
  'Exchange failed at this.': 'Exchange ist daran gescheitert.',
  'It is not known whether Exchange has done this.':
    'Es ist nicht bekannt, ob Exchange das getan hat.',
  'This Exchange server or mailbox is not set up for it.':
    'Dieser Exchange-Server oder dieses Postfach ist dafür nicht eingerichtet.',
  'The service account may not act for this mailbox. An administrator should give it the role ApplicationImpersonation.':
    'Das Dienstkonto darf nicht für dieses Postfach handeln. Geben Sie ihm die Rolle ApplicationImpersonation.',
  'Exchange does not find the mailbox the service account is to act for.':
    'Exchange findet das Postfach nicht, für das das Dienstkonto handeln soll.',
  'There is no mailbox with this address.': 'Es gibt kein Postfach mit dieser Adresse.',
  'The password of the account has expired.': 'Das Passwort des Kontos ist abgelaufen.',
  'The password of the account must be changed first.':
    'Das Passwort des Kontos muss zuerst geändert werden.',
  'The account is disabled.': 'Das Konto ist gesperrt.',
  'The mailbox is full.': 'Das Postfach ist voll.',
  'The attachment is larger than Exchange accepts.':
    'Der Anhang ist größer, als Exchange ihn annimmt.',
  'Nobody can tell yet whether this was saved.':
    'Noch kann niemand sagen, ob das gespeichert wurde.',
  'You are asked about this. Decide that first.':
    'Dazu ist eine Entscheidung offen. Entscheiden Sie zuerst.',
  'This record is no longer in the ERP.': 'Diesen Datensatz gibt es im ERP nicht mehr.',
  'This item is no longer in the mailbox.': 'Dieses Element ist nicht mehr im Postfach.',
  'The rules of the synchronisation keep this on one side.':
    'Die Regeln des Abgleichs halten das auf einer Seite.',
};
