/** Words that databases have for the words of a choice, in German, English, French and Italian; small letters, no accents. */
export const codeWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  importance: {
    high: 'hoch high h haute eleve alta urgent dringend sehrhoch veryhigh urgente wichtig important critical kritisch',
    normal: 'normal mittel medium m n moyenne moyen media normale standard',
    low: 'niedrig tief low l basse faible bassa gering t verylow sehrniedrig',
  },
  sensitivity: {
    normal: 'normal public offen oeffentlich publique pubblico standard open n nein no non keine',
    personal: 'persoenlich personal personnel personale',
    private: 'privat private prive privee privato p j ja y yes oui si x',
    confidential: 'vertraulich confidential confidentiel riservato confidenziale geheim secret',
  },
  busyStatus: {
    free: 'frei free libre libero available verfuegbar disponible',
    tentative: 'vielleicht tentative mitvorbehalt vorbehalt provisoire peutetre provvisorio maybe',
    busy: 'belegt busy gebucht occupe occupato beschaeftigt',
    outOfOffice: 'abwesend away outofoffice oof absent assente ausserhaus out',
    elsewhere: 'elsewhere workingelsewhere anderswo homeoffice remote',
  },
  status: {
    notStarted:
      'offen open neu new notstarted nichtbegonnen todo planned geplant afaire ouvert aperto nuovo nouveau o n',
    inProgress:
      'inarbeit inbearbeitung laufend running inprogress progress encours incorso bearbeitung started gestartet begonnen doing active aktiv p b l i',
    waiting: 'wartet wartend waiting pending enattente inattesa onhold blocked w',
    deferred: 'zurueckgestellt verschoben deferred reporte rinviato postponed later',
    completed:
      'erledigt done completed complete fertig abgeschlossen beendet closed termine terminee fait completato chiuso finished resolved e d c f',
    cancelled: 'abgesagt abgebrochen cancelled canceled storniert annule annulee annullato x',
  },
  gender: {
    female: 'frau w f weiblich female mrs ms miss madame mme feminin signora sigra femminile femme',
    male: 'herr m maennlich male mr monsieur masculin signor sig maschile homme',
    other: 'divers other d diverse autre altro',
    unspecified: 'unbekannt unspecified none keine firma company',
  },
  parties: {
    organizer: 'organisator organizer organisateur organizzatore veranstalter chair host leiter',
    required:
      'obbligatorio muss required erforderlich requis obligatoire richiesto pflicht participant teilnehmer',
    optional: 'kann optional facultatif facoltativo opzionale',
    resource: 'ressource resource room raum salle',
    from: 'from von absender v f de sender expediteur mittente da',
    to: 'to an a t empfaenger recipient destinataire',
    cc: 'cc c kopie copy copie',
    bcc: 'bcc b cci blindkopie ccn',
  },
  direction: {
    in: 'e ein eingang in i inbox incoming received r empfangen eingegangen recu entrant entrata inbound',
    out: 'a aus ausgang out o outbox outgoing sent s gesendet versendet envoye sortant uscita outbound',
  },
  flag: {
    yes: '1 j ja y yes true t x o oui s si -1 on wahr',
    no: '0 n nein no false f non off falsch',
  },
};
