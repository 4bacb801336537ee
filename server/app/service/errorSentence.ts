import type { ErrorKind } from '../../../shared/errorKinds.ts';
import type { LanguageCode } from '../../../shared/LanguageCode.ts';
import { sayIn } from '../words/sayIn.ts';
import type { SaidToAll } from './SaidToAll.ts';

/**
 * Why something failed, and what comes of it, in all languages: by its reason where that says something of its own, else by
 * its kind. What is said in English by whoever threw it stays where nothing better is known.
 */
export function errorSentence({
  kind,
  reason,
  message,
}: {
  kind: ErrorKind;
  reason: string | null;
  message: string;
}): SaidToAll {
  const known = byReason[reason ?? ''];
  // The ERP's own words say more than ours.
  if (reason === 'erp-needs' && known && message !== '') return { ...known, en: message };
  if (known !== undefined && Object.hasOwn(byReason, reason ?? '')) return known;
  const general = byKind[kind];
  const say = (language: LanguageCode): string => {
    const said = sayIn(language, message);
    return said === message ? general[language] : said;
  };
  return {
    en: message === '' ? general.en : message,
    de: say('de'),
    fr: say('fr'),
    it: say('it'),
  };
}

const byReason: Readonly<Partial<Record<string, SaidToAll>>> = {
  'http-401': {
    en: 'Exchange does not accept the user name and password of the connection. Enter the password again.',
    de: 'Exchange nimmt Benutzername und Passwort der Verbindung nicht an. Geben Sie das Passwort neu ein.',
    fr: 'Exchange n’accepte pas le nom d’utilisateur et le mot de passe de la connexion. Saisissez de nouveau le mot de passe.',
    it: 'Exchange non accetta il nome utente e la password della connessione. Immettere di nuovo la password.',
  },
  'connection-refused': {
    en: 'Exchange refused the password of the connection, so it is tried no more, lest the account be locked. Enter the new one (erp-link connections change NAME --new-password); if it is right, erp-link connections test NAME lets it go on.',
    de: 'Exchange lehnte das Passwort der Verbindung ab; damit das Konto nicht gesperrt wird, wird es nicht mehr versucht. Das neue eingeben (erp-link connections change NAME --new-password); stimmt es doch, geht es nach erp-link connections test NAME weiter.',
    fr: 'Exchange a refusé le mot de passe de la connexion\u202f; pour que le compte ne soit pas verrouillé, il n’est plus essayé. Votre administrateur saisit le nouveau (erp-link connections change NAME --new-password)\u202f; s’il est correct, erp-link connections test NAME relance la synchronisation.',
    it: 'Exchange ha rifiutato la password della connessione; perché l’account non venga bloccato, non viene più ritentata. L’amministratore immette quella nuova (erp-link connections change NAME --new-password); se è corretta, erp-link connections test NAME fa ripartire la sincronizzazione.',
  },
  'exchange-unreachable': {
    en: 'The Exchange server cannot be reached. What changes meanwhile is synced when it is back.',
    de: 'Der Exchange-Server ist nicht erreichbar. Was sich inzwischen ändert, wird abgeglichen, sobald er wieder da ist.',
    fr: 'Le serveur Exchange est injoignable. Ce qui change entre-temps sera synchronisé dès son retour.',
    it: 'Il server Exchange non è raggiungibile. Ciò che cambia nel frattempo verrà sincronizzato al suo ritorno.',
  },
  'exchange-certificate': {
    en: 'The certificate of the Exchange server is not trusted, or has expired. Renew it, or add the certificate of your own authority.',
    de: 'Dem Zertifikat des Exchange-Servers wird nicht vertraut, oder es ist abgelaufen. Erneuern Sie es, oder hinterlegen Sie das Ihrer eigenen Zertifizierungsstelle.',
    fr: 'Le certificat du serveur Exchange n’est pas approuvé ou a expiré. Renouvelez-le ou ajoutez celui de votre propre autorité.',
    it: 'Il certificato del server Exchange non è attendibile o è scaduto. Rinnovarlo o aggiungere quello della propria autorità.',
  },
  ErrorImpersonateUserDenied: {
    en: 'The service account may not act for this mailbox. Give it the role ApplicationImpersonation.',
    de: 'Das Dienstkonto darf nicht für dieses Postfach handeln. Geben Sie ihm die Rolle ApplicationImpersonation.',
    fr: 'Le compte de service ne peut pas agir pour cette boîte aux lettres. Donnez-lui le rôle ApplicationImpersonation.',
    it: 'L’account di servizio non può agire per questa cassetta postale. Assegnargli il ruolo ApplicationImpersonation.',
  },
  ErrorNonExistentMailbox: {
    en: 'There is no mailbox with this address. Nothing is deleted for it.',
    de: 'Es gibt kein Postfach mit dieser Adresse. Deswegen wird nichts gelöscht.',
    fr: 'Il n’y a pas de boîte aux lettres à cette adresse. Rien n’est supprimé pour autant.',
    it: 'Non esiste una cassetta postale con questo indirizzo. Per questo non viene eliminato nulla.',
  },
  ErrorMailboxMoveInProgress: {
    en: 'The mailbox is being moved to another server. The sync goes on afterwards by itself.',
    de: 'Das Postfach wird gerade auf einen anderen Server verschoben. Der Abgleich geht danach von selbst weiter.',
    fr: 'La boîte aux lettres est en cours de déplacement vers un autre serveur. La synchronisation reprendra ensuite d’elle-même.',
    it: 'La cassetta postale viene spostata su un altro server. La sincronizzazione riprenderà poi da sola.',
  },
  ErrorQuotaExceeded: {
    en: 'The mailbox is full.',
    de: 'Das Postfach ist voll.',
    fr: 'La boîte aux lettres est pleine.',
    it: 'La cassetta postale è piena.',
  },
  'user-gone': {
    en: 'This user is no longer in the ERP. Nothing is deleted for it.',
    de: 'Diesen Benutzer gibt es im ERP nicht mehr. Deswegen wird nichts gelöscht.',
    fr: 'Cet utilisateur n’existe plus dans l’ERP. Rien n’est supprimé pour autant.',
    it: 'Questo utente non esiste più nell’ERP. Per questo non viene eliminato nulla.',
  },
  'not-in-company': {
    en: 'The ERP user may not work in the company of this account.',
    de: 'Der ERP-Benutzer darf im Mandanten dieses Kontos nicht arbeiten.',
    fr: 'L’utilisateur ERP n’a pas accès à la société de ce compte.',
    it: 'L’utente ERP non ha accesso all’azienda di questo account.',
  },
  'erp-needs': {
    en: 'The ERP user lacks something that the sync needs; the check of the account names it.',
    de: 'Dem ERP-Benutzer fehlt etwas, das der Abgleich braucht; die Prüfung des Kontos nennt es.',
    fr: 'Il manque à l’utilisateur ERP quelque chose dont la synchronisation a besoin\u202f; la vérification du compte l’indique.',
    it: 'All’utente ERP manca qualcosa che serve alla sincronizzazione; la verifica dell’account lo indica.',
  },
  'kind-hidden': {
    en: 'The ERP user may not see records of this kind.',
    de: 'Der ERP-Benutzer darf Sätze dieser Art nicht sehen.',
    fr: 'L’utilisateur ERP ne peut pas voir les fiches de ce type.',
    it: 'L’utente ERP non può vedere le schede di questo tipo.',
  },
  'run-under-way': {
    en: 'A run is under way for this already.',
    de: 'Hierfür läuft bereits ein Abgleich.',
    fr: 'Une synchronisation est déjà en cours ici.',
    it: 'Qui è già in corso una sincronizzazione.',
  },
  'other-run-open': {
    en: 'Starting over, rebuilding or undoing is half done here and has to end first.',
    de: 'Ein Neubeginn, Wiederaufbau oder Rückgängigmachen ist hier erst halb getan und muss zuerst enden.',
    fr: 'Une remise à zéro, une reconstruction ou une annulation est inachevée ici et doit d’abord se terminer.',
    it: 'Un nuovo inizio, una ricostruzione o un annullamento qui è in sospeso e deve prima terminare.',
  },
  'account-paused': {
    en: 'This account is paused.',
    de: 'Dieses Konto ist angehalten.',
    fr: 'Ce compte est suspendu.',
    it: 'Questo account è sospeso.',
  },
  'account-unknown': {
    en: 'There is no such account any more.',
    de: 'Dieses Konto gibt es nicht mehr.',
    fr: 'Ce compte n’existe plus.',
    it: 'Questo account non esiste più.',
  },
  'account-changed': {
    en: 'The account was changed while this was under way.',
    de: 'Das Konto wurde währenddessen geändert.',
    fr: 'Le compte a été modifié pendant l’opération.',
    it: 'L’account è stato modificato durante l’operazione.',
  },
  'no-company': {
    en: 'No company is chosen for this account: nothing is synced.',
    de: 'Für dieses Konto ist kein Mandant gewählt: Es wird nichts abgeglichen.',
    fr: 'Aucune société n’est choisie pour ce compte\u202f: rien n’est synchronisé.',
    it: 'Per questo account non è scelta alcuna azienda: non viene sincronizzato nulla.',
  },
  'connection-unknown': {
    en: 'The mail connection of this account is not there any more.',
    de: 'Die Mailverbindung dieses Kontos gibt es nicht mehr.',
    fr: 'La connexion de messagerie de ce compte n’existe plus.',
    it: 'La connessione di posta di questo account non esiste più.',
  },
  'unknown-zone': {
    en: 'The time zone of this account is not known.',
    de: 'Die Zeitzone dieses Kontos ist nicht bekannt.',
    fr: 'Le fuseau horaire de ce compte est inconnu.',
    it: 'Il fuso orario di questo account è sconosciuto.',
  },
  'erp-without-sync': {
    en: 'The ERP’s mapping says nothing about the sync.',
    de: 'Die Zuordnung des ERP sagt nichts über den Abgleich.',
    fr: 'La configuration de l’ERP ne prévoit pas de synchronisation.',
    it: 'La configurazione dell’ERP non prevede la sincronizzazione.',
  },
  'store-damaged': {
    en: 'What the sync remembers is damaged. Rebuild the links of this account; nothing is written before.',
    de: 'Was sich der Abgleich gemerkt hat, ist beschädigt. Bauen Sie die Verknüpfungen dieses Kontos wieder auf; vorher wird nichts geschrieben.',
    fr: 'La mémoire de la synchronisation est endommagée. Reconstruisez les liens de ce compte\u202f; rien n’est écrit avant.',
    it: 'La memoria della sincronizzazione è danneggiata. Ricostruire i collegamenti di questo account; prima non viene scritto nulla.',
  },
  'store-full': {
    en: 'The disk on which ERP Link keeps its data is full. Make room; the sync goes on by itself.',
    de: 'Die Festplatte, auf der ERP Link seine Daten hält, ist voll. Schaffen Sie Platz; der Abgleich geht von selbst weiter.',
    fr: 'Le disque sur lequel ERP Link garde ses données est plein. Libérez de la place\u202f; la synchronisation reprendra d’elle-même.',
    it: 'Il disco su cui ERP Link conserva i dati è pieno. Liberare spazio; la sincronizzazione riprenderà da sola.',
  },
  'store-unavailable': {
    en: 'The database in which ERP Link keeps its data cannot be used at the moment.',
    de: 'Die Datenbank, in der ERP Link seine Daten hält, ist im Moment nicht benutzbar.',
    fr: 'La base de données dans laquelle ERP Link garde ses données est inutilisable pour le moment.',
    it: 'Il database in cui ERP Link conserva i dati al momento non è utilizzabile.',
  },
  'own-folder-gone': {
    en: 'The folder of its own for this area was deleted in the mailbox. Take it out of Deleted Items, or choose another.',
    de: 'Der eigene Ordner für diesen Bereich wurde im Postfach gelöscht. Holen Sie ihn aus den gelöschten Elementen, oder wählen Sie einen anderen.',
    fr: 'Le dossier réservé à ce domaine a été supprimé dans la boîte aux lettres. Récupérez-le dans les Éléments supprimés ou choisissez-en un autre.',
    it: 'La cartella riservata a quest’area è stata eliminata nella cassetta postale. Recuperarla dalla Posta eliminata o sceglierne un’altra.',
  },
  'export-folder-gone': {
    en: 'The folder for mail from the ERP was deleted in the mailbox. Take it out of Deleted Items, or choose another.',
    de: 'Der Ordner für Mail aus dem ERP wurde im Postfach gelöscht. Holen Sie ihn aus den gelöschten Elementen, oder wählen Sie einen anderen.',
    fr: 'Le dossier pour les e-mails de l’ERP a été supprimé dans la boîte aux lettres. Récupérez-le dans les Éléments supprimés ou choisissez-en un autre.',
    it: 'La cartella per i messaggi dell’ERP è stata eliminata nella cassetta postale. Recuperarla dalla Posta eliminata o sceglierne un’altra.',
  },
  stopping: {
    en: 'The server is being stopped.',
    de: 'Der Server wird gerade beendet.',
    fr: 'Le serveur est en cours d’arrêt.',
    it: 'Il server si sta arrestando.',
  },
};

const byKind: Readonly<Record<ErrorKind, SaidToAll>> = {
  'invalid-input': {
    en: 'This is not possible.',
    de: 'Das geht so nicht.',
    fr: 'Ce n’est pas possible.',
    it: 'Non è possibile.',
  },
  'not-signed-in': {
    en: 'The sign-in was refused.',
    de: 'Die Anmeldung wurde abgelehnt. Prüfen Sie Benutzername und Passwort.',
    fr: 'La connexion a été refusée.',
    it: 'L’accesso è stato rifiutato.',
  },
  'not-allowed': {
    en: 'The right for this is missing.',
    de: 'Das Recht dazu fehlt.',
    fr: 'Le droit nécessaire manque.',
    it: 'Manca il diritto necessario.',
  },
  'not-found': {
    en: 'This is not there any more.',
    de: 'Das gibt es nicht mehr.',
    fr: 'Cela n’existe plus.',
    it: 'Non esiste più.',
  },
  conflict: {
    en: 'Somebody else was faster.',
    de: 'Jemand anderes war schneller. Versuchen Sie es noch einmal.',
    fr: 'Quelqu’un d’autre a été plus rapide.',
    it: 'Qualcun altro è stato più veloce.',
  },
  'cursor-expired': {
    en: 'A server has forgotten where the last run stopped; everything is read again.',
    de: 'Ein Server hat vergessen, wo der letzte Lauf aufhörte; alles wird neu gelesen.',
    fr: 'Un serveur a oublié où la dernière exécution s’est arrêtée\u202f; tout est relu.',
    it: 'Un server ha dimenticato dove si era fermata l’ultima esecuzione; tutto viene riletto.',
  },
  'too-many-requests': {
    en: 'The server is busy and asks us to wait.',
    de: 'Der Server ist ausgelastet und bittet uns zu warten.',
    fr: 'Le serveur est occupé et nous demande de patienter.',
    it: 'Il server è occupato e chiede di attendere.',
  },
  unavailable: {
    en: 'A server cannot be reached at the moment. The sync goes on by itself when it is back.',
    de: 'Ein Server ist zurzeit nicht erreichbar. Der Abgleich geht von selbst weiter, sobald er wieder da ist.',
    fr: 'Un serveur est injoignable pour le moment. La synchronisation reprendra d’elle-même à son retour.',
    it: 'Un server al momento non è raggiungibile. La sincronizzazione riprenderà da sola al suo ritorno.',
  },
  'bad-answer': {
    en: 'A server answered in a way that cannot be understood.',
    de: 'Ein Server hat auf unverständliche Weise geantwortet.',
    fr: 'Un serveur a donné une réponse incompréhensible.',
    it: 'Un server ha dato una risposta incomprensibile.',
  },
  uncertain: {
    en: 'It is not known whether this was done; it is looked at first.',
    de: 'Es ist nicht bekannt, ob das geschehen ist; zuerst wird nachgesehen.',
    fr: 'On ne sait pas si cela a été fait\u202f; une vérification a lieu d’abord.',
    it: 'Non si sa se è stato fatto; prima viene verificato.',
  },
  'not-configured': {
    en: 'Something is not set up, or not in the way it has to be.',
    de: 'Etwas ist nicht eingerichtet, oder nicht so, wie es sein muss.',
    fr: 'Quelque chose n’est pas configuré, ou pas comme il le faudrait.',
    it: 'Qualcosa non è configurato, o non come dovrebbe.',
  },
};
