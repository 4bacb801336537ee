import { AppError } from '../../../../core/AppError.ts';
import type { DemoRow } from '../../../erp/DemoData.ts';
import { demoContent } from '../../../erp/demoContent.ts';
import { demoDiary } from '../../../erp/demoDiary.ts';
import { SeededRandom } from '../../../erp/SeededRandom.ts';
import type { DemoFirm } from './DemoFirm.ts';
import type { ErpAppointmentFact } from './ErpAppointmentFact.ts';

/**
 * The firm's next appointment in the demo ERP that has a time and is not confidential; where none is
 * ahead, its latest.
 * @param baseDate yyyy-mm-dd, the day that is today to the demo ERP.
 * @throws AppError `not-found` for a firm without any.
 */
export function erpAppointment(seed: number, baseDate: string, firm: DemoFirm): ErpAppointmentFact {
  const { organizations, persons, documents } = demoContent(seed, baseDate);
  // The rows of demoRows, without its users: their passwords take a second to hash.
  const random = new SeededRandom(seed, 'diary');
  const diary = demoDiary(random, organizations, persons, documents, baseDate);
  const timed = (diary['termine'] ?? [])
    .filter((row) => String(row['mandant_nr']) === firm.fact.company)
    .filter((row) => String(row['adr_nr']) === firm.fact.key)
    .filter((row) => row['ganztaegig'] === 0 && row['vertraulich'] === 0)
    .map((row) => toFact(firm, row))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  const found = timed.find(({ date }) => date >= baseDate) ?? timed.at(-1);
  if (found) return found;
  throw new AppError('not-found', `The demo ERP has no appointment with ${firm.name}.`);
}

function toFact({ fact }: DemoFirm, row: DemoRow): ErpAppointmentFact {
  const [date = '', start = ''] = String(row['beginn']).split(' ');
  const [, end = ''] = String(row['ende']).split(' ');
  return {
    ref: { company: fact.company, kind: 'appointment', key: String(row['termin_nr']) },
    subject: String(row['betreff']),
    place: String(row['ort']),
    date,
    time: start.slice(0, 5),
    minutes: minutesOf(end) - minutesOf(start),
  };
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
