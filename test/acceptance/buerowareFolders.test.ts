import assert from 'node:assert/strict';
import { listFolders } from '../../server/app/service/folders/listFolders.ts';
import { never } from '../mailbox/ews/never.ts';
import { row } from './row.ts';
import { FolderWorld, mailOf } from './world/FolderWorld.ts';

describe('BüroWARE, mail folders of the mailbox', () => {
  let at: FolderWorld;
  beforeEach(async () => {
    at = await FolderWorld.start();
  });
  afterEach(() => at.world[Symbol.asyncDispose]());

  row(
    'BW9',
    'brings mail of the chosen folders and those below, with the folder it lies in, by who sent it',
    async () => {
      at.tree.make('Inbox/Projekte/Nord');
      at.tree.make('Privat');
      await at.made({ Anfrage: 'Inbox/Projekte/Nord', Oma: 'Privat' });
      await at.world.outlook().make('incomingMail', mailOf('Neu'));
      await at.world.outlook().make('sentMail', mailOf('Antwort', undefined, true));
      at.tree.move('Antwort', 'Inbox/Projekte/Nord');
      await at.world.outlook().make('sentMail', mailOf('Angebot', undefined, true));
      await at.choose({ mail: [await at.rule('Inbox/Projekte', { below: true })] });
      await at.sync();
      const all = [
        ['Anfrage', 'E', 'Inbox/Projekte/Nord'],
        ['Angebot', 'A', 'Sent Items'],
        ['Antwort', 'A', 'Inbox/Projekte/Nord'],
        ['Neu', 'E', 'Inbox'],
      ];
      assert.deepEqual(at.filed(), all);
      const again = await at.sync();
      assert.deepEqual(
        again.map(({ counts }) => counts.create.erp),
        [0, 0],
      );
      assert.deepEqual(at.filed(), all);
    },
  );

  row(
    'BW9',
    'brings the whole folder tree but what is excluded; never drafts, junk and deleted mail',
    async () => {
      for (const path of ['Kunden/Nord', 'Privat/Oma', 'Privat/Verein']) at.tree.make(path);
      await at.made({
        ...{ Kunde: 'Kunden/Nord', Oma: 'Privat/Oma', Verein: 'Privat/Verein', Eingang: 'Inbox' },
        ...{ Entwurf: 'Drafts', Werbung: 'Junk Email', Weg: 'Deleted Items' },
      });
      await at.choose({
        mail: [
          await at.rule('*', { below: true }),
          await at.rule('Privat', { isIn: false, below: true }),
          await at.rule('Privat/Verein'),
        ],
      });
      await at.sync();
      assert.deepEqual(at.filed(), [
        ['Eingang', 'E', 'Inbox'],
        ['Kunde', 'E', 'Kunden/Nord'],
        ['Verein', 'E', 'Privat/Verein'],
      ]);
    },
  );

  row(
    'BW8 BW9',
    'begins with each folder at a date of its own; an earlier one said later is made up for',
    async () => {
      at.tree.make('Alt');
      at.tree.make('Neu');
      for (const path of ['Alt', 'Neu', 'Inbox']) {
        await at.made({ [`${path} 1`]: path }, '2026-03-01');
        await at.made({ [`${path} 2`]: path }, '2026-09-01');
      }
      const alt = await at.rule('Alt', { from: '2026-01-01' });
      const neu = await at.rule('Neu', { from: '2026-06-01' });
      await at.choose({ mail: [alt, neu] });
      await at.sync();
      assert.deepEqual(
        at.subjects(),
        ['Alt 1', 'Alt 2', 'Neu 2'],
        'Inbox as the rules say: from today',
      );
      await at.choose({ mail: [alt, { ...neu, from: '2026-02-01' }] });
      await at.sync();
      assert.deepEqual(at.subjects(), ['Alt 1', 'Alt 2', 'Neu 1', 'Neu 2']);
      await at.choose({ mail: [{ ...alt, from: '2026-10-01' }, neu] });
      await at.made({ 'Alt 3': 'Alt' }, '2026-09-30');
      await at.sync();
      assert.deepEqual(at.subjects(), ['Alt 1', 'Alt 2', 'Neu 1', 'Neu 2'], 'what was filed stays');
    },
  );

  row(
    'BW8 BW9',
    'stops with a folder that is excluded and goes on when it is added again, nothing lost or twice',
    async () => {
      at.tree.make('Projekte');
      await at.made({ Eins: 'Projekte' });
      const projects = await at.rule('Projekte');
      await at.choose({ mail: [projects] });
      await at.sync();
      assert.deepEqual(at.subjects(), ['Eins']);
      await at.made({ Zwei: 'Projekte' });
      // Seen and not dealt with yet when the folder is excluded.
      await at.world.sync(at.account, 'incomingMail', 'toMailbox');
      await at.choose({ mail: [{ ...projects, isIn: false }] });
      await at.made({ Drei: 'Projekte' });
      await at.sync();
      assert.deepEqual(at.subjects(), ['Eins']);
      await at.choose({ mail: [projects] });
      await at.sync();
      assert.deepEqual(at.subjects(), ['Drei', 'Eins', 'Zwei']);
      await at.choose({ mail: [{ ...projects, isIn: false }] });
      await at.sync();
      await at.choose({ mail: [projects] });
      await at.sync();
      assert.deepEqual(at.subjects(), ['Drei', 'Eins', 'Zwei']);
    },
  );

  row(
    'BW9',
    'files no mail twice that is moved between folders, nor after a lost cursor or lost links',
    async () => {
      at.tree.make('Projekte');
      at.tree.make('Ablage');
      await at.choose({ mail: [await at.rule('Projekte')] });
      await at.made({ Eins: 'Projekte', Zwei: 'Inbox', Drei: 'Inbox' });
      await at.sync();
      await at.world.outlook().make('incomingMail', mailOf('An mich', undefined, true));
      await at.sync();
      at.tree.move('An mich', 'Projekte');
      at.tree.move('Eins', 'Inbox');
      at.tree.move('Zwei', 'Projekte');
      at.tree.move('Drei', 'Ablage');
      await at.sync();
      const all = ['An mich', 'Drei', 'Eins', 'Zwei'];
      assert.deepEqual(at.subjects(), all);
      assert.deepEqual(at.filed()[0], ['An mich', 'E', 'Projekte'], 'it came in, whoever sent it');
      at.tree.move('Drei', 'Projekte');
      await at.forget('cursors');
      await at.sync();
      assert.deepEqual(at.subjects(), all);
      await at.forget('links');
      await at.sync();
      await at.sync();
      assert.deepEqual(at.subjects(), all);
      assert.deepEqual(
        all.map((subject) => at.tree.count(subject)),
        [1, 1, 1, 1],
      );
    },
  );

  row(
    'BW9',
    'follows a folder that is renamed or moved; one that is deleted is said, and what was filed stays',
    async () => {
      at.tree.make('Projekte');
      at.tree.make('Firma');
      const projects = await at.rule('Projekte');
      await at.choose({ mail: [projects] });
      await at.made({ Eins: 'Projekte' });
      await at.sync();
      at.tree.rename('Projekte', 'Vorhaben');
      at.tree.moveFolder('Vorhaben', 'Firma');
      await at.made({ Zwei: 'Firma/Vorhaben' });
      at.world.forgetFolders();
      await at.sync();
      assert.deepEqual(at.filed(), [
        ['Eins', 'E', 'Projekte'],
        ['Zwei', 'E', 'Firma/Vorhaben'],
      ]);
      at.tree.moveFolder('Firma/Vorhaben', 'Deleted Items');
      at.world.forgetFolders();
      await at.sync();
      const { gone } = await listFolders(at.world.ports, await at.now(), never);
      assert.deepEqual(
        gone.map(({ path }) => path),
        ['Projekte'],
      );
      assert.deepEqual(at.subjects(), ['Eins', 'Zwei']);
    },
  );
});
