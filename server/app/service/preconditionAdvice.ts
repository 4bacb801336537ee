import type { AppError } from '../../core/AppError.ts';
import type { PreconditionName } from './Precondition.ts';
import type { Sentence } from './Sentence.ts';

/** What to do about a precondition that does not hold: by its reason, else by what was looked at. */
export function preconditionAdvice(name: PreconditionName, error: AppError): Sentence {
  const { kind, reason = '' } = error;
  const known = [reason, `${name} ${kind}`, name].find((each) => Object.hasOwn(advice, each));
  if (name === 'policy')
    return { en: error.message, de: `Berichtigen Sie die Regeln: ${error.message}` };
  return advice[known ?? ''] ?? advice['erp-sync unavailable'] ?? { en: '', de: '' };
}

const advice: Readonly<Record<string, Sentence>> = {
  paused: {
    en: 'Resume the account; nothing is synced while it is paused.',
    de: 'Setzen Sie das Konto fort; solange es angehalten ist, wird nichts abgeglichen.',
  },
  company: {
    en: 'Choose the company of the ERP for this account; without one nothing is synced.',
    de: 'Wählen Sie für dieses Konto den Mandanten des ERP; ohne Mandant wird nichts abgeglichen.',
  },
  zone: {
    en: 'Name the time zone in which the user lives, such as Europe/Berlin.',
    de: 'Nennen Sie die Zeitzone, in der der Benutzer lebt, etwa Europe/Berlin.',
  },
  'erp-sync': {
    en: 'Describe in the ERP’s mapping what is to be synced (sync), and check it with “erp check”.',
    de: 'Beschreiben Sie in der Zuordnung des ERP, was abgeglichen werden soll (sync), und prüfen Sie sie mit „erp check“.',
  },
  'erp-sync unavailable': {
    en: 'Check whether the ERP’s database is running and can be reached from this server.',
    de: 'Prüfen Sie, ob die Datenbank des ERP läuft und von diesem Server aus erreichbar ist.',
  },
  'erp-user unavailable': {
    en: 'Check whether the ERP’s database is running and can be reached from this server.',
    de: 'Prüfen Sie, ob die Datenbank des ERP läuft und von diesem Server aus erreichbar ist.',
  },
  'erp-user': {
    en: 'Choose a user that the ERP has, or create the person there.',
    de: 'Wählen Sie einen Benutzer, den das ERP kennt, oder legen Sie die Person dort an.',
  },
  'erp-user not-allowed': {
    en: 'Unlock the user in the ERP, or choose another one.',
    de: 'Entsperren Sie den Benutzer im ERP, oder wählen Sie einen anderen.',
  },
  'erp-company': {
    en: 'Admit the user to this company in the ERP, or choose another company for the account.',
    de: 'Lassen Sie den Benutzer im ERP für diesen Mandanten zu, oder wählen Sie für das Konto einen anderen.',
  },
  'erp-need unavailable': {
    en: 'Check whether the ERP’s database is running and can be reached from this server.',
    de: 'Prüfen Sie, ob die Datenbank des ERP läuft und von diesem Server aus erreichbar ist.',
  },
  'area-not-offered': {
    en: 'Switch this area off for the account, or describe it in the ERP’s mapping.',
    de: 'Schalten Sie diesen Bereich für das Konto aus, oder beschreiben Sie ihn in der Zuordnung des ERP.',
  },
  'kind-hidden': {
    en: 'Give the user the right to see these records in the ERP, or switch the area off for the account.',
    de: 'Geben Sie dem Benutzer im ERP das Recht, diese Sätze zu sehen, oder schalten Sie den Bereich für das Konto aus.',
  },
  'erp-area': {
    en: 'Check the ERP’s mapping for this area with “erp check”.',
    de: 'Prüfen Sie die Zuordnung des ERP für diesen Bereich mit „erp check“.',
  },
  connection: {
    en: 'Choose a mail connection for this account.',
    de: 'Wählen Sie für dieses Konto eine Mailverbindung.',
  },
  'chosen-folders': {
    en: 'Take the folder out of Deleted Items, or choose another with “accounts folders”.',
    de: 'Holen Sie den Ordner aus den gelöschten Elementen, oder wählen Sie mit „accounts folders“ einen anderen.',
  },
  'store-key': {
    en: 'Set the key that the connection’s secret was encrypted with, or enter the secret again.',
    de: 'Hinterlegen Sie den Schlüssel, mit dem das Geheimnis der Verbindung verschlüsselt wurde, oder geben Sie es neu ein.',
  },
};
