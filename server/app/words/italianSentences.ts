import type { germanSentences } from './germanSentences.ts';

/** What services, store, ERP and Exchange say of a failure, in Italian, for whoever uses the pane. */
export const italianSentences: Readonly<Record<keyof typeof germanSentences, string>> = {
  'Exchange refused the password of this connection; it is not tried again by itself.':
    'Exchange ha rifiutato la password di questa connessione; non viene più ritentata da sola.',
  'The server is being stopped.': 'Il server si sta arrestando.',
  'The mail connection of this account is not there any more.':
    'La connessione di posta di questo account non esiste più.',
  'The account was changed while this was under way.':
    'L’account è stato modificato durante l’operazione.',
  'The sync needs a key for its stamps, and none is set.':
    'La sincronizzazione ha bisogno di una chiave per i suoi contrassegni, ma non ne è impostata nessuna.',
  'The ERP did not tell the whole list of this user.':
    'L’ERP non ha fornito l’elenco completo di questo utente.',
  'There is no such account any more.': 'Questo account non esiste più.',
  'The time zone of this account is not known.': 'Il fuso orario di questo account è sconosciuto.',
  'The ERP’s mapping says nothing about the sync.':
    'La configurazione dell’ERP non prevede la sincronizzazione.',
  'The ERP user may not work in the company of this account.':
    'L’utente ERP non ha accesso all’azienda di questo account.',
  'This account is paused.': 'Questo account è sospeso.',
  'No company is chosen for this account: nothing is synced.':
    'Per questo account non è scelta alcuna azienda: non viene sincronizzato nulla.',
  'Nothing is open about this any more.': 'Qui non c’è più nulla da decidere.',
  'Something unexpected happened.': 'Si è verificato un errore imprevisto.',
  'Other folders count by now.': 'Ora contano altre cartelle.',
  'The mailbox did not list everything.': 'La cassetta postale non ha elencato tutto.',
  'The mailbox did not name the folder it made.':
    'La cassetta postale non ha indicato la cartella creata.',
  'The server would write to people because of this.':
    'Il server invierebbe messaggi a causa di questo.',
  'The server did not send the whole item.': 'Il server non ha inviato l’intero elemento.',
  'The server did not say what became of every write.':
    'Il server non ha indicato l’esito di ogni scrittura.',
  'The server did not say what became of every item.':
    'Il server non ha indicato l’esito per ogni elemento.',
  'Something else is under way here and has to end first.':
    'Qui è in corso un’altra operazione che deve prima terminare.',
  'A write to this is still open; run the sync first.':
    'Qui una scrittura è ancora in sospeso; eseguire prima la sincronizzazione.',
  'Old and new number have to differ.': 'Il vecchio e il nuovo numero devono essere diversi.',
  'The record with the old number is still in the ERP.':
    'La scheda con il vecchio numero è ancora nell’ERP.',
  'There is no record with the new number.': 'Non esiste una scheda con il nuovo numero.',
  'This changed meanwhile; look at it again.': 'Nel frattempo è cambiato; controllare di nuovo.',
  'One of the two is gone meanwhile; look at it again.':
    'Uno dei due nel frattempo non c’è più; controllare di nuovo.',
  'Not every field in question is decided.': 'Non tutti i campi in questione sono decisi.',
  'The ERP does not let this user see the record.':
    'L’ERP non consente a questo utente di vedere la scheda.',
  'Nobody could tell whether it was done; run the sync first.':
    'Impossibile sapere se è stato fatto; eseguire prima la sincronizzazione.',
  'There is no such pair any more.': 'Questo collegamento non esiste più.',
  'A run is under way for this already.': 'Qui è già in corso una sincronizzazione.',
  'Nothing was begun that could go on.': 'Non c’è nulla di iniziato da proseguire.',
  'More would be deleted by now than was shown.': 'Ora verrebbe eliminato più di quanto mostrato.',
  'A write of an earlier run is still open; run the sync first.':
    'Una scrittura di un’esecuzione precedente è in sospeso; eseguire prima la sincronizzazione.',
  'This run is not known.': 'Questa esecuzione è sconosciuta.',
  'Only a run of the sync can be undone.':
    'Solo un’esecuzione della sincronizzazione può essere annullata.',
  'The server ended its list of changes before the end: nothing new is made on either side until it is read whole.':
    'Il server ha interrotto l’elenco delle modifiche: finché non viene letto per intero, non si crea nulla di nuovo su nessun lato.',
  'The server ended its list of all there is before the end: what was deleted there is not noticed until it is read whole.':
    'Il server ha interrotto l’elenco completo: finché non viene letto per intero, le eliminazioni non vengono rilevate.',
  'Somebody else changed this account. Look at it again.':
    'Qualcun altro ha modificato questo account. Controllare di nuovo.',
  'This connection is not there.': 'Questa connessione non esiste.',
  'This connection has no password yet. Enter it.':
    'Questa connessione non ha ancora una password. Immetterla.',
  'This mailbox is synced by another account already.':
    'Questa cassetta postale è già sincronizzata da un altro account.',
  'A group of the account is not there.': 'Un gruppo dell’account non esiste.',
  'This account is not there.': 'Questo account non esiste.',
  'The connection’s secret is damaged. Enter it again.':
    'La password della connessione è danneggiata. Immetterla di nuovo.',
  'This run does not wait for that approval any more.':
    'Questa esecuzione non attende più questa autorizzazione.',
  'Another run has taken over this mailbox and area.':
    'Un’altra esecuzione ha preso in carico questa cassetta postale e quest’area.',
  'What this run wrote was erased; it cannot be taken back.':
    'Quanto scritto da questa esecuzione è stato cancellato; non può più essere annullata.',
  'What the sync remembers is damaged. Rebuild the pairs: that writes nothing to either side.':
    'La memoria della sincronizzazione è danneggiata. Ricostruire i collegamenti: non viene scritto nulla su nessun lato.',
  'The link table cannot be used at the moment.':
    'La tabella dei collegamenti al momento non è utilizzabile.',
  'The link table is damaged or not a database. Restore it from a backup.':
    'La tabella dei collegamenti è danneggiata o non è un database. Ripristinarla da un backup.',
  'The link table was made by a newer version of this program. Please update the program.':
    'La tabella dei collegamenti proviene da una versione più recente di questo programma. Aggiornare il programma.',
  'This database holds something else than a link table. Please name an empty one.':
    'Questo database contiene altro che una tabella dei collegamenti. Indicarne uno vuoto.',
  'The link table’s database user may not create tables in its schema.':
    'L’utente della tabella dei collegamenti non può creare tabelle nel suo schema.',
  'This user is no longer in the ERP.': 'Questo utente non esiste più nell’ERP.',
  'This user is locked in the ERP.': 'Questo utente è bloccato nell’ERP.',
  'This user may not work in any company of the ERP.':
    'Questo utente non ha accesso ad alcuna azienda dell’ERP.',
  'This user may not see records of this kind in the ERP.':
    'Questo utente non può vedere le schede di questo tipo nell’ERP.',
  'The ERP has no such kind of records.': 'L’ERP non ha schede di questo tipo.',
  'The ERP’s mapping has changed; everything is read again.':
    'La configurazione dell’ERP è cambiata; tutto viene riletto.',
  'The ERP did not answer in time.': 'L’ERP non ha risposto in tempo.',
  'The ERP did not answer.': 'L’ERP non ha risposto.',
  'The ERP’s database was closed.': 'Il database dell’ERP è stato chiuso.',
  'The ERP’s database file is not there.': 'Il file del database dell’ERP non si trova.',
  'The ERP’s database hung up.': 'Il database dell’ERP ha chiuso la connessione.',
  'The ERP’s database cannot be reached at the moment.':
    'Il database dell’ERP al momento non è raggiungibile.',
  'The ERP’s database does not fit its mapping or refuses our login.':
    'Il database dell’ERP non corrisponde alla configurazione o rifiuta il nostro accesso.',
  'The ERP’s database gave an answer that cannot be understood.':
    'Il database dell’ERP ha dato una risposta incomprensibile.',
  'The connection to the ERP’s database was lost while it was writing: it may have happened.':
    'La connessione al database dell’ERP si è interrotta durante la scrittura: potrebbe essere avvenuta.',
  'A text is longer than the ERP’s database can keep.':
    'Un testo è troppo lungo per il database dell’ERP.',
  'The ERP’s database has another record with the same key or number.':
    'Il database dell’ERP ha già una scheda con la stessa chiave o lo stesso numero.',
  'The ERP’s database demands a value that is missing.':
    'Il database dell’ERP richiede un valore mancante.',
  'The ERP itself refused this.': 'L’ERP stesso ha rifiutato.',
  'The ERP’s database does not allow this value.':
    'Il database dell’ERP non ammette questo valore.',
  'The ERP’s database cannot keep this value.':
    'Il database dell’ERP non può conservare questo valore.',
  'Somebody else was writing the same in the ERP; nothing was written.':
    'Qualcun altro stava scrivendo lo stesso nell’ERP; non è stato scritto nulla.',
  'Somebody else is working on this record in the ERP.':
    'Qualcun altro sta lavorando su questa scheda nell’ERP.',
  'The certificate of the Exchange server is not trusted. An administrator should check the configured CA certificates.':
    'Il certificato del server Exchange non è attendibile. Un amministratore deve controllare i certificati configurati.',
  'No secure connection to the Exchange server is possible. An administrator should check the port of its address and its TLS settings.':
    'Nessuna connessione sicura al server Exchange è possibile. Un amministratore deve controllare la porta e le impostazioni TLS.',
  'The Exchange server cannot be reached. An administrator should check its address and that this server can open it.':
    'Il server Exchange non è raggiungibile. Un amministratore deve controllarne l’indirizzo e l’accesso da questo server.',
  'The Exchange server took too long to answer.':
    'Il server Exchange ha impiegato troppo tempo a rispondere.',
  'The connection to the Exchange server was lost.':
    'La connessione al server Exchange è andata persa.',
  'The connection to Exchange is closed.': 'La connessione a Exchange è chiusa.',
  'Exchange does not accept the user name and password. An administrator should check them, and which ways to sign in the server offers.':
    'Exchange non accetta il nome utente e la password. Un amministratore deve controllarli, insieme ai metodi di accesso del server.',
  'Exchange does not let this account use its web services.':
    'Exchange non consente a questo account di usare i suoi servizi Web.',
  'There are no Exchange Web Services at the configured address. An administrator should check it.':
    'All’indirizzo configurato non ci sono servizi Web Exchange. Un amministratore deve controllarlo.',
  'This is larger than Exchange accepts.': 'È più grande di quanto Exchange accetti.',
  'Exchange is busy and asks us to wait.': 'Exchange è occupato e chiede di attendere.',
  'Exchange cannot answer at the moment.': 'Al momento Exchange non può rispondere.',
  'The sign-in service for Exchange cannot answer at the moment.':
    'Al momento il servizio di accesso a Exchange non può rispondere.',
  'Exchange does not accept the sign-in of this account.':
    'Exchange non accetta l’accesso di questo account.',
  'Exchange does not allow this account to do that.':
    'Exchange non consente a questo account di farlo.',
  'Exchange does not find this any more.': 'Exchange non trova più questo elemento.',
  'It was changed in Exchange in between.': 'Nel frattempo è stato modificato in Exchange.',
  'Exchange does not accept this.': 'Exchange non lo accetta.',
  'Exchange cannot do this at the moment.': 'Al momento Exchange non può farlo.',
  'Exchange failed at this.': 'Exchange non è riuscito a farlo.',
  'It is not known whether Exchange has done this.': 'Impossibile sapere se Exchange l’ha fatto.',
  'This Exchange server or mailbox is not set up for it.':
    'Questo server Exchange o questa cassetta postale non è configurato per questo.',
  'The service account may not act for this mailbox. An administrator should give it the role ApplicationImpersonation.':
    'L’account di servizio non può agire per questa cassetta postale. Un amministratore deve assegnargli il ruolo ApplicationImpersonation.',
  'Exchange does not find the mailbox the service account is to act for.':
    'Exchange non trova la cassetta postale per cui deve agire l’account di servizio.',
  'There is no mailbox with this address.': 'Non esiste una cassetta postale con questo indirizzo.',
  'The password of the account has expired.': 'La password dell’account è scaduta.',
  'The password of the account must be changed first.':
    'La password dell’account deve prima essere cambiata.',
  'The account is disabled.': 'L’account è disabilitato.',
  'The mailbox is full.': 'La cassetta postale è piena.',
  'The attachment is larger than Exchange accepts.':
    'L’allegato è più grande di quanto Exchange accetti.',
  'Nobody can tell yet whether this was saved.': 'Per ora è impossibile sapere se è stato salvato.',
  'You are asked about this. Decide that first.': 'C’è una decisione in sospeso. Decidere prima.',
  'This record is no longer in the ERP.': 'Questa scheda non esiste più nell’ERP.',
  'This item is no longer in the mailbox.': 'Questo elemento non è più nella cassetta postale.',
  'The rules of the synchronisation keep this on one side.':
    'Le regole della sincronizzazione lo mantengono su un solo lato.',
};
