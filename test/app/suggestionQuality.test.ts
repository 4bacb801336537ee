import assert from 'node:assert/strict';
import { linkItem } from '../../server/app/linkItem.ts';
import { readRecords } from '../../server/app/readRecords.ts';
import { refKey } from '../../server/core/refKey.ts';
import { demoSeed } from '../../server/sandbox/erp/demoErp.ts';
import { labelledWorld, type LabelledWorld, type Outcome } from './labelledWorld.ts';

const patient = new AbortController().signal;

/** Reasons on which a person would rely; a domain alone is a hint. */
const strong = ['address', 'number', 'thread'];

describe('suggestions for the try-out’s labelled mails and appointments', function () {
  // A demo ERP is made and its directory filled.
  this.timeout(60_000);
  let world: LabelledWorld;
  let outcomes: Outcome[];
  before(async () => {
    world = await labelledWorld(demoSeed);
    outcomes = await world.outcomes();
  });
  after(async () => {
    await world.close();
  });
  const mails = () => outcomes.filter(({ kind, expects }) => kind === 'mail' && expects.length > 0);

  it('are measured on seventy mails and more, fifteen hard, and some that belong to nothing', () => {
    assert.ok(mails().length >= 70, `${mails().length} mails`);
    assert.ok(mails().filter(({ hard }) => hard !== null).length >= 15);
    assert.ok(outcomes.filter(({ expects }) => expects.length === 0).length >= 5);
    const keys = outcomes.map(({ key }) => key);
    assert.equal(new Set(keys).size, keys.length);
  });

  it('are judged by labels that name records of the demo ERP, which their reader may see', async () => {
    for (const mailbox of ['anna', 'jonas'] as const) {
      const caller = world.callers[mailbox];
      const own = world.mails.filter((mail) => {
        const boxes = mail.copies.map((copy) => copy.mailbox);
        return boxes.includes(mailbox) && (mailbox === 'anna' || !boxes.includes('anna'));
      });
      const refs = own.flatMap(({ expects = [], linked = [] }) => [...expects, ...linked]);
      const got = await readRecords(world.ports, caller, refs, patient);
      assert.deepEqual(
        got.flatMap((one, index) => (one.state === 'found' ? [] : [[one.state, refs[index]]])),
        [],
      );
    }
  });

  it('have the right record among the first three for 95 of 100 mails', () => {
    report('seed of the try-out', mails());
    assert.ok(share(mails(), 3) >= 0.95, percent(share(mails(), 3)));
  });

  it('have the right record among the first three for every appointment', () => {
    const labelled = outcomes.filter(
      ({ kind, expects }) => kind === 'appointment' && expects.length > 0,
    );
    assert.deepEqual(
      labelled.filter(({ place }) => place === null || place > 3).map(({ key }) => key),
      [],
    );
  });

  it('have no strong reason for what belongs to no record', () => {
    const wrong = outcomes
      .filter(({ expects }) => expects.length === 0)
      .filter(({ suggestions }) =>
        suggestions.some(({ reasons }) => reasons.some(({ type }) => strong.includes(type))),
      );
    assert.deepEqual(wrong.map(sayOutcome), []);
  });

  it('are never a record of the other company', () => {
    const companies = outcomes.flatMap(({ suggestions }) =>
      suggestions.map(({ record }) => record.ref.company),
    );
    assert.deepEqual([...new Set(companies)], ['1']);
  });

  it('are never an invoice for Jonas, who may not see any, whatever the mail quotes', async () => {
    for (const mail of world.mails) {
      const suggestions = await world.suggest(mail, world.callers.jonas);
      const invoices = suggestions.filter(({ record }) => record.ref.kind === 'invoice');
      assert.deepEqual(invoices, [], mail.key);
    }
  });

  it('know the appointment that is in the ERP too: the same subject and time, and a pair once linked', async () => {
    const inCalendar = world.appointments.find(({ key }) => key === 'brenner-in-erp')!;
    const ref = inCalendar.expects!.find(({ kind }) => kind === 'appointment')!;
    const item = {
      kind: 'appointment' as const,
      internetMessageId: null,
      mark: null,
      itemId: 'in both',
      conversationId: null,
      subject: inCalendar.subject,
    };
    const { links } = await linkItem(
      world.ports,
      world.callers.anna,
      { item, records: [ref] },
      patient,
    );
    assert.deepEqual(
      links.map(({ type, record }) => [type, record?.title]),
      [['pair', inCalendar.subject]],
    );
    const start = links[0]!.record!.figures.find(({ name }) => name === 'start')!;
    assert.deepEqual(start.value, {
      type: 'time',
      at: `${inCalendar.date ?? ''}T${inCalendar.time ?? ''}`,
      zone: 'Europe/Berlin',
    });
  });

  it('are as good for other firms: 90 of 100 with the demo ERP of another seed', async () => {
    const other = await labelledWorld(4711);
    try {
      const labelled = (await other.outcomes()).filter(
        ({ kind, expects }) => kind === 'mail' && expects.length > 0,
      );
      report('another seed', labelled);
      assert.ok(share(labelled, 3) >= 0.9, percent(share(labelled, 3)));
    } finally {
      await other.close();
    }
  });
});

function share(outcomes: readonly Outcome[], first: number): number {
  const right = outcomes.filter(({ place }) => place !== null && place <= first);
  return right.length / outcomes.length;
}

function percent(of: number): string {
  return `${(of * 100).toFixed(1)} %`;
}

/** Prints the rates, and every miss with what was suggested instead and why. */
function report(title: string, outcomes: readonly Outcome[]): void {
  const hard = outcomes.filter((outcome) => outcome.hard !== null);
  const rates = (of: readonly Outcome[]): string =>
    `${of.length} mails: first ${percent(share(of, 1))}, among three ${percent(share(of, 3))}`;
  console.log(`      ${title}: ${rates(outcomes)}; of these hard ${rates(hard)}`);
  for (const outcome of outcomes.filter(({ place }) => place === null || place > 3)) {
    console.log(`      missed ${sayOutcome(outcome)}`);
  }
}

function sayOutcome({ key, hard, expects, suggestions }: Outcome): string {
  const given = suggestions.map(({ record, reasons }) => {
    const why = reasons.map((reason) => reason.type).join('+');
    return `${record.ref.kind} ${record.number ?? record.ref.key} (${why})`;
  });
  const wanted = expects.map((ref) => refKey(ref)).join(' or ') || 'nothing';
  return `${key}${hard === null ? '' : `, ${hard}`}: ${wanted}, not ${given.join(', ') || 'nothing'}`;
}
