import type { LanguageCode } from '../../../shared/LanguageCode.ts';
import type { AppointmentTexts } from './AppointmentTexts.ts';
import { appointmentDe } from './appointmentDe.ts';
import { appointmentEn } from './appointmentEn.ts';
import { appointmentFr } from './appointmentFr.ts';
import { appointmentIt } from './appointmentIt.ts';

const texts: Readonly<Record<LanguageCode, AppointmentTexts>> = {
  en: appointmentEn,
  de: appointmentDe,
  fr: appointmentFr,
  it: appointmentIt,
};

/** The texts about the open appointment; loaded with what shows them. */
export function pickAppointmentTexts(language: LanguageCode): AppointmentTexts {
  return texts[language];
}
