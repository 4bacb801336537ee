import type { ErrorKind } from '../../../shared/errorKinds.ts';
import { germanSentence } from '../words/germanSentence.ts';
import type { Sentence } from './Sentence.ts';

/**
 * Why something failed, and what comes of it, in both languages: by its reason where that says something of its own, else by
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
}): Sentence {
  const known = byReason[reason ?? ''];
  // The ERP's own words say more than ours.
  if (reason === 'erp-needs' && known && message !== '') return { ...known, en: message };
  if (known !== undefined && Object.hasOwn(byReason, reason ?? '')) return known;
  const general = byKind[kind];
  const german = germanSentence(message);
  return {
    en: message === '' ? general.en : message,
    de: german === message ? general.de : german,
  };
}

const byReason: Readonly<Partial<Record<string, Sentence>>> = {
  'http-401': {
    en: 'Exchange does not accept the user name and password of the connection. Enter the password again.',
    de: 'Exchange nimmt Benutzername und Passwort der Verbindung nicht an. Geben Sie das Passwort neu ein.',
  },
  'connection-refused': {
    en: 'Exchange refused the password of the connection, so it is tried no more, lest the account be locked. Enter the new one (erp-link connections change NAME --new-password); if it is right, erp-link connections test NAME lets it go on.',
    de: 'Exchange lehnte das Passwort der Verbindung ab; damit das Konto nicht gesperrt wird, wird es nicht mehr versucht. Das neue eingeben (erp-link connections change NAME --new-password); stimmt es doch, geht es nach erp-link connections test NAME weiter.',
  },
  'exchange-unreachable': {
    en: 'The Exchange server cannot be reached. What changes meanwhile is synced when it is back.',
    de: 'Der Exchange-Server ist nicht erreichbar. Was sich inzwischen ändert, wird abgeglichen, sobald er wieder da ist.',
  },
  'exchange-certificate': {
    en: 'The certificate of the Exchange server is not trusted, or has expired. Renew it, or add the certificate of your own authority.',
    de: 'Dem Zertifikat des Exchange-Servers wird nicht vertraut, oder es ist abgelaufen. Erneuern Sie es, oder hinterlegen Sie das Ihrer eigenen Zertifizierungsstelle.',
  },
  ErrorImpersonateUserDenied: {
    en: 'The service account may not act for this mailbox. Give it the role ApplicationImpersonation.',
    de: 'Das Dienstkonto darf nicht für dieses Postfach handeln. Geben Sie ihm die Rolle ApplicationImpersonation.',
  },
  ErrorNonExistentMailbox: {
    en: 'There is no mailbox with this address. Nothing is deleted for it.',
    de: 'Es gibt kein Postfach mit dieser Adresse. Deswegen wird nichts gelöscht.',
  },
  ErrorMailboxMoveInProgress: {
    en: 'The mailbox is being moved to another server. The sync goes on afterwards by itself.',
    de: 'Das Postfach wird gerade auf einen anderen Server verschoben. Der Abgleich geht danach von selbst weiter.',
  },
  ErrorQuotaExceeded: {
    en: 'The mailbox is full.',
    de: 'Das Postfach ist voll.',
  },
  'user-gone': {
    en: 'This user is no longer in the ERP. Nothing is deleted for it.',
    de: 'Diesen Benutzer gibt es im ERP nicht mehr. Deswegen wird nichts gelöscht.',
  },
  'not-in-company': {
    en: 'The ERP user may not work in the company of this account.',
    de: 'Der ERP-Benutzer darf im Mandanten dieses Kontos nicht arbeiten.',
  },
  'erp-needs': {
    en: 'The ERP user lacks something that the sync needs; the check of the account names it.',
    de: 'Dem ERP-Benutzer fehlt etwas, das der Abgleich braucht; die Prüfung des Kontos nennt es.',
  },
  'kind-hidden': {
    en: 'The ERP user may not see records of this kind.',
    de: 'Der ERP-Benutzer darf Sätze dieser Art nicht sehen.',
  },
  'run-under-way': {
    en: 'A run is under way for this already.',
    de: 'Hierfür läuft bereits ein Abgleich.',
  },
  'other-run-open': {
    en: 'Starting over, rebuilding or undoing is half done here and has to end first.',
    de: 'Ein Neubeginn, Wiederaufbau oder Rückgängigmachen ist hier erst halb getan und muss zuerst enden.',
  },
  'account-paused': { en: 'This account is paused.', de: 'Dieses Konto ist angehalten.' },
  'account-unknown': {
    en: 'There is no such account any more.',
    de: 'Dieses Konto gibt es nicht mehr.',
  },
  'account-changed': {
    en: 'The account was changed while this was under way.',
    de: 'Das Konto wurde währenddessen geändert.',
  },
  'no-company': {
    en: 'No company is chosen for this account: nothing is synced.',
    de: 'Für dieses Konto ist kein Mandant gewählt: Es wird nichts abgeglichen.',
  },
  'connection-unknown': {
    en: 'The mail connection of this account is not there any more.',
    de: 'Die Mailverbindung dieses Kontos gibt es nicht mehr.',
  },
  'unknown-zone': {
    en: 'The time zone of this account is not known.',
    de: 'Die Zeitzone dieses Kontos ist nicht bekannt.',
  },
  'erp-without-sync': {
    en: 'The ERP’s mapping says nothing about the sync.',
    de: 'Die Zuordnung des ERP sagt nichts über den Abgleich.',
  },
  'store-damaged': {
    en: 'What the sync remembers is damaged. Rebuild the links of this account; nothing is written before.',
    de: 'Was sich der Abgleich gemerkt hat, ist beschädigt. Bauen Sie die Verknüpfungen dieses Kontos wieder auf; vorher wird nichts geschrieben.',
  },
  'store-full': {
    en: 'The disk on which ERP Link keeps its data is full. Make room; the sync goes on by itself.',
    de: 'Die Festplatte, auf der ERP Link seine Daten hält, ist voll. Schaffen Sie Platz; der Abgleich geht von selbst weiter.',
  },
  'store-unavailable': {
    en: 'The database in which ERP Link keeps its data cannot be used at the moment.',
    de: 'Die Datenbank, in der ERP Link seine Daten hält, ist im Moment nicht benutzbar.',
  },
  'own-folder-gone': {
    en: 'The folder of its own for this area was deleted in the mailbox. Take it out of Deleted Items, or choose another.',
    de: 'Der eigene Ordner für diesen Bereich wurde im Postfach gelöscht. Holen Sie ihn aus den gelöschten Elementen, oder wählen Sie einen anderen.',
  },
  'export-folder-gone': {
    en: 'The folder for mail from the ERP was deleted in the mailbox. Take it out of Deleted Items, or choose another.',
    de: 'Der Ordner für Mail aus dem ERP wurde im Postfach gelöscht. Holen Sie ihn aus den gelöschten Elementen, oder wählen Sie einen anderen.',
  },
  stopping: { en: 'The server is being stopped.', de: 'Der Server wird gerade beendet.' },
};

const byKind: Readonly<Record<ErrorKind, Sentence>> = {
  'invalid-input': { en: 'This is not possible.', de: 'Das geht so nicht.' },
  'not-signed-in': {
    en: 'The sign-in was refused.',
    de: 'Die Anmeldung wurde abgelehnt. Prüfen Sie Benutzername und Passwort.',
  },
  'not-allowed': {
    en: 'The right for this is missing.',
    de: 'Das Recht dazu fehlt.',
  },
  'not-found': { en: 'This is not there any more.', de: 'Das gibt es nicht mehr.' },
  conflict: {
    en: 'Somebody else was faster.',
    de: 'Jemand anderes war schneller. Versuchen Sie es noch einmal.',
  },
  'cursor-expired': {
    en: 'A server has forgotten where the last run stopped; everything is read again.',
    de: 'Ein Server hat vergessen, wo der letzte Lauf aufhörte; alles wird neu gelesen.',
  },
  'too-many-requests': {
    en: 'The server is busy and asks us to wait.',
    de: 'Der Server ist ausgelastet und bittet uns zu warten.',
  },
  unavailable: {
    en: 'A server cannot be reached at the moment. The sync goes on by itself when it is back.',
    de: 'Ein Server ist zurzeit nicht erreichbar. Der Abgleich geht von selbst weiter, sobald er wieder da ist.',
  },
  'bad-answer': {
    en: 'A server answered in a way that cannot be understood.',
    de: 'Ein Server hat auf unverständliche Weise geantwortet.',
  },
  uncertain: {
    en: 'It is not known whether this was done; it is looked at first.',
    de: 'Es ist nicht bekannt, ob das geschehen ist; zuerst wird nachgesehen.',
  },
  'not-configured': {
    en: 'Something is not set up, or not in the way it has to be.',
    de: 'Etwas ist nicht eingerichtet, oder nicht so, wie es sein muss.',
  },
};
