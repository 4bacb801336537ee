import { demoFacts } from '../../erp/demoFacts.ts';
import { castDemo } from './cast/castDemo.ts';
import { erpAppointment } from './cast/erpAppointment.ts';
import type { DemoAppointment } from './DemoAppointment.ts';
import { demoAppointments } from './demoAppointments.ts';
import type { DemoMail } from './DemoMail.ts';
import { demoMails } from './demoMails.ts';

/**
 * The demo mails and appointments about the demo ERP of this seed and day: people, papers and numbers
 * in them are those of the ERP.
 * @param baseDate yyyy-mm-dd, the day that is today to the demo ERP.
 */
export function demoItems(
  seed: number,
  baseDate: string,
): { mails: DemoMail[]; appointments: DemoAppointment[] } {
  const cast = castDemo(demoFacts(seed, baseDate));
  const inErp = erpAppointment(seed, baseDate, cast.brenner);
  return { mails: demoMails(cast), appointments: demoAppointments(cast, inErp) };
}
