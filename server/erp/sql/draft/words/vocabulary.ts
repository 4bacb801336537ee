/**
 * What the names of tables and columns are made of, in German, English, French and Italian: concepts, and the words that
 * stand for them with their usual abbreviations. Small letters, umlauts in two, accents off, no space in a compound. A word may
 * stand for several concepts: `titel` is a person's or an appointment's. Endings and abbreviations are understood by
 * {@link ./partsOf.ts} and need not be here.
 */
export const vocabulary = {
  // What records are about.
  person:
    'person personne persona kontakt contact contatto kontaktperson ansprechpartner ansprechperson partner interlocuteur referente mitarbeiter employee staff people socpeople ansp anspr pers',
  organization:
    'organisation organization account adr adresse address anschrift kunde customer client cliente lieferant supplier vendor fournisseur fornitore debitor kreditor firma company societe azienda ditta unternehmen business entreprise tiers thirdparty kontakt interessent prospect lead arbeitgeber employer employeur haus parent geschaeftspartner stamm kd kunden lieferanten debitoren anagrafica',
  tenant:
    'mandant tenant firma company societe azienda ditta client buchungskreis gesellschaft filiale niederlassung branch agence entity entite subsidiary betrieb etablissement stabilimento succursale sede standort site businessunit unit werk',
  user: 'benutzer anwender bediener user utilisateur utente operator operateur login sachbearbeiter bearbeiter betreuer mitarbeiter besitzer owner assignee assigned assignedto responsible responsable responsabile zustaendig verantwortlich ersteller creator auteur auftraggeber proprietaire proprietario gestionnaire agent personal personnel personale belegschaft',
  appointment:
    'termin termine appointment meeting event kalender calendar rendezvous rdv agenda appuntamento evento reunion besprechung veranstaltung evenement',
  task: 'aufgabe task todo wiedervorlage tache compito attivita activity aktivitaet followup relance pendenz erledigung frist fristen',
  followUp: 'wiedervorlage followup relance richiamo nachfassen wv',
  mail: 'mail email emailadresse mailadresse courriel posta elektronischepost nachricht message smtp messaggio korrespondenz courrier',
  inbox:
    'eingang posteingang inbox incoming received recu recus empfangen entrant arrivo ricevuta inbound',
  outbox:
    'ausgang postausgang outbox outgoing sent gesendet envoye envoyes inviata sortant versand outbound',
  attendee:
    'teilnehmer attendee participant participante partecipante gast guest invite eingeladen empfaenger recipient attendance presence teilnahme partecipazione',
  right: 'recht right permission berechtigung droit diritto privilege rolle role access zugriff',
  group: 'gruppe group groupe gruppo team abteilung',
  list: 'liste list verteiler sync synchronisation synchronization abonnement subscription favorit zuordnung assignment auswahl selection abgleich',
  country:
    'land laender country countries pays paese nation staat lkz landkz laenderkennzeichen nazione',
  numberRange:
    'nummernkreis nummer zaehler counter sequence sequenz numbers numbering compteur contatore numerokreis',
  invoice: 'rechnung invoice facture fattura beleg',
  order: 'auftrag order commande ordine bestellung',
  offer: 'angebot offer quote quotation devis offerta preventivo',
  purchase: 'bestellung purchase einkauf achat acquisto',
  project: 'projekt project projet progetto vorgang case dossier opportunity',

  // Keys, and what makes a column a mark.
  key: 'id key nr no num nummer number numero numer schluessel code kz kennzeichen kennung cle chiave uid guid uuid oid rowid ref codice',
  number: 'nr no num nummer number numero numer code kennziffer codice',
  flag: 'flag kz kennzeichen janein is ist has hat bool marker',
  date: 'datum date data tag day jour giorno am on le dat',
  clock: 'zeit uhrzeit time heure ora uhr clock',
  utc: 'utc gmt ts timestamp at',
  list2: 'array json',

  // Persons.
  firstName: 'vorname firstname givenname forename prenom nome rufname fname',
  middleName: 'zwischenname middlename mittelname secondname',
  lastName:
    'nachname lastname surname familyname familienname zuname nom nomdefamille cognome lname',
  fullName: 'vollstaendig vollname fullname displayname anzeigename klarname gesamtname nomcomplet',
  name: 'name bezeichnung benennung denomination label libelle nome nom description intitule designation denominazione ragionesociale bez',
  title: 'titel title akademischertitel titre titolo grad degree praefix prefix namenszusatz',
  salutation: 'anrede salutation civilite civility appellativo briefanrede gender sex geschlecht',
  gender: 'geschlecht gender sex sexe genere sesso',
  suffix: 'suffix namenssuffix',
  initials: 'initialen initials initiales iniziali kuerzel kurzzeichen',
  nickname: 'spitzname nickname surnom soprannome rufname',
  position:
    'funktion position jobtitle fonction poste funzione job stelle stellung beruf mansione rolle function fct role',
  profession: 'beruf profession metier occupation professione branche',
  department:
    'abteilung department service dept reparto departement bereich dipartimento abt abtlg',
  office: 'buero office zimmer raum room bureau ufficio',
  manager: 'vorgesetzter manager superieur chef supervisor',
  assistant: 'assistent assistant sekretariat secretary',
  spouse: 'ehepartner spouse conjoint partnerin coniuge gatte',
  companyName:
    'firma firmenname company companyname societe raisonsociale azienda ragionesociale ditta organisationsname accountname employer unternehmen legalname',
  addition: 'zusatz addition adresszusatz complement suite namenszusatz',
  shortName:
    'kurzname shortname kurzbezeichnung suchbegriff suchname matchcode suchwort kuerzel alias searchname nickname searchterm sigle nomabrege abreviation match',
  language: 'sprache language langue lingua korrespondenzsprache locale lang',
  birth:
    'geburtstag geburtsdatum geburt geboren birthday birthdate birth dob naissance anniversaire nascita compleanno geb',
  anniversary: 'hochzeitstag anniversary jubilaeum wedding',
  picture: 'bild foto photo picture image avatar portrait immagine passbild',
  hobbies: 'hobby hobbies interessen loisirs interests',

  // How a person is reached.
  phone:
    'telefon telephone phone tel fon rufnummer telefonnummer telefono fernsprecher festnetz landline durchwahl switchboard zentrale standard',
  fax: 'fax telefax faxnummer telecopie telefaxnummer facsimile',
  mobile:
    'mobil mobile handy cell cellphone portable cellulare natel mobiltelefon gsm funk mobilfunk mobilnummer',
  pager: 'pager beeper',
  web: 'web website homepage internet url www webseite siteweb sito site webadresse internetadresse',
  skype: 'skype teams',
  messenger: 'messenger im icq jabber xmpp chat',
  private:
    'privat private privee prive priv home personal perso domicile privato p heim casa personnel zuhause',
  business:
    'geschaeft geschaeftlich business work buero dienstlich professionnel pro ufficio firma office lavoro bureau primary main haupt mailing standard billing',
  other:
    'andere other weitere autre altro sonstige alternativ alt alternate alternative shipping liefer secondary second zweit',

  // Postal.
  street:
    'strasse street str rue via strassehausnummer addressline anschrift adresse address indirizzo adr voie',
  poBox: 'postfach pobox boitepostale casellapostale',
  postalCode: 'plz postleitzahl zip zipcode postcode postalcode codepostal cap npa postzahl cp',
  city: 'ort stadt city town ville citta wohnort gemeinde comune localite localita',
  state:
    'bundesland state province kanton provinz region provincia canton departement county gebiet',

  // Diary.
  subject:
    'betreff subject thema objet oggetto sujet titel title topic betrifft summary kurztext headline intitule titolo betr',
  note: 'bemerkung notiz note remark comment kommentar info information memo anmerkung remarque commentaire observation nota annotazione bemerkungen hinweis vermerk aktenvermerk',
  body: 'text body inhalt content contenu beschreibung description details detail corps corpo testo langtext contenuto descrizione plain agenda',
  place: 'ort location place lieu luogo raum room treffpunkt venue standort salle saal',
  begin: 'beginn begin start von from anfang debut depart inizio ab startdatum startzeit beg dal',
  end: 'ende end bis to until till fin finish fine schluss jusque al enddatum endzeit',
  duration: 'dauer duration laenge length duree durata minuten minutes',
  allDay:
    'ganztag ganztaegig allday wholeday fullday ganzertag journeeentiere tuttoilgiorno giornataintera journee isallday',
  remind:
    'erinnerung erinnern reminder remind alarm rappel promemoria avviso alert weckruf wecker alerte',
  lead: 'vorlauf lead advance avance anticipo vorlaufzeit minuten minutes min minuti before avant prima',
  secret:
    'privat private vertraulich vertraulichkeit confidential confidentiality sensitivity confidentialite confidentiel prive privee riservato geheim secret visibility sichtbarkeit classification privato vertraulichkeitsstufe',
  busy: 'verfuegbarkeit busy freebusy showas anzeigenals availability disponibilite belegt disponibilita busystatus frei occupation',
  category:
    'kategorie category stichwort schlagwort tag keyword tags categorie categoria categories keywords etikett motcle mots motscles',
  highlight: 'markierung highlight farbe color colour label couleur colore hervorhebung',
  ical: 'uid icaluid ical icalendar vevent',
  priority:
    'prioritaet priority priorite priorita wichtigkeit importance wichtig dringlichkeit urgency urgence dringend important importanza urgenza rang prio',
  status: 'status zustand state etat stato statut stand fortschrittsstatus phase statuskennzeichen',
  percent:
    'prozent percent fortschritt progress pourcentage avancement percentuale completion erfuellung progression pct percentcomplete erledigungsgrad',
  due: 'faellig faelligkeit due deadline echeance scadenza frist faelligkeitsdatum duedate termin limite zieldatum target bis datelimite ablauf fristablauf ablaufdatum',
  done: 'erledigt done completed fertig abgeschlossen finished termine completato erledigung closed complete resolved realisation achevement execution ausgefuehrt realise fait acheve cloture erl erled',
  kind: 'art typ type kind sorte sort tipo genre gattung class',

  // Mail.
  received:
    'empfangen received eingang recu reception ricevuto arrived erhalten eingegangen ricezione',
  sent: 'gesendet sent versendet envoye envoi inviato ausgang verschickt versandt invio',
  sender: 'absender sender from von expediteur mittente emetteur',
  recipient: 'empfaenger recipient destinataire destinatario an to',
  copy: 'kopie copy copie cc copia conoscenza',
  blindCopy: 'blindkopie bcc cci ccn',
  read: 'gelesen read lu letto seen isread lesen ungelesen',
  folder: 'ordner folder dossier cartella verzeichnis mailbox',
  messageId: 'messageid internetmessageid nachrichtenid mailid msgid messagekey idmessage',
  conversation: 'konversation conversation thread verlauf fil threadid conversationid',
  reply: 'antwort reply inreplyto reponse risposta antwortauf',
  direction: 'richtung direction sens direzione inout eingangausgang boxtype',

  // Users.
  login:
    'login loginname anmeldename benutzername anwendername username kennung benutzerkennung identifiant logon anmeldung nomutente utilisateur account user benutzer anwender nutzername usr',
  password: 'kennwort passwort password passwd pwd motdepasse mdp passwordhash hash pass parola',
  locked:
    'gesperrt locked disabled blocked sperre inaktiv inactive bloque bloccato deaktiviert sperrkennzeichen desactive suspended',
  active: 'aktiv active enabled actif attivo freigegeben',
  default: 'standard default haupt hauptmandant defaut predefinito vorgabe main primary principal',
  gone: 'ausgeschieden geloescht deleted archiviert archived inaktiv inactive obsolete ausgetreten supprime archive left entfernt cancellato ungueltig eliminato removed austritt',

  // The life of a row.
  changed:
    'geaendert aenderung changed modified updated letzteaenderung lastchange lastmodified modifie modification modificato maj bearbeitet aend aktualisiert lastupdate modif',
  created:
    'angelegt erstellt created anlage creation cree creato erfasst erfassung eingefuegt inserted entered aufgenommen crea erstanlage erstes erstdatum',
  delegated: 'delegiert auftraggeber delegator vergeben von requester',
  version: 'version fassung revision rowversion aenderungszaehler stand etag rev lockversion',
  position2: 'pos position zeile line ordre ligne sort',
  net: 'netto net ht imponibile betrag amount montant importo total summe brutto',
  currency: 'waehrung currency devise valuta monnaie',
} as const satisfies Record<string, string>;

/** One of the concepts of the {@link vocabulary}. */
export type Concept = keyof typeof vocabulary;
