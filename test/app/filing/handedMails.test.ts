import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import type { Caller } from '../../../server/app/Caller.ts';
import { AppError } from '../../../server/core/AppError.ts';
import type { HandedMail } from '../../../shared/filing.ts';
import { filingLimits } from '../../../shared/filingLimits.ts';
import { fails, patient, ref } from '../../contracts/erp/asked.ts';
import { FilingWorld } from './FilingWorld.ts';

const mail: HandedMail = {
  people: [
    { role: 'from', name: 'Eva', address: 'eva@bau.example' },
    { role: 'to', name: 'Anna', address: 'anna@nordwind.example' },
  ],
  at: '2026-11-02T08:15:00.000Z',
  attachments: ['plan', 'photo'].map((id) => {
    return {
      id,
      name: `../${id}.pdf`,
      contentType: 'x/y',
      size: 4,
      isInline: false,
      contentId: null,
    };
  }),
};

describe('a mail that its pane hands over', () => {
  let world: FilingWorld;
  beforeEach(async () => {
    world = await FilingWorld.open();
    world.readable = false;
  });
  afterEach(() => world.close());

  const begin = (chosen: string[], caller = world.anna, of = mail) =>
    world.filings.handed.begin(caller, { item: world.item, mail: of, chosen });
  const put = (id: string, text: string, at = 0, size = text.length, caller = world.anna) =>
    world.filings.handed.put(caller, id, { at, size, bytes: Buffer.from(text).subarray(at) });
  /** Sends all that is missing. */
  const send = async (chosen: string[], caller: Caller = world.anna) => {
    const { parts } = await begin(chosen, caller);
    for (const { of, id, isWhole } of parts) {
      if (isWhole) continue;
      const text =
        of === 'html' ? '<p onclick="x()">Guten Tag</p><script>x()</script>' : `what ${of} is`;
      assert.equal((await put(id, text, 0, text.length, caller)).isWhole, true);
    }
  };
  const file = (attachments: string[] = [], caller = world.anna, again = false) =>
    world.filings.file(caller, {
      ...{ item: world.item, records: [ref('customer', 10001)], attachments, again },
      isHanded: true,
    });
  const show = (caller = world.anna) =>
    world.filings.show(caller, { item: world.item, writer: 'eva@bau.example' }, patient);

  for (const [why, error] of [
    ['has no access at all', new AppError('not-configured', '', { reason: 'no-mailbox' })],
    [
      'is refused the mailbox',
      new AppError('not-allowed', '', { reason: 'ErrorImpersonateUserDenied' }),
    ],
    [
      'knows no such mailbox',
      new AppError('not-configured', '', { reason: 'ErrorNonExistentMailbox' }),
    ],
    ['cannot sign in', new AppError('not-signed-in', '', { reason: 'oauth-refused' })],
  ] as const) {
    it(`is asked for where the server ${why}`, async () => {
      world.refusal = error;
      const { reader, attachments, keepsDocuments } = await show();
      assert.deepEqual([reader, attachments, keepsDocuments], ['pane', [], true]);
    });
  }

  it('is not asked for where Exchange is away for a moment, or the mail is gone', async () => {
    for (const kind of ['unavailable', 'not-found'] as const) {
      world.refusal = new AppError(kind, '');
      await fails(show(), kind);
    }
    world.readable = true;
    assert.equal((await show()).reader, 'server');
  });

  it('is filed once, under names that are files, without what could run in its body', async () => {
    await send(['plan']);
    const { filed } = await file(['plan']);
    assert.equal(filed?.documents, 1);
    assert.deepEqual(
      await world.theirs.rows(
        "select betreff, inhalt, inhalt_html, absender, empfaenger from mails where message_id = '1@bau.example' or message_id = '<1@bau.example>'",
      ),
      [
        {
          betreff: 'Dachstuhl',
          inhalt: 'what text is',
          inhalt_html: '<p>Guten Tag</p>',
          absender: 'eva@bau.example',
          empfaenger: 'Anna <anna@nordwind.example>',
        },
      ],
    );
    const documents = await world.theirs.rows(
      "select dateiname from mail_anlagen where dateiname = '_plan.pdf' or dateiname = '.._plan.pdf'",
    );
    assert.equal(documents.length, 1);
    assert.deepEqual(readdirSync(world.spool), [], 'nothing is left on disk');
    await send(['photo'], world.miriam);
    const error = await fails(file(['photo'], world.miriam), 'conflict', 'filed-already');
    assert.match(error.message, /Anna Berger/);
    const theirs = await show(world.miriam);
    assert.deepEqual([theirs.state.filed?.by, theirs.isInErp], ['Anna Berger', true]);
    await file(['photo'], world.miriam, true);
    await world.filings.withdraw(world.anna, { item: world.item }, patient);
    assert.equal((await show()).state.filed, null);
    assert.equal((await show()).isInErp, false);
  });

  it('goes on where it ended, takes no byte twice, and begins a part anew that has another size', async () => {
    const { parts } = await begin(['plan']);
    const id = parts.find(({ of }) => of === 'plan')?.id ?? '';
    assert.deepEqual(await put(id, 'abc', 0, 6), { has: 3, isWhole: false });
    assert.deepEqual(await put(id, 'abc', 0, 6), { has: 3, isWhole: false });
    assert.deepEqual(await put(id, 'abcdef', 5), { has: 3, isWhole: false }, 'a gap is not filled');
    const again = (await begin(['plan'])).parts.find(({ of }) => of === 'plan');
    assert.deepEqual([again?.id, again?.has], [id, 3]);
    assert.deepEqual(await put(id, 'abcdef', 3), { has: 6, isWhole: true });
    assert.deepEqual(await put(id, 'xy', 0, 2), { has: 2, isWhole: true });
  });

  it('is kept where the ERP is gone in the middle, and filed without being sent again', async () => {
    await send(['plan']);
    world.erp.fault = { type: 'down' };
    await fails(file(['plan']), 'unavailable');
    world.erp.fault = { type: 'none' };
    const { parts } = await begin(['plan']);
    assert.ok(parts.every(({ isWhole }) => isWhole));
    assert.equal((await file(['plan'])).filed?.documents, 1);
  });

  it('is not filed before it is whole, nor with what was not handed over', async () => {
    await fails(file(), 'conflict', 'handed-missing');
    const { parts } = await begin(['plan']);
    await fails(file(['plan']), 'conflict', 'handed-missing');
    for (const { of, id } of parts) if (of !== 'plan') await put(id, '');
    await fails(file(['plan']), 'conflict', 'handed-missing');
    await fails(file(['photo']), 'conflict', 'handed-missing');
    assert.equal((await file()).filed?.documents, 0);
  });

  it('takes no more than can be filed, and no more than was said', async () => {
    const { parts } = await begin(['plan', 'photo']);
    const id = (what: string) => parts.find(({ of }) => of === what)?.id ?? '';
    await fails(put(id('plan'), 'abc', 0, 2), 'invalid-input', 'handed-size');
    await put(id('plan'), 'a', 0, filingLimits.bytes);
    await fails(put(id('photo'), 'a'), 'invalid-input', 'too-large');
    await fails(put(id('html'), 'a', 0, filingLimits.body + 1), 'invalid-input', 'too-large');
    // One that is not chosen any more does not count.
    const less = await begin(['photo']);
    await put(less.parts.find(({ of }) => of === 'photo')?.id ?? '', 'a');
    await fails(begin(['other']), 'invalid-input', 'attachments-changed');
  });

  it('is its sender’s: nobody else adds to it or files it', async () => {
    const { parts } = await begin([]);
    await fails(put(parts[0]?.id ?? '', 'x', 0, 1, world.miriam), 'not-found', 'handed-missing');
    await send([]);
    await fails(file([], world.miriam), 'conflict', 'handed-missing');
  });

  it('is forgotten when it is cancelled, after half an hour, and beyond a number', async () => {
    await send(['plan']);
    await world.filings.stop(world.anna, { item: world.item });
    assert.deepEqual(readdirSync(world.spool), []);
    await send(['plan']);
    world.time.now += 31 * 60_000;
    await begin([], world.miriam);
    assert.equal(readdirSync(world.spool).length, 1);
    for (let count = 0; count < 6; count += 1) {
      world.time.now += 1;
      const item = { ...world.item, itemId: `item ${count}` };
      await world.filings.handed.begin(world.anna, { item, mail, chosen: [] });
    }
    assert.equal(readdirSync(world.spool).length, 1 + 3);
  });
});
