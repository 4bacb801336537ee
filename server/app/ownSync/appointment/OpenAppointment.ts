import type { AppointmentIdentity } from '../../../ports/Mailbox.ts';

/** The appointment that somebody has open, as far as it is known which one that is. */
export interface OpenAppointment {
  /** Null where nobody can tell. */
  itemId: string | null;
  /** Null where the mail server was not asked, or did not say. */
  identity: AppointmentIdentity | null;
  /** It was found by what it says, not by its id: whoever says the same of it learns nothing else. */
  isGuessed: boolean;
}
