import type { AppointmentForm } from '../../../../shared/appointments.ts';
import type { Mailbox } from '../../../ports/Mailbox.ts';
import type { OpenAppointment } from './OpenAppointment.ts';

/**
 * Looks for the appointment that was opened in an Outlook that does not tell which one it is (before Mailbox 1.8): what is
 * called so and lasts from then to then. Of several nobody can tell.
 *
 * @throws AppError what Exchange fails with.
 */
export async function findOpen(
  mailbox: Mailbox,
  opened: AppointmentForm,
  signal: AbortSignal,
): Promise<OpenAppointment> {
  const [itemId, ...others] = await mailbox.findAppointment(opened, signal);
  if (itemId === undefined || others.length > 0) {
    return { itemId: null, identity: null, isGuessed: true };
  }
  return { itemId, identity: await mailbox.identify(itemId, signal), isGuessed: true };
}
