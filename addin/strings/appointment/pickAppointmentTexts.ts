import { appointmentDe } from './appointmentDe.ts';
import { appointmentEn } from './appointmentEn.ts';
import type { AppointmentTexts } from './AppointmentTexts.ts';

/** The texts about the open appointment; loaded with what shows them. */
export function pickAppointmentTexts(language: 'en' | 'de'): AppointmentTexts {
  return language === 'de' ? appointmentDe : appointmentEn;
}
