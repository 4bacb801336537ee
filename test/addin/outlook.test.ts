import assert from 'node:assert/strict';
import type { OpenItem } from '../../addin/OpenItem.ts';
import type { OutlookHost } from '../../addin/OutlookHost.ts';
import { PaneError } from '../../addin/PaneError.ts';
import { officeCalls } from '../../addin/office/officeCalls.ts';
import { hostHas } from '../../addin/office/hostHas.ts';
import { createOutlook } from '../../addin/outlook.ts';
import { itemLimits } from '../../shared/itemLimits.ts';
import type { FakeOffice } from './fakeOffice.ts';
import { fakeOffice } from './fakeOffice.ts';

const anna = { displayName: 'Anna Schmidt', emailAddress: 'anna@mueller.example' };
const eva = { displayName: 'Eva Berg', emailAddress: 'eva@muster.example' };
const mail = {
  itemType: 'message',
  subject: 'Order AB-1',
  itemId: 'I1',
  internetMessageId: '<1@mail.example>',
  conversationId: 'C1',
  from: anna,
  to: [eva],
  cc: [],
  attachments: [{ name: 'AB-1.pdf' }],
};
const meeting = {
  itemType: 'appointment',
  subject: 'Visit',
  itemId: 'A1',
  organizer: anna,
  requiredAttendees: [eva],
  optionalAttendees: [],
  attachments: [],
};
const answers = (value: unknown) => ({
  getAsync: (done: (result: unknown) => void) => done({ status: 'succeeded', value }),
});
const written = {
  itemType: 'appointment',
  subject: answers('Visit'),
  requiredAttendees: answers([anna]),
  optionalAttendees: answers([]),
};

describe('Outlook as the pane sees it', () => {
  let office: FakeOffice | undefined;

  function start(
    version: string,
    item: object | null,
  ): { office: FakeOffice; outlook: OutlookHost } {
    office = fakeOffice(version, item);
    return { office, outlook: createOutlook() };
  }

  async function opened(outlook: OutlookHost): Promise<OpenItem> {
    const selection = await outlook.readSelection();
    assert.ok(selection.state === 'item');
    return selection.item;
  }

  async function failure(work: Promise<unknown>): Promise<PaneError> {
    const error: unknown = await work.then(
      () => assert.fail('It did not fail.'),
      (thrown: unknown) => thrown,
    );
    assert.ok(error instanceof PaneError, String(error));
    return error;
  }

  afterEach(async () => {
    await office?.remove();
    office = undefined;
  });

  describe('the table of Office.js calls', () => {
    const rows = Object.entries(officeCalls);

    it('asks for no more than the manifest’s permission, read/write item', () => {
      const allowed = ['restricted', 'read item', 'read/write item'];
      assert.deepEqual(
        rows.filter(([, { permission }]) => !allowed.includes(permission)),
        [],
      );
    });

    it('has another way for everything that Exchange on-premises (1.5) lacks', () => {
      const refused = rows.filter(
        ([, { needs, missing }]) =>
          missing === 'refused' &&
          (needs === null || needs[0] !== 'Mailbox' || Number(needs[1].split('.')[1]) > 5),
      );
      assert.deepEqual(refused, []);
    });

    it('opens each row from its own requirement set on', async () => {
      for (const version of ['1.1', '1.3', '1.5', '1.6', '1.7', '1.8', '1.10', '1.14']) {
        start(version, mail);
        for (const [name, { needs }] of rows) {
          if (needs !== null && needs[0] !== 'Mailbox') continue;
          const expected =
            needs === null || Number(needs[1].split('.')[1]) <= Number(version.split('.')[1]);
          assert.equal(
            hostHas(name as keyof typeof officeCalls),
            expected,
            `${name} at ${version}`,
          );
        }
        await office?.remove();
      }
    });
  });

  for (const version of ['1.5', '1.6', '1.7', '1.8', '1.10', '1.14']) {
    it(`calls nothing that Mailbox ${version} lacks, on any kind of item`, async () => {
      for (const item of [mail, meeting, written]) {
        const { outlook } = start(version, item);
        const open = await opened(outlook);
        assert.equal(await outlook.readMark(open), null);
        await outlook.writeMark(open, 'mark');
        assert.equal(await outlook.readBody(open), 'The text.');
        assert.equal(await outlook.identityToken(), 'token');
        assert.equal(outlook.openLink('https://erp.example.com/'), false);
        assert.equal(outlook.theme(), null);
        assert.equal(outlook.takesFiles, Number(version.split('.')[1]) >= 8);
        await office?.remove();
      }
    });
  }

  it('refuses a call that the host lacks, without making it', async () => {
    const { office: host, outlook } = start('1.1', mail);
    const error = await failure(outlook.readBody(await opened(outlook)));
    assert.deepEqual([error.kind, error.reason], ['not-configured', 'host-lacks']);
    assert.deepEqual(host.calls, []);
  });

  it('puts a message over the item as Outlook takes it: an icon with what is done only', async () => {
    const { office: host, outlook } = start('1.5', mail);
    const item = await opened(outlook);
    await outlook.notify(item, { kind: 'done', text: 'Linked.' });
    await outlook.notify(item, { kind: 'busy', text: 'Filing…' });
    await outlook.notify(item, { kind: 'failed', text: 'No.' });
    await outlook.notify(item, null);
    const done = { type: 'informationalMessage', message: 'Linked.', icon: 'icon.16' };
    assert.deepEqual(host.notices, [
      ['erpLink', { ...done, persistent: false }],
      ['erpLink', { type: 'progressIndicator', message: 'Filing…' }],
      ['erpLink', { type: 'errorMessage', message: 'No.' }],
      ['erpLink', null],
    ]);
  });

  it('listens to nothing for a command, which is over before anything could change', async () => {
    office = fakeOffice('1.14', mail);
    await opened(createOutlook({ listens: false }));
    assert.deepEqual(office.calls, []);
  });

  it('describes a mail by its ids, people and attachments', async () => {
    const { outlook } = start('1.5', mail);
    const { ref, people, attachmentNames, mode } = await opened(outlook);
    assert.equal(mode, 'read');
    assert.deepEqual(ref, {
      kind: 'mail',
      internetMessageId: '<1@mail.example>',
      mark: null,
      itemId: 'I1',
      conversationId: 'C1',
      subject: 'Order AB-1',
    });
    assert.deepEqual(
      people.map(({ role, address }) => `${role} ${address}`),
      ['from anna@mueller.example', 'to eva@muster.example'],
    );
    assert.deepEqual(attachmentNames, ['AB-1.pdf']);
  });

  it('takes a meeting request for a mail', async () => {
    const { outlook } = start('1.5', { ...mail, itemClass: 'IPM.Schedule.Meeting.Request' });
    assert.equal((await opened(outlook)).ref.kind, 'mail');
  });

  it('survives a mail of which the host shows next to nothing', async () => {
    const { outlook } = start('1.5', { itemType: 'message', subject: '' });
    const { ref, people } = await opened(outlook);
    assert.deepEqual(
      [ref.internetMessageId, ref.itemId, ref.conversationId, people],
      [null, null, null, []],
    );
  });

  it('describes an appointment being written; at 1.5 whoever writes it is its organizer', async () => {
    const { outlook } = start('1.5', written);
    const { ref, people, mode } = await opened(outlook);
    assert.deepEqual(
      [mode, ref.kind, ref.subject, ref.itemId],
      ['organizer', 'appointment', 'Visit', null],
    );
    assert.deepEqual(
      people.map(({ role, name }) => `${role} ${name}`),
      ['organizer Eva Berg', 'required Anna Schmidt'],
    );
  });

  it('learns organizer, id and attachments of an appointment being written from 1.8 on', async () => {
    const { outlook } = start('1.8', written);
    const { ref, people, attachmentNames } = await opened(outlook);
    assert.deepEqual(
      [ref.itemId, people[0]?.name, attachmentNames],
      ['KNOWN', 'Olga', ['plan.pdf']],
    );
  });

  it('takes an appointment that was never saved for one without an id', async () => {
    const { office: host, outlook } = start('1.8', written);
    host.answers['itemId'] = () => ({ error: { code: 9046, message: 'Not saved.' } });
    assert.equal((await opened(outlook)).ref.itemId, null);
    host.answers['itemId'] = () => ({ error: { code: 9000, message: 'Other.' } });
    assert.equal((await failure(outlook.readSelection())).reason, 'itemId-failed');
  });

  it('keeps the key of an appointment while it is being written', async () => {
    const { office: host, outlook } = start('1.8', written);
    host.answers['itemId'] = () => ({ error: { code: 9046 } });
    const before = await opened(outlook);
    delete host.answers['itemId'];
    assert.equal((await opened(outlook)).key, before.key);
  });

  it('says nothing is selected, and that other items are not for it', async () => {
    const { office: host, outlook } = start('1.5', null);
    assert.equal((await outlook.readSelection()).state, 'nothing');
    host.open({ itemType: 'contact', subject: 'x' });
    assert.equal((await outlook.readSelection()).state, 'unsupported');
  });

  it('describes a mail being written by its recipients and its conversation, and by no id', async () => {
    const { outlook } = start('1.5', {
      itemType: 'message',
      subject: answers('Re: Angebot'),
      conversationId: 'C1',
      to: answers([{ displayName: 'Pat', emailAddress: 'pat@example.com' }]),
      cc: answers([]),
      bcc: answers([{ displayName: 'Kim', emailAddress: 'kim@example.com' }]),
    });
    const { mode, ref, people } = await opened(outlook);
    assert.equal(mode, 'compose');
    assert.deepEqual(
      [ref.isWritten, ref.itemId, ref.internetMessageId, ref.conversationId, ref.subject],
      [true, null, null, 'C1', 'Re: Angebot'],
    );
    assert.deepEqual(
      people.map(({ role, address }) => `${role} ${address}`),
      ['to pat@example.com', 'bcc kim@example.com'],
    );
  });

  it('tells of a new item and refuses everything for the one before', async () => {
    const { office: host, outlook } = start('1.5', mail);
    const before = await opened(outlook);
    let told = 0;
    const stop = outlook.onSelectionChanged(() => (told += 1));
    host.open({ ...mail, itemId: 'I2' });
    assert.equal(told, 1);
    for (const call of [
      () => outlook.readBody(before),
      () => outlook.readMark(before),
      () => outlook.writeMark(before, 'mark'),
      () => outlook.saveItem(before),
    ]) {
      assert.equal((await failure(call())).reason, 'item-changed');
    }
    assert.deepEqual(host.properties, {});
    assert.notEqual((await opened(outlook)).key, before.key);
    stop();
    host.open(null);
    assert.equal(told, 1);
  });

  it('drops a body or a mark that arrives after another item was opened', async () => {
    const { office: host, outlook } = start('1.5', mail);
    const before = await opened(outlook);
    const late = [outlook.readBody(before), outlook.writeMark(before, 'mark')];
    host.open({ ...mail, itemId: 'I2' });
    for (const call of late) assert.equal((await failure(call)).reason, 'item-changed');
    assert.ok(!host.calls.includes('saveProperties'));
  });

  it('writes the mark once, beside what others keep on the item', async () => {
    const { office: host, outlook } = start('1.5', mail);
    host.properties['other'] = 'kept';
    const item = await opened(outlook);
    await outlook.writeMark(item, 'M1');
    await outlook.writeMark(item, 'M1');
    assert.deepEqual(host.properties, { other: 'kept', erpLinkMark: 'M1' });
    assert.equal(await outlook.readMark(item), 'M1');
    assert.equal(host.calls.filter((call) => call === 'saveProperties').length, 1);
    assert.ok(!host.calls.includes('saveItem'));
  });

  it('saves an appointment being written once more, so that the mark stays on it', async () => {
    const { office: host, outlook } = start('1.5', written);
    await outlook.writeMark(await opened(outlook), 'M1');
    assert.deepEqual(host.calls.slice(-2), ['saveProperties', 'saveItem']);
  });

  it('takes a mark that no link of ours can have for none', async () => {
    const { office: host, outlook } = start('1.5', mail);
    const item = await opened(outlook);
    for (const odd of ['', 7, { a: 1 }, 'x'.repeat(101)]) {
      host.properties['erpLinkMark'] = odd;
      assert.equal(await outlook.readMark(item), null);
    }
  });

  it('cuts a long body and never through a character', async () => {
    const { office: host, outlook } = start('1.5', mail);
    host.answers['body'] = () => ({ value: `${'a'.repeat(itemLimits.bodyText - 1)}😀 and more` });
    assert.equal((await outlook.readBody(await opened(outlook))).length, itemLimits.bodyText - 1);
  });

  it('asks Outlook for at most three things at a time', async () => {
    const { office: host, outlook } = start('1.5', mail);
    const item = await opened(outlook);
    await Promise.all(Array.from({ length: 12 }, () => outlook.readBody(item)));
    assert.equal(host.most(), 3);
    assert.equal(host.calls.filter((call) => call === 'body').length, 12);
  });

  it('tells the wrongly denied identity token of some Outlook builds from other failures', async () => {
    const { office: host, outlook } = start('1.5', mail);
    host.answers['identityToken'] = () => ({ error: { code: 7000, message: '' } });
    const denied = await failure(outlook.identityToken());
    assert.deepEqual([denied.kind, denied.reason], ['not-allowed', 'identityToken-permission']);
    host.answers['identityToken'] = () => ({ error: { code: 9018, message: 'GenericTokenError' } });
    const failed = await failure(outlook.identityToken());
    assert.deepEqual([failed.kind, failed.reason], ['unavailable', 'identityToken-failed']);
  });

  it('turns what Office.js throws at once into the same errors', async () => {
    const { outlook } = start('1.5', mail);
    Reflect.set(globalThis.Office.context.mailbox, 'getUserIdentityTokenAsync', () => {
      throw new Error('Elevated permission is required to call the method.');
    });
    assert.equal((await failure(outlook.identityToken())).reason, 'identityToken-permission');
  });
});
