import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { pino } from 'pino';
import { pickOwnTexts } from '../../addin/strings/own/pickOwnTexts.ts';
import { pickSyncTexts } from '../../addin/strings/sync/pickSyncTexts.ts';
import { EwsServer } from '../../server/mailbox/ews/EwsServer.ts';
import { createItem } from '../../server/mailbox/ews/operations/createItem.ts';
import { element } from '../../server/mailbox/ews/xml/element.ts';
import { openSync } from '../../server/app/service/openSync.ts';
import type { SyncAccount } from '../../server/ports/AccountStore.ts';
import { demoPassword } from '../../server/sandbox/erp/demoUsers.ts';
import type { Fields } from '../../shared/records/SyncRecord.ts';
import { never } from '../mailbox/ews/never.ts';
import { BrowserTryOut } from './BrowserTryOut.ts';
import { OutlookPage } from './OutlookPage.ts';
import { addSyncAccount } from './addSyncAccount.ts';
import { axeViolations } from './axeViolations.ts';

const words = pickOwnTexts('en');
const sync = pickSyncTexts('en');

/** A contact of the ERP, and the one in Outlook that is perhaps the same: a person who has another surname by now. */
interface Married {
  erp: string;
  name: string;
  mailbox: string;
}

describe('pairs that the sync proposes, on the user’s own page', () => {
  let world: BrowserTryOut;
  let outlook: OutlookPage;
  let account: SyncAccount;
  let own: Page;
  let people: readonly Married[];

  before(async () => {
    world = await BrowserTryOut.start({ logger: pino({ level: 'silent' }) });
    account = await addSyncAccount(world, {
      areas: { contacts: true, appointments: false, tasks: false },
      changes: { areas: { contacts: { schedule: [] } } },
    });
    people = await putMarried();
    await run();
    outlook = await OutlookPage.open(world);
    await outlook.page.locator('.mails button').first().click();
    await outlook.openPane();
    await outlook.pair('anna.berger', demoPassword);
    await outlook.settle();
    own = await openOwn();
  });

  after(async () => {
    await (outlook as OutlookPage | undefined)?.close();
    await (world as BrowserTryOut | undefined)?.close();
  });

  const rows = () => own.getByRole('region', { name: words.proposals }).getByRole('listitem');

  it('are listed with what is open, each to be looked at', async () => {
    await own.getByRole('link', { name: words.proposals }).click();
    await rows().nth(2).waitFor();
    assert.equal(await rows().count(), 3);
    assert.deepEqual(await axeViolations(own.mainFrame()), []);
  });

  it('are decided together, by keyboard alone: the same, or not the same', async () => {
    const box = (nth: number) =>
      rows()
        .filter({ hasText: people[nth]?.name ?? '' })
        .getByRole('checkbox');
    await box(0).press('Space');
    await box(1).press('Space');
    await own.getByText(words.list.selected(2), { exact: true }).waitFor();
    await own.getByRole('button', { name: sync.ways.sameErp }).press('Enter');

    await own.getByText(sync.decided).waitFor();
    await rows().nth(1).waitFor({ state: 'detached' });
    await box(2).press('Space');
    await own.getByRole('button', { name: sync.ways.different, exact: true }).press('Enter');
    await own.getByText(words.propose.none).waitFor();
  });

  it('are carried out by the sync as decided, and asked never again', async () => {
    await run();
    await own.reload();
    await own.getByRole('link', { name: words.proposals }).click();
    await own.getByText(words.propose.none).waitFor();
    const pairs = await allPairs();
    const [same, alsoSame, other] = people;
    for (const one of [same, alsoSame]) {
      assert.equal(pairs.get(one?.mailbox ?? ''), one?.erp, 'tied as it was decided');
    }
    assert.notEqual(pairs.get(other?.mailbox ?? ''), other?.erp, 'kept apart');
    assert.ok([...pairs.values()].includes(other?.erp ?? ''), 'each has one of its own now');
  });

  async function run(): Promise<void> {
    assert.ok(world.tryOut.sync);
    await world.tryOut.sync.service.runner.sync({ account: account.id, area: 'contacts' });
  }

  /** The mailbox's references and those of the ERP that they are paired with. */
  async function allPairs(): Promise<Map<string, string>> {
    assert.ok(world.tryOut.sync);
    const { erp, sync: store } = world.tryOut.sync.ports;
    const scope = { account: account.id, erp: erp.name, company: '1', area: 'contacts' } as const;
    const pairs = new Map<string, string>();
    for await (const page of store.allPairs(scope, 500)) {
      for (const pair of page) pairs.set(pair.mailbox?.ref ?? '', pair.erp?.ref ?? '');
    }
    return pairs;
  }

  /** Three contacts of the ERP stand in Outlook already, with their address and telephone and another surname. */
  async function putMarried(): Promise<Married[]> {
    assert.ok(world.tryOut.sync);
    const { service, exchange } = world.tryOut.mailboxes;
    const { ports } = world.tryOut.sync;
    using opened = await openSync(ports, { account: account.id, area: 'contacts' }, never);
    const { erp } = opened.ports.stores;
    const found: { ref: string; fields: Fields }[] = [];
    const [collection] = await erp.collections('contacts', never);
    for await (const page of erp.listChanges(collection?.id ?? '', null, never)) {
      for (const row of page.rows) {
        const fields = row.state === 'present' ? (row.record?.fields ?? {}) : {};
        const isFull = ['firstName', 'lastName', 'email1', 'mobilePhone'].every(
          (name) => typeof fields[name] === 'string',
        );
        const isNew = found.every((one) => one.fields['firstName'] !== fields['firstName']);
        if (isFull && isNew && found.length < 3) found.push({ ref: row.ref, fields });
      }
      if (found.length === 3) break;
    }
    const server = new EwsServer({ url: exchange.url }, { now: Date.now });
    const signIn = { kind: 'basic', user: service.user, password: service.password } as const;
    const client = server.account(signIn).mailbox({ address: account.mailbox, impersonate: true });
    const said = (fields: Fields, name: string) => fields[name] as string;
    const made = await createItem(
      client,
      {
        items: found.map(({ fields }) =>
          element(
            't:Contact',
            {},
            element('t:GivenName', {}, said(fields, 'firstName')),
            element(
              't:EmailAddresses',
              {},
              element('t:Entry', { Key: 'EmailAddress1' }, said(fields, 'email1')),
            ),
            element(
              't:PhoneNumbers',
              {},
              element('t:Entry', { Key: 'MobilePhone' }, said(fields, 'mobilePhone')),
            ),
            element('t:Surname', {}, 'Neugebauer'),
          ),
        ),
      },
      never,
    );
    return found.map(({ ref, fields }, nth) => {
      const one = made[nth];
      assert.ok(one?.state === 'done' && one.value, JSON.stringify(one));
      return { erp: ref, name: said(fields, 'firstName'), mailbox: one.value.id };
    });
  }

  async function openOwn(): Promise<Page> {
    const { pane, page, texts } = outlook;
    await pane
      .getByRole('contentinfo')
      .getByRole('button', { name: texts.sync.open('').trim() })
      .click();
    const opened = page.waitForEvent('popup');
    await pane.getByRole('button', { name: words.open }).click();
    const own = await opened;
    await own.getByRole('heading', { level: 1, name: words.title }).waitFor();
    return own;
  }
});
