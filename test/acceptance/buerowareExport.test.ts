import assert from 'node:assert/strict';
import { row } from './row.ts';
import { FolderWorld } from './world/FolderWorld.ts';

/** A mail as the ERP's own program keeps it. */
const kept = (nr: number, subject: string, folder: string, day = 20261123, way = 'E') =>
  `insert into MAILS values ('001', ${nr}, 1, '${way}', '${subject}', 'Text', ${day}, 915, 'J', 1,
     '${folder.padEnd(80)}', '<${subject}@erp.example>', '', '')`;

describe('BüroWARE, mail folders of the ERP', () => {
  let at: FolderWorld;
  beforeEach(async () => {
    at = await FolderWorld.start();
  });
  afterEach(() => at.world[Symbol.asyncDispose]());

  row(
    'BW8',
    'copies mail of the ERP into folders named as there, once, as it was received, and sends nothing',
    async () => {
      at.world.exec(
        kept(1, 'Rechnung', 'Rechnungen/2026'),
        kept(2, 'Auskunft', 'Postausgang', 20261124, 'A'),
        kept(3, 'Ohne Ordner', ''),
      );
      await at.exportTo('ERP');
      await at.sync();
      assert.deepEqual(at.tree.subjects('ERP/Rechnungen/2026'), ['Rechnung']);
      assert.deepEqual(at.tree.subjects('ERP/Postausgang'), ['Auskunft']);
      assert.deepEqual(at.tree.subjects('ERP'), ['Ohne Ordner']);
      const [item] = await at.inFolder('ERP/Rechnungen/2026');
      assert.deepEqual(item?.['received'], {
        ...{ kind: 'zoned', local: '2026-11-23T08:15:00', zone: 'UTC' },
      });
      assert.deepEqual(at.world.exchange.exchange.outbox, []);
      const again = await at.sync();
      const nothing = { erp: 0, mailbox: 0 };
      for (const { counts } of again) {
        assert.deepEqual(
          [counts.create, counts.update, counts.delete],
          [nothing, nothing, nothing],
        );
      }
    },
  );

  row(
    'BW8',
    'never files back what it copied, nor copies it twice: moved, cursor lost, links lost, folder renamed',
    async () => {
      at.world.exec(kept(1, 'Rechnung', 'Rechnungen'));
      await at.exportTo('ERP');
      await at.choose({ mail: [await at.rule('*', { below: true })] });
      await at.sync();
      const isOnce = () => {
        assert.deepEqual(
          at.subjects().filter((subject) => subject === 'Rechnung'),
          ['Rechnung'],
        );
        assert.equal(at.tree.count('Rechnung'), 1);
      };
      await at.forget('cursors');
      await at.sync();
      isOnce();
      at.tree.move('Rechnung', 'Inbox');
      await at.sync();
      isOnce();
      await at.forget('links');
      await at.sync();
      await at.sync();
      isOnce();
      at.tree.rename('ERP/Rechnungen', 'Fakturen');
      at.world.forgetFolders();
      at.world.exec(kept(2, 'Mahnung', 'Rechnungen'));
      await at.sync();
      assert.deepEqual(at.tree.subjects('ERP/Fakturen'), ['Mahnung'], 'it is known by its id');
      // A person's own mail among the ERP's is nobody's.
      await at.made({ Notiz: 'ERP/Fakturen' });
      await at.sync();
      assert.deepEqual(at.subjects(), ['Mahnung', 'Rechnung']);
    },
  );

  row(
    'BW8',
    'begins with each folder of the ERP at a date of its own, and leaves excluded ones out until they are added',
    async () => {
      // An ERP that tells changes only would never name again what was passed over.
      await at.world[Symbol.asyncDispose]();
      at = await FolderWorld.start(true);
      at.world.exec(
        kept(1, 'R alt', 'Rechnungen', 20260301),
        kept(2, 'R neu', 'Rechnungen', 20260901),
        kept(3, 'Intern', 'Privat/Intern', 20261124),
        kept(4, 'Heute', 'Posteingang', 20261124),
      );
      await at.exportTo('ERP');
      const invoices = { name: 'rechnungen', isIn: true, from: '2026-06-01' };
      const secret = { name: 'Privat', isIn: false, from: null };
      await at.choose({ erp: [invoices, secret] });
      await at.sync();
      const copied = () =>
        ['Rechnungen', 'Privat/Intern', 'Posteingang'].map((path) =>
          at.tree.subjects(`ERP/${path}`),
        );
      assert.deepEqual(copied(), [['R neu'], null, ['Heute']]);
      await at.choose({
        erp: [
          { ...invoices, from: '2026-01-01' },
          { ...secret, isIn: true },
        ],
      });
      await at.sync();
      assert.deepEqual(copied(), [['R alt', 'R neu'], ['Intern'], ['Heute']]);
      await at.choose({ erp: [{ ...invoices, isIn: false }] });
      at.world.exec(kept(5, 'R 5', 'Rechnungen', 20261124));
      await at.sync();
      assert.deepEqual(
        copied(),
        [['R alt', 'R neu'], ['Intern'], ['Heute']],
        'what was copied stays',
      );
    },
  );

  row(
    'BW8',
    'says that the folder for mail of the ERP was deleted, and copies nothing elsewhere',
    async () => {
      await at.exportTo('ERP');
      at.tree.moveFolder('ERP', 'Deleted Items');
      at.world.forgetFolders();
      at.world.exec(kept(1, 'Rechnung', 'Rechnungen'));
      const report = await at.world.service.runner.sync({
        account: at.account.id,
        area: 'incomingMail',
      });
      assert.deepEqual([report.state, report.error?.reason], ['failed', 'export-folder-gone']);
      assert.equal(at.tree.count('Rechnung'), 0);
    },
  );
});
