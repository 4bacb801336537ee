import type { appointmentEn } from './appointmentEn.ts';

/** The shape of the texts about the open appointment: what `appointmentEn.ts` has, every language must have. */
export type AppointmentTexts = typeof appointmentEn;
