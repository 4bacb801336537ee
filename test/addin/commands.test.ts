import assert from 'node:assert/strict';
import type { Notice } from '../../addin/Notice.ts';
import type { OpenItem } from '../../addin/OpenItem.ts';
import { PaneError } from '../../addin/PaneError.ts';
import type { Command } from '../../addin/commands/Command.ts';
import type { CommandTools } from '../../addin/commands/CommandTools.ts';
import { fileAndLink } from '../../addin/commands/fileAndLink.ts';
import { linkToLast } from '../../addin/commands/linkToLast.ts';
import { onMessageWritten } from '../../addin/commands/onMessageWritten.ts';
import { runCommand } from '../../addin/commands/runCommand.ts';
import { browserHost } from '../../addin/own/browserHost.ts';
import { commandsEn as words } from '../../addin/strings/commands/commandsEn.ts';
import { filingEn } from '../../addin/strings/filing/filingEn.ts';
import { en } from '../../addin/strings/en.ts';
import { pickTexts } from '../../addin/strings/pickTexts.ts';

const refOf = (key: string, family = 'document') => ({
  ...{ company: '1', kind: family === 'document' ? 'order' : family, key },
});
const record = (key: string, family = 'document', organization: string | null = null) => ({
  ref: refOf(key, family),
  ...{ family, title: `Title ${key}`, number: null, subtitle: '', figures: [], openUrl: null },
  organization:
    organization === null ? null : { ref: refOf(organization, 'organization'), title: 'Firm' },
});
const linkTo = (key: string) => ({ ...record(key), id: `link ${key}` });
const suggestion = (type: string, of: ReturnType<typeof record>) => ({
  record: of,
  reasons: [{ type }],
});

/** Outlook and a backend of which each route answers what a test says; a thrown error is its refusal. */
class World {
  readonly said: (Notice | null)[] = [];
  readonly asked: { route: string; body: unknown }[] = [];
  mark: string | null = null;
  keepsMark = true;
  readonly answers: Record<string, unknown> = {
    signIn: { erp: { takesMails: true, kinds: [] } },
    showLast: { record: record('last') },
    showLinks: { links: [], hidden: 0, mark: null },
    linkItem: { links: [linkTo('made')], mark: 'mark' },
    suggestRecords: { suggestions: [] },
    recognizePeople: { people: [] },
    showFiling: {
      ...{ attachments: [], keepsDocuments: true, kinds: ['order', 'person'], isInErp: false },
      state: { progress: null, busy: null, filed: null },
    },
    fileMail: { progress: null, busy: null, filed: { documents: 2, records: [], hidden: 0 } },
    unlinkItem: { id: '' },
  };

  async run(command: Command, item: Partial<OpenItem> = {}, patience?: number): Promise<string> {
    const open = { ...mail, ...item };
    const answer = (route: string, body: unknown): Promise<unknown> => {
      this.asked.push({ route, body });
      const given = this.answers[route];
      return given instanceof Error ? Promise.reject(given) : Promise.resolve(given);
    };
    const tools: CommandTools = {
      ...(await pickTexts('en-US')),
      words,
      api: {
        signIn: () => answer('signIn', undefined) as never,
        call: (route, body) => answer(route, body) as never,
      },
      outlook: {
        ...browserHost('en-US'),
        readSelection: () => Promise.resolve({ state: 'item', item: open }),
        readMark: () => Promise.resolve(this.mark),
        readBody: () => Promise.resolve(''),
        saveItem: () => Promise.resolve('saved'),
        writeMark: (_item, mark) => {
          if (!this.keepsMark) return Promise.reject(new PaneError('unavailable', ''));
          this.mark = mark;
          return Promise.resolve();
        },
        notify: (_item, notice) => Promise.resolve(void this.said.push(notice)),
      },
    };
    const isEvent = command === onMessageWritten;
    await runCommand(tools, command, isEvent ? 'when done' : 'always', patience);
    return this.said.at(-1)?.text ?? '';
  }

  bodyOf(route: string): Record<string, unknown> {
    return this.asked.find((one) => one.route === route)?.body as Record<string, unknown>;
  }

  count(route: string): number {
    return this.asked.filter((one) => one.route === route).length;
  }
}

const mail: OpenItem = {
  ...{ key: 'I', opening: 1, mode: 'read', people: [], attachmentNames: [] },
  ref: {
    ...{ kind: 'mail', internetMessageId: '<1@x.example>', mark: null, itemId: 'I' },
    ...{ conversationId: 'C', subject: 'Hello' },
  },
};
const written: Partial<OpenItem> = {
  mode: 'compose',
  ref: { ...mail.ref, internetMessageId: null, itemId: null, isWritten: true },
};

describe('the commands without a pane', () => {
  let world: World;
  beforeEach(() => {
    world = new World();
  });

  describe('link to last record', () => {
    it('links, and says to what and how to undo it', async () => {
      assert.equal(await world.run(linkToLast), words.linked('Title last'));
      assert.deepEqual(world.bodyOf('linkItem')['records'], [record('last').ref]);
      assert.equal(world.mark, 'mark');
    });

    it('links nothing that is linked, and says so', async () => {
      world.answers['showLinks'] = { links: [linkTo('last')], hidden: 0, mark: 'mark' };
      assert.equal(await world.run(linkToLast), words.linkedAlready('Title last'));
      assert.equal(world.count('linkItem'), 0);
    });

    it('says that there is no last record yet', async () => {
      world.answers['showLast'] = { record: null };
      assert.equal(await world.run(linkToLast), words.noLast);
    });

    it('saves an appointment that is written first', async () => {
      await world.run(linkToLast, { mode: 'organizer', ref: { ...mail.ref, kind: 'appointment' } });
      assert.equal((world.bodyOf('linkItem')['item'] as { itemId: string }).itemId, 'saved');
    });

    it('does not say that a written mail is linked when Outlook did not keep its mark', async () => {
      world.keepsMark = false;
      assert.equal(await world.run(linkToLast, written), words.markFailed);
      // One that was sent is known by its id.
      assert.equal(await world.run(linkToLast), words.linked('Title last'));
    });

    for (const [reason, sentence] of [
      ['not-paired', words.signIn],
      ['no-connection', en.errors.reasons['no-connection']],
      ['record-gone', en.errors.reasons['record-gone']],
    ] as const) {
      it(`says what is wrong: ${reason}`, async () => {
        world.answers['showLast'] = new PaneError('unavailable', '', { reason });
        assert.equal(await world.run(linkToLast), sentence);
        assert.equal(world.said.at(-1)?.kind, 'failed');
      });
    }

    it('says that it takes longer when it does', async () => {
      const never: Command = () => new Promise(() => undefined);
      assert.equal(await world.run(never, {}, 1), words.goesOn);
    });

    it('never says more than Outlook shows', async () => {
      const long: Command = () => Promise.resolve({ kind: 'done', text: 'x'.repeat(400) });
      assert.equal((await world.run(long)).length, 150);
    });
  });

  describe('file and link', () => {
    const target = () => (world.bodyOf('fileMail')['records'] as { key: string }[])[0]?.key;

    it('files with all attachments to what the mail is linked to', async () => {
      world.answers['showLinks'] = { links: [linkTo('a'), linkTo('b')], hidden: 0, mark: 'm' };
      const given = world.answers['showFiling'] as { attachments: object[] };
      given.attachments = [
        { id: '1', size: 5 },
        { id: '2', size: 5 },
      ];
      const said = await world.run(fileAndLink);
      assert.equal(said, words.filed(`Title a ${words.more(1)}`, 2));
      assert.deepEqual(world.bodyOf('fileMail')['attachments'], ['1', '2']);
      assert.equal(world.count('linkItem'), 0);
      assert.deepEqual(world.said[0], { kind: 'busy', text: words.filing });
    });

    it('says who filed it and when, and files nothing', async () => {
      const given = world.answers['showFiling'] as { state: object };
      const filed = {
        by: 'Jo',
        isMine: false,
        at: new Date().toISOString(),
        records: [linkTo('a')],
      };
      given.state = { progress: null, busy: null, filed };
      assert.match(await world.run(fileAndLink), /^Jo filed this to Title a: /);
      given.state = { progress: null, busy: 'Jo', filed: null };
      assert.equal(await world.run(fileAndLink), words.filingAlready);
      assert.equal(world.count('fileMail'), 0);
    });

    it('links an unlinked mail to the one suggestion that is sure', async () => {
      const person = record('eva', 'person', 'firm');
      const suggestions = [
        suggestion('address', person),
        suggestion('address', record('firm', 'organization')),
        suggestion('domain', record('other')),
      ];
      world.answers['suggestRecords'] = { suggestions };
      await world.run(fileAndLink);
      assert.equal(target(), 'eva');
      assert.deepEqual(world.bodyOf('linkItem')['records'], [person.ref]);
    });

    it('takes a number that is quoted for surer than who writes', async () => {
      const suggestions = [
        suggestion('address', record('eva', 'person')),
        suggestion('number', record('quoted')),
      ];
      world.answers['suggestRecords'] = { suggestions };
      await world.run(fileAndLink);
      assert.equal(target(), 'quoted');
    });

    it('takes of several sure ones the last record, else lets a person choose', async () => {
      const two = [suggestion('number', record('a')), suggestion('number', record('b'))];
      world.answers['suggestRecords'] = { suggestions: two };
      assert.equal(await world.run(fileAndLink), words.choose);
      assert.equal(world.count('linkItem') + world.count('fileMail'), 0);
      world.answers['showLast'] = { record: record('b') };
      await world.run(fileAndLink);
      assert.equal(target(), 'b');
    });

    it('takes the last record where nothing is known', async () => {
      await world.run(fileAndLink);
      assert.equal(target(), 'last');
    });

    it('says that the mail is linked when only filing failed', async () => {
      world.answers['fileMail'] = new PaneError('not-allowed', '', { reason: 'erp-refused' });
      const why = filingEn.reasons['erp-refused'];
      assert.equal(await world.run(fileAndLink), words.linkedOnly('Title last', why));
    });

    it('files nothing where it is too much, or the ERP takes no mails', async () => {
      const given = world.answers['showFiling'] as { attachments: object[] };
      given.attachments = [{ id: '1', size: 60 * 1024 * 1024 }];
      assert.equal(await world.run(fileAndLink), words.tooMuch);
      world.answers['signIn'] = { erp: { takesMails: false, kinds: [] } };
      assert.equal(await world.run(fileAndLink), filingEn.reasons['filing-off']);
      assert.equal(world.count('linkItem'), 0);
    });
  });

  describe('a mail that begins to be written', () => {
    const thread = { suggestions: [suggestion('thread', record('made'))] };

    it('is linked like its conversation, as nobody’s choice', async () => {
      world.answers['suggestRecords'] = thread;
      assert.equal(await world.run(onMessageWritten, written), words.inherited('Title made'));
      assert.equal(world.bodyOf('linkItem')['inherited'], true);
    });

    it('is linked once, whoever was first', async () => {
      world.answers['suggestRecords'] = thread;
      world.mark = 'of the pane';
      world.answers['showLinks'] = { links: [linkTo('a')], hidden: 0, mark: world.mark };
      assert.equal(await world.run(onMessageWritten, written), words.writtenLinks('Title a'));
      assert.equal(world.count('linkItem'), 0);
    });

    it('is unlinked again where Outlook did not keep its mark', async () => {
      world.answers['suggestRecords'] = thread;
      world.keepsMark = false;
      assert.equal(await world.run(onMessageWritten, written), '');
      assert.equal(world.count('unlinkItem'), 1);
    });

    it('is left alone where nothing can be done: nobody asked for anything', async () => {
      world.answers['suggestRecords'] = new PaneError('unavailable', '', { reason: 'timeout' });
      await world.run(onMessageWritten, written);
      assert.deepEqual(world.said, []);
    });
  });
});
