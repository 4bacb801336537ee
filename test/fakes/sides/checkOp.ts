import type { WriteOp } from '../../../server/ports/RecordStore.ts';
import type { Area } from '../../../shared/records/Area.ts';
import { checkRecord } from '../../../shared/records/checkRecord.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import type { Desk } from './Desk.ts';

/**
 * Refuses what no correct engine asks for.
 * @throws Error, a plain one: it is a defect, and the test is to fail.
 */
export function checkOp({ world, account }: Desk, area: Area, op: WriteOp): void {
  const { manners, table } = world;
  const fail = (why: string): never => {
    throw new Error(`${account} asks ${manners.name} for what cannot be: ${why}.`);
  };
  if (op.key === '') fail('a write without a key');
  const told = JSON.stringify(op);
  for (const canary of world.canaries) {
    if (told.includes(canary)) fail(`text that must not arrive here (${canary})`);
  }
  const set = setBy(op);
  const held = new Set(manners.fields[area] ?? []);
  const strange = Object.keys(set).filter((name) => !held.has(name));
  if (strange.length > 0) fail(`fields that it does not hold (${strange.join(', ')})`);
  const problems = checkRecord({ area, fields: set });
  // What ends before it starts is a person's mistake, and servers take it.
  if (problems.length > 0 && !isOrderOnly(area, set)) fail(problems.join(' '));
  if (op.op === 'create') {
    if (op.record.area !== area) fail(`a record of ${op.record.area} in ${area}`);
    const known = world.collections(account, area).find(({ id }) => id === op.collection);
    if (known === undefined) fail(`a create in ${op.collection}, which has no ${area}`);
    if (known?.isBin === true) fail('a create in Deleted Items');
    return;
  }
  if (!table.knows(area, op.ref)) fail(`a write to ${op.ref}, which it never gave out`);
  if (!manners.versions) {
    if (op.version !== null) fail('a version, where there are none');
  } else if (op.version === null) {
    fail('a write without a version');
  } else if (!isGivenOut(op.version, table.lastVersion)) {
    fail(`version ${op.version}, which it never gave out`);
  }
  if (op.op === 'update' && !manners.partialWrites && op.native === null) {
    fail('a whole object without its native form: what is not mapped would be lost');
  }
}

/** The fields that it writes. */
function setBy(op: WriteOp): Fields {
  switch (op.op) {
    case 'create':
      return op.record.fields;
    case 'update':
      return op.set;
    case 'delete':
      return {};
  }
}

function isGivenOut(version: string, last: number): boolean {
  const number = /^v(\d+)$/.exec(version)?.[1];
  return number !== undefined && Number(number) <= last;
}

/** Whether every field is sound by itself. */
function isOrderOnly(area: Area, fields: Fields): boolean {
  return Object.entries(fields).every(
    ([name, value]) =>
      name === 'recurrence' || checkRecord({ area, fields: { [name]: value } }).length === 0,
  );
}
