import type { AppError } from '../../../core/AppError.ts';
import type { Advice, CheckStep } from './MailboxCheck.ts';

/**
 * What to do about a step that failed: by the reason where it says something of its own, else by the
 * step and kind, else by the kind.
 */
export function adviceFor(step: CheckStep, error: AppError): Advice {
  const { kind, reason = '' } = error;
  // A reason may be a server's own word: `constructor` is no advice.
  const known = [reason, `${step} ${kind}`, kind].find((each) => Object.hasOwn(advice, each));
  return advice[known ?? ''] ?? unknown;
}

/** One sentence each, in the words of an administrator of Exchange. */
const advice: Readonly<Partial<Record<string, Advice>>> = {
  autodiscover: {
    en: 'Enter the address of EWS by hand, or allow the host that the server names.',
    de: 'Geben Sie die Adresse von EWS von Hand ein, oder erlauben Sie den Host, den der Server nennt.',
  },
  'exchange-url': {
    en: 'Correct the address: it begins with https:// and usually ends with /EWS/Exchange.asmx.',
    de: 'Berichtigen Sie die Adresse: Sie beginnt mit https:// und endet meist mit /EWS/Exchange.asmx.',
  },
  'mail-address': {
    en: 'Enter the mailbox as a mail address, such as anna@example.com.',
    de: 'Geben Sie das Postfach als Mailadresse an, etwa anna@example.com.',
  },
  'exchange-unreachable': {
    en: 'Check the name and port of the server, and that the firewall lets this computer open it.',
    de: 'Prüfen Sie Name und Port des Servers und ob die Firewall diesen Rechner dorthin verbinden lässt.',
  },
  'exchange-certificate': {
    en: 'Add the certificate of your own authority, or renew the certificate of the server for this host name.',
    de: 'Hinterlegen Sie das Zertifikat Ihrer eigenen Zertifizierungsstelle, oder erneuern Sie das des Servers für diesen Hostnamen.',
  },
  'certificate-ends': {
    en: 'Renew the certificate of the server before it expires.',
    de: 'Erneuern Sie das Zertifikat des Servers, bevor es abläuft.',
  },
  'exchange-tls': {
    en: 'Check that the port speaks https, and allow TLS 1.2 or newer on the server.',
    de: 'Prüfen Sie, ob der Port https spricht, und lassen Sie am Server TLS 1.2 oder neuer zu.',
  },
  'exchange-timeout': {
    en: 'Check whether a firewall or proxy on the way holds the connection up, or whether the server is overloaded.',
    de: 'Prüfen Sie, ob eine Firewall oder ein Proxy die Verbindung aufhält oder ob der Server überlastet ist.',
  },
  'exchange-disconnected': {
    en: 'Check whether a firewall or proxy on the way cuts the connection.',
    de: 'Prüfen Sie, ob eine Firewall oder ein Proxy die Verbindung trennt.',
  },
  'oauth-refused': {
    en: 'Check the client id and secret, and that the application may use EWS.',
    de: 'Prüfen Sie Client-ID und Geheimnis und ob die Anwendung EWS nutzen darf.',
  },
  'oauth-unreachable': {
    en: 'Check the address of the sign-in service, and that this computer can open it.',
    de: 'Prüfen Sie die Adresse des Anmeldedienstes und ob dieser Rechner sie erreicht.',
  },
  'sign-in not-signed-in': {
    en: 'Check user name and password, and choose a way to sign in that the server offers.',
    de: 'Prüfen Sie Benutzername und Passwort, und wählen Sie ein Anmeldeverfahren, das der Server anbietet.',
  },
  'sign-in not-allowed': {
    en: 'Allow EWS for this account (Set-CASMailbox -EwsEnabled) and this program (EwsApplicationAccessPolicy).',
    de: 'Erlauben Sie EWS für dieses Konto (Set-CASMailbox -EwsEnabled) und dieses Programm (EwsApplicationAccessPolicy).',
  },
  'sign-in not-configured': {
    en: 'Correct the address: there are no Exchange Web Services there, usually they are at /EWS/Exchange.asmx.',
    de: 'Berichtigen Sie die Adresse: Dort gibt es keine Exchange-Webdienste, meist liegen sie unter /EWS/Exchange.asmx.',
  },
  redirect: {
    en: 'Give the address the server redirects to, after checking that it is yours.',
    de: 'Geben Sie die Adresse an, auf die der Server umleitet, nachdem Sie geprüft haben, dass sie Ihnen gehört.',
  },
  'content-type': {
    en: 'Let requests to /EWS reach Exchange without a sign-in page of a proxy or portal in front of it.',
    de: 'Lassen Sie Anfragen an /EWS zu Exchange durch, ohne die Anmeldeseite eines Proxys oder Portals davor.',
  },
  ErrorImpersonateUserDenied: {
    en: 'Give the service account the role ApplicationImpersonation for this mailbox.',
    de: 'Geben Sie dem Dienstkonto die Rolle ApplicationImpersonation für dieses Postfach.',
  },
  ErrorImpersonationDenied: {
    en: 'Give the service account the role ApplicationImpersonation for this mailbox.',
    de: 'Geben Sie dem Dienstkonto die Rolle ApplicationImpersonation für dieses Postfach.',
  },
  ErrorNonExistentMailbox: {
    en: 'Check the spelling of the mailbox’s primary address; the server knows no such mailbox.',
    de: 'Prüfen Sie die Schreibweise der primären Adresse; der Server kennt kein solches Postfach.',
  },
  ErrorMissingEmailAddress: {
    en: 'Name the mailbox to act for; the account itself has none.',
    de: 'Nennen Sie das Postfach, für das gehandelt werden soll; das Konto selbst hat keines.',
  },
  'impersonation not-signed-in': {
    en: 'Check that the account is enabled and its password has not expired.',
    de: 'Prüfen Sie, ob das Konto aktiv und sein Passwort nicht abgelaufen ist.',
  },
  'folders not-found': {
    en: 'Let the user sign in to the mailbox once, so that Exchange makes the folders that are missing.',
    de: 'Lassen Sie den Benutzer das Postfach einmal öffnen, damit Exchange die fehlenden Ordner anlegt.',
  },
  'folders not-allowed': {
    en: 'Give the account access to these folders.',
    de: 'Geben Sie dem Konto Zugriff auf diese Ordner.',
  },
  'reading not-allowed': {
    en: 'Give the account the right to read these folders.',
    de: 'Geben Sie dem Konto das Recht, diese Ordner zu lesen.',
  },
  'writing not-allowed': {
    en: 'Give the account the right to create, change and delete items.',
    de: 'Geben Sie dem Konto das Recht, Elemente anzulegen, zu ändern und zu löschen.',
  },
  'test-item-left': {
    en: 'Delete the contact “ERP Link Test” from the mailbox by hand.',
    de: 'Löschen Sie den Kontakt „ERP Link Test“ von Hand aus dem Postfach.',
  },
  'test-item-differs': {
    en: 'Check whether a program on the server changes new contacts; the test item came back other than it was written.',
    de: 'Prüfen Sie, ob ein Programm am Server neue Kontakte verändert; das Testelement kam anders zurück, als es geschrieben wurde.',
  },
  ErrorQuotaExceeded: {
    en: 'Make room in the mailbox or raise its quota.',
    de: 'Schaffen Sie Platz im Postfach oder erhöhen Sie sein Kontingent.',
  },
  'unknown-zone': {
    en: 'Name a time zone the server knows, such as “W. Europe Standard Time”, or update its time zones.',
    de: 'Nennen Sie eine Zeitzone, die der Server kennt, etwa „W. Europe Standard Time“, oder aktualisieren Sie seine Zeitzonen.',
  },
  'clock-differs': {
    en: 'Set the clocks of both computers by a time server.',
    de: 'Stellen Sie die Uhren beider Rechner über einen Zeitserver.',
  },
  notifications: {
    en: 'Let the proxy or firewall pass connections that stay open for half an hour; until then changes are asked for every minute.',
    de: 'Lassen Sie am Proxy oder an der Firewall Verbindungen zu, die eine halbe Stunde offen bleiben; bis dahin wird jede Minute nach Änderungen gefragt.',
  },
  throttled: {
    en: 'Give the service account a throttling policy of its own (New-ThrottlingPolicy) if many mailboxes are to be synced.',
    de: 'Geben Sie dem Dienstkonto eine eigene Drosselungsrichtlinie (New-ThrottlingPolicy), wenn viele Postfächer synchronisiert werden sollen.',
  },
  'too-many-requests': {
    en: 'Wait until the server is less busy and try again.',
    de: 'Warten Sie, bis der Server weniger beschäftigt ist, und versuchen Sie es noch einmal.',
  },
  unavailable: {
    en: 'Check the state of the Exchange server, and try again later.',
    de: 'Prüfen Sie den Zustand des Exchange-Servers, und versuchen Sie es später noch einmal.',
  },
  'bad-answer': {
    en: 'Check what stands between this computer and Exchange; the answer was not one of Exchange.',
    de: 'Prüfen Sie, was zwischen diesem Rechner und Exchange steht; die Antwort war keine von Exchange.',
  },
  'not-allowed': {
    en: 'Give the account the right to do this.',
    de: 'Geben Sie dem Konto das Recht dazu.',
  },
};

const unknown: Advice = {
  en: 'Look up the code in Microsoft’s list of EWS response codes, and ask support with it.',
  de: 'Schlagen Sie den Code in Microsofts Liste der EWS-Antwortcodes nach, und fragen Sie damit den Support.',
};
