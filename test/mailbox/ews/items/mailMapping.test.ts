import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ItemStep } from '../../../../server/mailbox/ews/items/ItemStep.ts';
import { htmlText } from '../../../../server/mailbox/ews/items/mail/htmlText.ts';
import { mailMapping } from '../../../../server/mailbox/ews/items/mail/mailMapping.ts';
import type { Fields, Party } from '../../../../shared/records/SyncRecord.ts';
import { sameFields } from '../../../contracts/recordStore/sameFields.ts';
import { ewsSchema } from '../ewsSchema.ts';
import { ExchangeDesk } from './ExchangeDesk.ts';
import { itemOf } from './itemOf.ts';
import { messageOf } from './messageOf.ts';
import { nothingBeside } from './nothingBeside.ts';
import { runs } from './runs.ts';
import { someStamp } from './someStamp.ts';
import { soundFields } from './soundFields.ts';

const area = 'incomingMail';
const zone = 'Europe/Berlin';
const mapping = mailMapping(area);
const create = (fields: Fields): ItemStep[] =>
  mapping.createPlan({ area, fields }, someStamp(area), zone);
const sender: Party = {
  name: 'Ben',
  address: 'ben@example.com',
  role: 'from',
  response: 'none',
};
const only = (fields: Fields, wanted: Fields): Fields =>
  Object.fromEntries(Object.keys(wanted).map((name) => [name, fields[name] ?? null]));

/** A mail has one body, from which the other follows, and somebody sent it at some time: else Exchange says who and when. */
const mails = soundFields(area, mapping.fields).map(
  ({ body, bodyHtml, parties, received, sent, messageId, ...others }): Fields => ({
    ...others,
    ...(bodyHtml === undefined ? { body: body ?? null } : { bodyHtml }),
    ...(Array.isArray(parties) && { parties: [sender, ...(parties as Party[])] }),
    ...(typeof messageId === 'string' && /\w/.test(messageId) && { messageId }),
    ...(received !== null && received !== undefined && { received }),
    ...(sent !== null && sent !== undefined && { sent }),
  }),
);

/** When it came cannot be told by the element that is written, only by the property: Exchange does that. */
const seen = ({ received: _r, sent: _s, ...others }: Fields): Fields => others;

describe('mails as items of Exchange', () => {
  const check = ewsSchema();
  const checkPlan = (plan: readonly ItemStep[]): void => {
    for (const step of plan) {
      const message = messageOf(step);
      if (check && message !== undefined) assert.equal(check(message), null, message);
    }
  };

  it('come back as they were, whatever is in them, each request valid', () => {
    fc.assert(
      fc.property(mails, (fields) => {
        const plan = create(fields);
        const { fields: read } = mapping.readItem(itemOf(plan), nothingBeside, zone);
        sameFields(area, only(read, seen(fields)), seen(fields));
        checkPlan(plan);
      }),
      { numRuns: runs(40) },
    );
  });

  it('refuse to change what was sent', () => {
    const item = itemOf(create({ messageId: '<1@example.com>' }));
    const change = { stamp: null, item, beside: nothingBeside, zone };
    const set = { messageId: '<2@example.com>' };
    assert.throws(() => mapping.updatePlan({ ...change, set }), { kind: 'invalid-input' });
  });

  it('are read as text from HTML, whatever is in it, in linear time', () => {
    assert.equal(htmlText('<p>A <b>b</b></p>\n<p>C&amp;D &#8364;<br>E</p>'), 'A b\n\nC&D €\nE');
    assert.equal(htmlText('<style>p{}</style>x<!-- y --><script>z'), 'x');
    const started = performance.now();
    for (const part of ['<', '<p>', '<!--', '<script>', '&#']) htmlText(part.repeat(200_000));
    assert.ok(performance.now() - started < 5_000);
  });

  describe('in the emulated Exchange', () => {
    let desk: ExchangeDesk;

    before(async () => {
      desk = await ExchangeDesk.open(mapping);
    });

    after(async () => {
      await desk[Symbol.asyncDispose]();
    });

    it('come back as they were', async () => {
      await fc.assert(
        fc.asyncProperty(mails, async (fields) => {
          const item = await desk.create(fields);
          sameFields(area, only((await desk.read(item)).fields, fields), fields);
        }),
        { numRuns: runs(12) },
      );
    });

    it('become read, flagged and categorized, and stay otherwise as they were', async () => {
      const item = await desk.create({ subject: 'A', bodyHtml: '<p>b</p>', read: false });
      const now = (await desk.read(item)).fields;
      const set = { read: true, flag: 'flagged', categories: ['ERP'] };
      await desk.update(item, set);
      sameFields(area, (await desk.read(item)).fields, { ...now, ...set });
    });
  });
});
