import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { pickSyncTexts } from '../../addin/strings/sync/pickSyncTexts.ts';
import { demoPassword } from '../../server/sandbox/erp/demoUsers.ts';
import type { StartedSync } from '../../server/wiring/startSync.ts';
import type { Area } from '../../shared/records/Area.ts';
import { BrowserTryOut } from './BrowserTryOut.ts';
import { OutlookPage } from './OutlookPage.ts';
import { axeViolations } from './axeViolations.ts';
import { disagreeOnTask } from './disagreeOnTask.ts';
import { takePicture } from './takePicture.ts';

const anna = 'anna.berger@nordwind.example';
const area: Area = 'tasks';
const words = pickSyncTexts('en');

describe('the user’s own synchronisation in the pane', () => {
  let world: BrowserTryOut;
  let outlook: OutlookPage;
  let sync: StartedSync;
  let id: string;

  before(async () => {
    world = await BrowserTryOut.start({ logger: pino({ level: 'silent' }) });
    assert.ok(world.tryOut.sync);
    sync = world.tryOut.sync;
    outlook = await OutlookPage.open(world);
    await outlook.page.locator('.mails button').first().click();
    await outlook.openPane();
    await outlook.pair('anna.berger', demoPassword);
    await outlook.settle();
  });

  after(async () => {
    await (outlook as OutlookPage | undefined)?.close();
    await (world as BrowserTryOut | undefined)?.close();
  });

  const line = (text: string | RegExp) =>
    outlook.pane.getByRole('contentinfo').getByRole('button').filter({ hasText: text });

  it('says that nothing is set up for this mailbox where there is no account', async () => {
    const { pane, texts } = outlook;
    await line(texts.sync.none).click();
    await pane.getByText(words.nothing).waitFor();
    assert.equal(await pane.getByRole('button', { name: words.now }).count(), 0);
    await pane.getByRole('button', { name: texts.app.back }).click();
    await line(texts.sync.none).waitFor();
  });

  it('synchronises now at one press, and says when it did', async () => {
    const { pane, texts, page } = outlook;
    id = await addAccount();
    // The pane is opened again: the account is new.
    await page.locator('.mails button').nth(1).click();
    await outlook.openPane();
    await outlook.settle();
    await line(/./).last().click();
    await pane.getByRole('button', { name: words.now, exact: true }).press('Enter');
    const tasks = outlook.section(words.areas.tasks);
    await tasks.getByText(words.states['in-step'], { exact: true }).waitFor();
    await tasks.getByText(/^In step: [1-9]/).waitFor();
    assert.deepEqual(await axeViolations(outlook.paneFrame), []);
    await takePicture(outlook, 'sync-in-step');
    await pane.getByRole('button', { name: texts.app.back }).press('Enter');
    await line(/^In step · /).waitFor();
  });

  it('says of every task it lists how that is in the sync, in words too, and nothing of what is not synced', async () => {
    const { pane, texts } = outlook;
    const subject = await inStepSubject();
    await outlook.search(subject);
    const said = texts.sync.open(texts.sync.things['in-step']);
    // Colleagues have tasks of the same name, which are not in this mailbox.
    const row = outlook.results
      .getByRole('listitem')
      .filter({ hasText: subject })
      .filter({ has: pane.getByTitle(said) })
      .first();
    await row.waitFor();
    assert.equal(await row.getByTitle(said).innerText(), said);
    assert.deepEqual(await axeViolations(outlook.paneFrame), []);
    await takePicture(outlook, 'sync-badge');
    await row.getByRole('button', { name: subject }).first().click();
    await pane.getByRole('heading', { level: 1, name: subject }).waitFor();
    await pane.getByText(texts.sync.things['in-step'], { exact: true }).waitFor();
    await pane.getByRole('button', { name: texts.app.back }).click();
    await outlook.search('');
    const people = outlook.section(texts.people.title);
    assert.equal(await people.getByTitle(texts.sync.open('')).count(), 0, 'contacts are off');
  });

  it('shows a conflict field by field, and writes what is chosen there, by keyboard alone', async () => {
    const { pane, texts, page } = outlook;
    const before = await disagreeOnTask(sync, id);
    await line(/./).last().press('Enter');
    await pane.getByRole('button', { name: words.now, exact: true }).press('Enter');
    const question = outlook.section(words.questions).getByRole('button');
    await question.first().press('Enter');
    const subject = pane.getByRole('group', { name: 'Subject' });
    await subject.getByText(words.before(before), { exact: true }).waitFor();
    await subject.getByText(`${before} (Outlook)`).waitFor();
    for (const side of [words.outlook, words.erp]) {
      await pane.getByText(new RegExp(`^${side}: changed .+ by Anna Berger$`)).waitFor();
    }
    await takePicture(outlook, 'sync-conflict');
    assert.deepEqual(await axeViolations(outlook.paneFrame), []);
    await pane.getByRole('button', { name: words.ways.later }).press('Enter');
    await question.first().press('Enter');
    await pane.getByRole('button', { name: words.ways.takeMailbox }).press('Enter');
    const tasks = outlook.section(words.areas.tasks);
    await tasks.getByText(words.states['in-step'], { exact: true }).waitFor();
    assert.equal(await question.count(), 0);
    await pane.getByRole('button', { name: texts.app.back }).press('Enter');
    await line(/^In step · /).waitFor();
    await page.mouse.move(0, 0);
  });

  it('mixes both sides field by field, by keyboard alone, and shows long texts where they differ', async () => {
    const { pane, texts } = outlook;
    const long = 'Montage im zweiten Stock, der Schlüssel liegt beim Nachbarn. '.repeat(12);
    const before = await disagreeOnTask(sync, id, {
      ...{ erp: `${long}Rechnung an Zänker.`, mailbox: `${long}Rechnung an Brenner.` },
    });
    await line(/./).last().press('Enter');
    await pane.getByRole('button', { name: words.now, exact: true }).press('Enter');
    const question = outlook.section(words.questions).getByRole('button');
    await question.first().press('Enter');
    const choose = async (field: string, side: string) => {
      const radio = pane.getByRole('group', { name: field }).getByRole('radio', { name: side });
      await radio.press('Space');
    };
    const mix = pane.getByRole('button', { name: words.ways.mix });
    await pane.getByText('Rechnung an Brenner.').waitFor();
    await choose('Subject', words.erp);
    await choose('Text', words.outlook);
    await takePicture(outlook, 'sync-mix');
    await mix.press('Enter');
    await outlook
      .section(words.areas.tasks)
      .getByText(words.states['in-step'], { exact: true })
      .waitFor();
    assert.equal(await question.count(), 0);
    await pane.getByRole('button', { name: texts.app.back }).press('Enter');
    const scope = { account: id, erp: sync.ports.erp.name, company: '1', area };
    const said: (readonly [unknown, unknown])[] = [];
    for await (const pairs of sync.ports.sync.allPairs(scope, 50)) {
      for (const pair of pairs) {
        const sides = [pair.erp?.fields, pair.mailbox?.fields];
        if (sides[0]?.['subject'] !== `${before} (ERP)`) continue;
        for (const fields of sides) said.push([fields?.['subject'], fields?.['body']]);
      }
    }
    const mixed = [`${before} (ERP)`, `${long}Rechnung an Brenner.`] as const;
    assert.deepEqual(said, [mixed, mixed]);
  });

  /** Anna's account, as an administrator sets it up. */
  async function addAccount(): Promise<string> {
    const { accounts, clock } = sync.ports;
    const { exchange, service } = world.tryOut.mailboxes;
    const signIn = { way: 'basic', user: service.user } as const;
    const connection = { id: 'exchange', name: 'Exchange', kind: 'ews', signIn } as const;
    await accounts.saveConnection(
      { ...connection, url: exchange.url, impersonates: true },
      service.password,
      clock.now(),
    );
    const on = { contacts: false, appointments: false, tasks: true };
    const account = await accounts.addAccount(
      {
        ...{ id: randomUUID(), mailbox: anna, name: 'Anna Berger', connection: 'exchange' },
        ...{ erpUser: '1', company: '1', zone: 'Europe/Berlin', groups: [], areas: on },
        ...{ choices: {}, preset: 'own', since: world.tryOut.since, isPaused: false },
        changes: { areas: { tasks: { schedule: [] } } },
      },
      clock.now(),
    );
    return account.id;
  }

  /** The subject of a task that is paired. */
  async function inStepSubject(): Promise<string> {
    const scope = { account: id, erp: sync.ports.erp.name, company: '1', area };
    for await (const page of sync.ports.sync.allPairs(scope, 50)) {
      for (const { erp, mailbox } of page) {
        const subject = erp?.fields['subject'];
        if (erp && mailbox && typeof subject === 'string') return subject;
      }
    }
    assert.fail('nothing is paired');
  }
});
