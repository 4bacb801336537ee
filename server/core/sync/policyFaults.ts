import { areas, otherSide, sides, type Area, type Side } from '../../../shared/records/Area.ts';
import { fieldTables } from '../../../shared/records/fieldTables.ts';
import { isDay } from '../../../shared/records/isDay.ts';
import { isMailArea } from '../mail/isMailArea.ts';
import { goesTo } from './goesTo.ts';
import type { AreaPolicy, Policy, Schedule } from './Policy.ts';

/** Sentences, for a person, about what in a policy contradicts itself or cannot be; none for a sound one. */
export function policyFaults({ areas: policies, brake, company }: Policy): string[] {
  const faults: string[] = [];
  if (company?.trim() === '') faults.push('The company is blank; leave it out for no sync.');
  for (const [kind, { share, number }] of Object.entries(brake)) {
    if (!(share >= 0 && share <= 1))
      faults.push(`The brake's share of ${kind} must lie between 0 and 1.`);
    if (!isCount(number))
      faults.push(`The brake's number of ${kind} must be a whole number, 0 or more.`);
  }
  for (const area of areas) {
    const found =
      policies[area].direction === 'off'
        ? ofSwitchedOff(policies[area])
        : ofArea(area, policies[area]);
    faults.push(...found.map((fault) => `${titles[area]}: ${fault}`));
  }
  return faults;
}

const titles: Readonly<Record<Area, string>> = {
  contacts: 'Contacts',
  appointments: 'Appointments',
  tasks: 'Tasks',
  incomingMail: 'Incoming mail',
  sentMail: 'Sent mail',
};

const names: Readonly<Record<Side, string>> = { erp: 'the ERP', mailbox: 'the mailbox' };

function ofSwitchedOff({ schedule }: AreaPolicy): string[] {
  return schedule.length > 0 ? ['they are switched off and yet have a schedule.'] : [];
}

function ofArea(area: Area, policy: AreaPolicy): string[] {
  return [
    ...ofDirection(policy),
    ...ofDeletes(policy),
    ...ofOnce(policy),
    ...ofFields(area, policy),
    ...ofStandIns(area, policy),
    ...ofSelection(area, policy),
    ...ofTimes(policy),
    ...policy.schedule.flatMap((each) => ofSchedule(policy, each)),
  ];
}

function ofDirection({ direction, leading, create }: AreaPolicy): string[] {
  const faults: string[] = [];
  for (const receiver of sides.filter((side) => !goesTo(direction, otherSide(side)))) {
    const [to, from] = [names[receiver], names[otherSide(receiver)]];
    if (leading === receiver) faults.push(`they only go to ${to}, so ${to} cannot lead.`);
    if (leading === 'ask')
      faults.push(`they only go to ${to}, so ${from} leads and nobody can be asked.`);
    if (create[otherSide(receiver)])
      faults.push(`they only go to ${to}, so nothing can be made in ${from}.`);
  }
  return faults;
}

function ofDeletes({ deletes, changeAgainstDelete }: AreaPolicy): string[] {
  const faults: string[] = [];
  const isKept = deletes.mailbox === 'keep';
  if (deletes.whose === 'never' && !isKept) {
    faults.push('no deletion in a mailbox counts, and yet one is to be followed or asked about.');
  }
  if (isKept && deletes.onlyFromBin) {
    faults.push(
      'deletions in the mailbox are not followed, and yet only those in Deleted Items are to count.',
    );
  }
  if (isKept && deletes.emptyBin) {
    faults.push(
      'deletions in the mailbox are not followed, and yet Deleted Items are to be emptied of them.',
    );
  }
  if (isKept && deletes.erp === 'keep' && changeAgainstDelete !== 'keep') {
    faults.push('no deletion is followed, and yet one is to win over a change, or be asked about.');
  }
  return faults;
}

function ofOnce({ once, direction, deletes, receiver }: AreaPolicy): string[] {
  if (!once) return [];
  const faults: string[] = [];
  if (direction === 'both') faults.push('what is copied once goes one way, not both.');
  if (sides.some((side) => deletes[side] !== 'keep')) {
    faults.push('what is copied once and then left alone cannot follow or ask about deletions.');
  }
  if (receiver === 'revert')
    faults.push('what is copied once and then left alone cannot be reset.');
  return faults;
}

function ofFields(area: Area, { fields, direction }: AreaPolicy): string[] {
  const table = fieldTables[area];
  const faults: string[] = [];
  for (const [field, own] of Object.entries(fields)) {
    if (!Object.hasOwn(table, field)) faults.push(`there is no field “${field}”.`);
    else if (sides.some((side) => goesTo(own, side) && !goesTo(direction, side))) {
      faults.push(`the field “${field}” is to go where the area does not.`);
    }
  }
  const travels = Object.keys(table).filter((field) => fields[field] !== 'off');
  if (travels.length === 0) faults.push('they are switched on and yet every field is off.');
  const [start, end] = [fields.start ?? direction, fields.end ?? direction];
  if (area === 'appointments' && start !== end) faults.push('start and end must go the same way.');
  return faults;
}

/** Only what says when can stand in for what says when. */
function ofStandIns(area: Area, { standIns }: AreaPolicy): string[] {
  const isMoment = (field: string): boolean =>
    Object.hasOwn(fieldTables[area], field) && fieldTables[area][field]?.type === 'moment';
  return Object.entries(standIns).flatMap(([field, sources]) => {
    if (!isMoment(field)) return [`nothing can stand in for “${field}”, which is no date.`];
    return sources
      .filter((source) => source !== 'today' && (source === field || !isMoment(source)))
      .map((source) => `“${source}” cannot stand in for “${field}”.`);
  });
}

function ofSelection(area: Area, { selection, create, fields, direction }: AreaPolicy): string[] {
  const faults: string[] = [];
  if (selection.by === 'people' && !isMailArea(area)) {
    faults.push('only mail can be selected by the people whom the ERP knows.');
  }
  if (selection.by === 'category') {
    if (selection.category.trim() === '') faults.push('the category that selects has no name.');
    const reaches = goesTo(fields.categories ?? direction, 'mailbox');
    if (create.mailbox && !reaches) {
      faults.push('a category selects, and yet items are made in the mailbox that cannot get it.');
    }
  }
  if (selection.by === 'list' && create.erp) {
    faults.push(
      "a list of the ERP's records selects, and yet things of the mailbox are to be made in the ERP.",
    );
  }
  return faults;
}

function ofTimes({ window, start }: AreaPolicy): string[] {
  const faults: string[] = [];
  for (const [name, days] of Object.entries(window)) {
    if (days !== null && !isCount(days)) {
      faults.push(`the days in the ${name} must be a whole number, 0 or more, or open.`);
    }
  }
  if (start.from === 'date' && !isDay(start.date))
    faults.push('the date to start from is no date.');
  return faults;
}

function ofSchedule({ direction }: AreaPolicy, { direction: run, when }: Schedule): string[] {
  const faults: string[] = [];
  if (sides.some((side) => goesTo(run, side) && !goesTo(direction, side))) {
    faults.push('a run is scheduled in a direction that the area does not have.');
  }
  if (when === 'notice') return faults;
  if ('every' in when && !(Number.isInteger(when.every) && when.every >= 1)) {
    faults.push('the minutes between two runs must be a whole number, 1 or more.');
  }
  if ('daily' in when && !/^([01]\d|2[0-3]):[0-5]\d$/.test(when.daily)) {
    faults.push('the time of the daily run must be hh:mm.');
  }
  return faults;
}

function isCount(number: number): boolean {
  return Number.isSafeInteger(number) && number >= 0;
}
