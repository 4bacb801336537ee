import assert from 'node:assert/strict';
import { identifyItem } from '../../server/app/identifyItem.ts';
import { fileAgain } from '../../server/app/mail/fileAgain.ts';
import { findFiled } from '../../server/app/mail/findFiled.ts';
import { withdrawMail } from '../../server/app/mail/withdrawMail.ts';
import { addNeverLink } from '../../server/app/neverLink/addNeverLink.ts';
import { removeNeverLink } from '../../server/app/neverLink/removeNeverLink.ts';
import { previewSync } from '../../server/app/sync/previewSync.ts';
import { AppError } from '../../server/core/AppError.ts';
import { emis } from '../../server/erp/examples/emis/emis.ts';
import type { SyncAccount } from '../../server/ports/AccountStore.ts';
import type { Fields } from '../../shared/records/SyncRecord.ts';
import { row } from './row.ts';
import { emptyEmis } from './world/emptyEmis.ts';
import { ExampleWorld } from './world/ExampleWorld.ts';
import { idOf, mailFrom, party, willi } from './world/mailParts.ts';

const nord = 'klara.nord@nordlicht.example';
const area = 'incomingMail';

/** A company with one person of its own address, and addresses that several have. */
const people = [
  `insert into adresse (mandant_nr, adress_nr, art, firma1, e_mail)
   values (1, 90001, 'K', 'Nordlicht Regalbau GmbH', 'info@nordlicht.example'),
          (1, 90011, 'K', 'Zwilling GmbH', 'post@zwilling.example'),
          (1, 90012, 'L', 'Zwilling KG', 'post@zwilling.example')`,
  `insert into ansprechpartner (mandant_nr, partner_nr, adress_nr, vorname, nachname, e_mail, ausgeschieden)
   values (1, 90002, 90001, 'Klara', 'Nord', '${nord}', 'N'),
          (1, 90003, 90001, 'Ole', 'Nord', 'info@nordlicht.example', 'N'),
          (1, 90004, 90001, 'Ida', 'Nord', 'info@nordlicht.example', 'N')`,
];

describe('mail in the ERP', () => {
  let world: ExampleWorld;
  let account: SyncAccount;
  beforeEach(async () => {
    world = await ExampleWorld.start(emis, { begin: [...emptyEmis, ...people] });
    account = await world.addAccount('emis');
  });
  afterEach(() => world[Symbol.asyncDispose]());

  const subjects = () =>
    world.rows('select betreff from posteingang order by betreff').map((each) => each['betreff']);
  const come = (mail: Fields) => world.outlook().make(area, mail);
  const whom = () => {
    const [first = {}] = world.rows('select * from posteingang');
    return [first['adress_nr'], first['adresse'], first['partner_nr'], first['partner']];
  };
  const scope = () => {
    return { account: account.id, erp: world.ports.erp.name, company: '1', area } as const;
  };
  const filed = async (subject: string, state: 'filed' | 'withdrawn' = 'filed') => {
    const found = await findFiled(world.ports.sync, scope(), { named: subject, state }, 10);
    assert.equal(found.length, 1);
    return found[0]?.id ?? '';
  };
  const withdraw = async (subject: string) => {
    const pairId = await filed(subject);
    const wish = { account: account.id, area } as const;
    return await world.service.runner.work(wish, 'withdraw', (opened, signal) =>
      withdrawMail(world.ports, opened, { pairId, by: 'Willi' }, signal),
    );
  };
  const lose = async (what: 'cursors' | 'everything') => {
    const { sync, clock } = world.ports;
    const wish = { account: account.id, area } as const;
    await world.service.runner.work(wish, 'lose', async ({ ports }, signal) => {
      const lease = await sync.lease(scope(), 'test', clock.now(), clock.now() + 60_000);
      assert.ok(lease !== null);
      if (what === 'everything') await sync.forgetScope(lease);
      for (const side of ['erp', 'mailbox'] as const) {
        for (const { id } of await ports.stores[side].collections(area, signal)) {
          await sync.dropCursor(lease, side, id);
        }
      }
      await sync.release(lease);
    });
  };

  row('EM5', 'has the address alone where several persons share it', async () => {
    await come(mailFrom('INFO@Nordlicht.example', 'Anfrage'));
    const { losses } = await world.sync(account, area);
    assert.deepEqual(whom(), [90001, 'Nordlicht Regalbau GmbH', null, null]);
    assert.deepEqual(
      losses.filter(({ fields }) => fields.some(({ why }) => why === 'several')),
      [],
    );
  });

  row('EM5', 'guesses nothing where two addresses have it, and says so', async () => {
    await come(mailFrom('post@zwilling.example', 'Anfrage'));
    const { losses } = await world.sync(account, area);
    assert.deepEqual(whom(), [null, null, null, null]);
    const told = losses.flatMap(({ fields }) => fields).filter(({ why }) => why === 'several');
    assert.deepEqual(
      told.map(({ field }) => field),
      ['addressNumber', 'addressName', 'personNumber', 'personName'],
    );
  });

  row('EM5', 'knows somebody whom the ERP got a moment ago', async () => {
    await come(mailFrom(nord, 'Anfrage'));
    await world.sync(account, area);
    world.exec(
      `insert into adresse (mandant_nr, adress_nr, art, firma1, e_mail, geaendert_am)
       values (1, 90020, 'K', 'Neu GmbH', 'post@neu.example', '2099-01-01 00:00:00')`,
    );
    await come(mailFrom('post@neu.example', 'Bestellung'));
    world.skew += 61_000;
    await world.sync(account, area);
    assert.deepEqual(world.rows("select adress_nr from posteingang where betreff = 'Bestellung'"), [
      { adress_nr: 90020 },
    ]);
  });

  row('EM5', 'names nobody whom the ERP does not let this user see', async () => {
    world.exec("delete from anwender_recht where anwender_nr = 1 and recht = 'ADRESSEN'");
    await come(mailFrom(nord, 'Anfrage'));
    await world.sync(account, area);
    assert.deepEqual(whom(), [null, null, null, null]);
    assert.deepEqual(subjects(), ['Anfrage']);
  });

  row(
    'EM5',
    'waits where the ERP fails to say who it is, and files the mail whole later',
    async () => {
      const get = world.ports.erp.get.bind(world.ports.erp);
      await come(mailFrom(nord, 'Anfrage'));
      const error = new AppError('unavailable', 'The ERP does not answer.', { reason: 'test' });
      world.ports.erp.get = (refs) =>
        Promise.resolve(refs.map((ref) => ({ state: 'failed', ref, error })));
      const { outOfStep, notInStep } = await world.sync(account, area);
      assert.deepEqual([subjects(), outOfStep.unknown], [[], 1]);
      assert.equal(notInStep[0]?.sentence, error.message);
      world.ports.erp.get = () => Promise.reject(error);
      const wish = { account: account.id, area } as const;
      assert.equal((await world.service.runner.sync(wish)).error?.kind, 'unavailable');
      assert.deepEqual(subjects(), []);
      world.ports.erp.get = get;
      await world.sync(account, area);
      assert.deepEqual(whom(), [90001, 'Nordlicht Regalbau GmbH', 90002, 'Klara Nord']);
    },
  );

  row('EM6', 'takes of a sent mail the first recipient whom the ERP knows', async () => {
    await world.outlook().make('sentMail', {
      ...mailFrom(willi, 'Angebot'),
      parties: [
        party('from', 'Willi', willi),
        party('cc', 'Klara Nord', nord),
        party('to', 'Fremd', 'jemand@fremd.example'),
        party('to', 'Info', 'info@nordlicht.example'),
      ],
    });
    await world.sync(account, 'sentMail');
    assert.deepEqual(world.rows('select adress_nr, partner_nr from postausgang'), [
      { adress_nr: 90001, partner_nr: null },
    ]);
  });

  row('EM5', 'files only people whom the ERP knows where the policy says so', async () => {
    await world.setRules(account, area, { selection: { by: 'people', threads: false } });
    await come(mailFrom(nord, 'Anfrage'));
    await come(mailFrom('post@zwilling.example', 'Zwei'));
    await come(mailFrom('werbung@fremd.example', 'Rabatt'));
    await come(mailFrom('werbung@fremd.example', 'Re', { inReplyTo: idOf('Anfrage') }));
    const wish = { account: account.id, area } as const;
    const shown = await world.service.runner.work(wish, 'preview', ({ request, ports }, signal) =>
      previewSync(request, ports, signal),
    );
    assert.deepEqual([shown.counts.create.erp, shown.counts.skipped], [2, { 'people-unknown': 2 }]);
    const { outOfStep } = await world.sync(account, area);
    assert.deepEqual([subjects(), outOfStep], [['Anfrage', 'Zwei'], { 'people-unknown': 2 }]);
  });

  row('EM5', 'files a thread that has a filed mail, whoever writes in it', async () => {
    await world.setRules(account, area, { selection: { by: 'people', threads: true } });
    const spedition = 'lager@spedition.example';
    // The answer of an answer comes first.
    await come(mailFrom(spedition, 'Drei', { references: [idOf('Eins'), idOf('Zwei')] }));
    await come(mailFrom(spedition, 'Zwei', { inReplyTo: idOf('Eins') }));
    await come(mailFrom(nord, 'Eins'));
    await come(mailFrom('werbung@fremd.example', 'Rabatt'));
    await world.sync(account, area);
    assert.deepEqual(subjects(), ['Drei', 'Eins', 'Zwei']);
    await come(mailFrom(spedition, 'Vier', { inReplyTo: idOf('Drei') }));
    await world.sync(account, area);
    assert.deepEqual(subjects(), ['Drei', 'Eins', 'Vier', 'Zwei']);
  });

  row('EM5', 'files a thread of which somebody linked a mail to a record', async () => {
    await world.setRules(account, area, { selection: { by: 'people', threads: true } });
    const { links } = world.store;
    const user = await links.saveAccount(
      {
        ...{ mailboxKey: 'willi', mailboxName: willi, erp: scope().erp, company: '1' },
        ...{ erpUserId: '1', erpUserName: 'Willi' },
      },
      1,
    );
    const item = identifyItem({
      ...{ kind: 'mail', itemId: 'x', mark: null, conversationId: null, subject: 'Eins' },
      internetMessageId: idOf('Eins'),
    });
    const ref = { company: '1', kind: 'organization', key: '90001' };
    const record = { ref, type: 'reference', family: 'organization', title: 'Nord' } as const;
    await links.link(user, item, [record], 1);
    await come(mailFrom('lager@spedition.example', 'Zwei', { inReplyTo: idOf('Eins') }));
    await come(mailFrom('lager@spedition.example', 'Drei', { inReplyTo: idOf('Null') }));
    await world.sync(account, area);
    assert.deepEqual(subjects(), ['Zwei']);
  });

  row('NX15', 'files no mail of an address or a domain on a never-link list', async () => {
    const add = (text: string, mailbox: string | null) =>
      addNeverLink(world.ports, { text, mailbox, by: 'Willi' });
    await add('nordlicht.example', null);
    await add('lager@spedition.example', willi);
    await add('buero@spedition.example', 'jemand.anders@beispiel.example');
    await come(mailFrom('x@post.nordlicht.example', 'Domain'));
    await come(mailFrom('Lager@Spedition.example', 'Eigene'));
    await come(mailFrom('buero@spedition.example', 'Anderer'));
    const { outOfStep } = await world.sync(account, area);
    assert.deepEqual([subjects(), outOfStep], [['Anderer'], { 'never-link': 2 }]);
    // Of those it went to one is not listed, and that one it is about.
    await world.outlook().make('sentMail', {
      ...mailFrom(willi, 'Angebot'),
      parties: [party('to', 'Klara Nord', nord), party('cc', 'Zwilling', 'a@zwilling.example')],
    });
    await world.sync(account, 'sentMail');
    assert.deepEqual(world.rows('select adress_nr from postausgang'), [{ adress_nr: null }]);
    await removeNeverLink(world.ports, { text: '@nordlicht.example', mailbox: null });
    await come(mailFrom(nord, 'Wieder'));
    await world.sync(account, area);
    assert.deepEqual(subjects(), ['Anderer', 'Wieder']);
  });

  row('NX15', 'takes a mail out of the ERP again, for good', async () => {
    const ref = await come(mailFrom(nord, 'Privat'));
    await come(mailFrom(nord, 'Anfrage'));
    await world.sync(account, area);
    await withdraw('privat');
    assert.deepEqual(subjects(), ['Anfrage']);
    assert.deepEqual(await world.outlook().all(area, 'subject'), ['Anfrage', 'Privat']);
    await world.outlook().change(area, ref, { read: true });
    await world.sync(account, area);
    await lose('cursors');
    await world.sync(account, area);
    assert.deepEqual(subjects(), ['Anfrage'], 'all is read anew');
    await lose('everything');
    await world.sync(account, area);
    assert.deepEqual(subjects(), ['Anfrage'], 'nobody knows of any pair');
    // Deleted, and got back by its owner, without our stamp.
    await world.outlook().remove(area, (await world.outlook().one(area, 'Privat')).ref, true);
    await world.sync(account, area);
    await come(mailFrom(nord, 'Privat'));
    const { outOfStep } = await world.sync(account, area);
    assert.deepEqual([subjects(), outOfStep], [['Anfrage'], { withdrawn: 1 }]);
  });

  row('NX15', 'keeps a withdrawn mail out of the ERP whoever has it', async () => {
    await come(mailFrom(nord, 'Privat'));
    await world.sync(account, area);
    await withdraw('Privat');
    const other = await world.addAccount('emis', {}, 2);
    await world.outlook(2).make(area, mailFrom(nord, 'Privat'));
    await world.sync(other, area);
    assert.deepEqual(subjects(), []);
    assert.deepEqual(await world.outlook(2).all(area, 'subject'), ['Privat']);
  });

  row('NX15', 'files a withdrawn mail again once that is wished', async () => {
    await come(mailFrom(nord, 'Anfrage'));
    await world.sync(account, area);
    await withdraw('Anfrage');
    const pairId = await filed('Anfrage', 'withdrawn');
    const wish = { account: account.id, area } as const;
    await world.service.runner.work(wish, 'withdraw', (opened, signal) =>
      fileAgain(world.ports, opened, pairId, signal),
    );
    await world.sync(account, area);
    assert.deepEqual(whom(), [90001, 'Nordlicht Regalbau GmbH', 90002, 'Klara Nord']);
    await world.sync(account, area);
    assert.deepEqual(subjects(), ['Anfrage']);
  });

  row('NX15', 'leaves a mail filed that the ERP does not let go of, and says so', async () => {
    await come(mailFrom(nord, 'Anfrage'));
    await world.sync(account, area);
    world.exec(`create trigger fest before delete on posteingang
      begin select raise(abort, 'gebucht'); end`);
    await assert.rejects(withdraw('Anfrage'), (error) => error instanceof AppError);
    assert.deepEqual(subjects(), ['Anfrage']);
    const { outOfStep, inStep } = await world.sync(account, area);
    assert.deepEqual([outOfStep, inStep], [{}, 1]);
    world.exec('drop trigger fest');
    await withdraw('Anfrage');
    assert.deepEqual(subjects(), []);
  });

  row('EM5 EM6', 'files nothing twice after cursors or links are lost', async () => {
    await come(mailFrom(nord, 'Anfrage'));
    await world.sync(account, area);
    await lose('cursors');
    await world.sync(account, area);
    await lose('everything');
    await world.sync(account, area);
    assert.deepEqual(subjects(), ['Anfrage']);
    // Exported and read in again by its owner: another item, without our stamp.
    await world.outlook().remove(area, (await world.outlook().one(area, 'Anfrage')).ref, true);
    await come(mailFrom(nord, 'Anfrage'));
    await world.sync(account, area);
    assert.deepEqual(subjects(), ['Anfrage']);
  });

  row('EM5 NX15', 'files a mail once, or never, however it is moved', async () => {
    await come(mailFrom(nord, 'Anfrage'));
    await come(mailFrom(nord, 'Privat'));
    await world.sync(account, area);
    await withdraw('Privat');
    const sync = async () => {
      await world.sync(account, area);
      assert.deepEqual(subjects(), ['Anfrage']);
    };
    for (const subject of ['Anfrage', 'Privat']) {
      const back = world.outlook().moveAway((await world.outlook().one(area, subject)).ref);
      await sync();
      back();
      await sync();
      await lose('cursors');
      await sync();
    }
    assert.deepEqual(await world.outlook().all(area, 'subject'), ['Anfrage', 'Privat']);
  });
});
