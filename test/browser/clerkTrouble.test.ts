import assert from 'node:assert/strict';
import fs from 'node:fs';
import { pino } from 'pino';
import type { Locator } from 'playwright-core';
import { pickCreateTexts } from '../../addin/strings/create/pickCreateTexts.ts';
import { pickFilingTexts } from '../../addin/strings/filing/pickFilingTexts.ts';
import { sayField } from '../../addin/strings/sync/sayField.ts';
import { AppError } from '../../server/core/AppError.ts';
import { faultyErp, type FaultyErp } from '../../server/sandbox/erp/faultyErp.ts';
import { until } from '../until.ts';
import { axeViolations } from './axeViolations.ts';
import { BrowserTryOut } from './BrowserTryOut.ts';
import { demoCustomers } from './demoCustomers.ts';
import { erpRefusals } from './erpRefusals.ts';
import { erpRows } from './erpRows.ts';
import { hostileTexts } from './hostileTexts.ts';
import { itemsFolder } from './itemsFolder.ts';
import { linkBySearch } from './linkBySearch.ts';
import { mailWithFiles } from './mailWithFiles.ts';
import type { OutlookPage } from './OutlookPage.ts';
import { openPaired } from './openPaired.ts';
import { overflowing } from './overflowing.ts';
import { SilentServer } from './SilentServer.ts';

const filing = pickFilingTexts('en');
const making = pickCreateTexts('en');
const name = (field: string) => sayField(field, 'en');

/** What mails call their attachments, and what the files are called. */
const names = [
  ['..\\..\\x.txt', '_.._x.txt'],
  ['a/b.txt', 'a_b.txt'],
  ['NUL', '_NUL'],
  ['\u202Etxt.exe', 'txt.exe'],
  [`${'n'.repeat(300)}.pdf`, `${'n'.repeat(116)}.pdf`],
  ['plan.pdf', 'plan.pdf'],
  ['PLAN.pdf', 'PLAN (2).pdf'],
] as const;

const people = {
  anna: 'Anna Berger <anna.berger@nordwind.example>',
  jonas: 'Jonas Keller <jonas.keller@nordwind.example>',
} as const;

describe('a clerk in trouble', () => {
  const [customer] = demoCustomers();
  let other: SilentServer;
  let folder: string;
  let world: BrowserTryOut;
  let erp: FaultyErp;
  let outlook: OutlookPage;
  /** What tests take the place of. */
  let real: {
    file: NonNullable<FaultyErp['files']>['file'] | undefined;
    openRecords: FaultyErp['openRecords'];
  };

  before(async () => {
    other = await SilentServer.start();
    const file = (said: string) => ({ name: said, bytes: Buffer.from(said.slice(0, 9)) });
    const plain = (subject: string) => mailWithFiles(subject, '<p>Hallo</p>', [file('plan.pdf')]);
    const cyrillic =
      '<p>Здравствуйте</p><p>С уважением<br>Ирина Смирнова<br>Начальник отдела закупок<br>Тел. +7 495 123-45-67</p>';
    folder = itemsFolder({
      'names.eml': mailWithFiles(
        'Bad names',
        '<p>Hallo</p>',
        names.map(([said]) => file(said)),
      ),
      'hostile.eml': mailWithFiles('Runs away', hostileTexts(other.url).html, []),
      'cyrillic.eml': mailWithFiles(
        'Кириллица',
        cyrillic,
        [],
        [
          `From: =?utf-8?B?${Buffer.from('Ирина Смирнова').toString('base64')}?= <irina@zakupki.example>`,
        ],
      ),
      ...Object.fromEntries(
        ['Refused', 'Thrown away', 'Moved away', 'Answered', 'At once'].map((one) => [
          `${one}.eml`,
          plain(one),
        ]),
      ),
    });
    world = await BrowserTryOut.start({
      items: folder,
      logger: pino({ level: 'silent' }),
      wrapErp: (real) => (erp = faultyErp(real)),
    });
    outlook = await openAs('anna');
    // So that no color is on its way when it is looked at.
    await outlook.page.emulateMedia({ reducedMotion: 'reduce' });
    real = { file: erp.files?.file.bind(erp.files), openRecords: erp.openRecords?.bind(erp) };
    await outlook.openFolder('loaded');
  });
  after(async () => {
    await (outlook as OutlookPage | undefined)?.close();
    await (world as BrowserTryOut | undefined)?.close();
    await (other as SilentServer | undefined)?.close();
    fs.rmSync(folder, { recursive: true });
  });

  afterEach(() => {
    erp.fault = { type: 'none' };
    if (erp.files && real.file) erp.files.file = real.file;
    if (real.openRecords) erp.openRecords = real.openRecords;
  });

  /** The server may read their mailboxes. */
  function openAs(who: keyof typeof people, level: '1.5' | '1.10' = '1.5'): Promise<OutlookPage> {
    return openPaired(world, { mailbox: who, level }, undefined, people[who]);
  }

  const button = (text: string, at = outlook): Locator =>
    at.pane.getByRole('button', { name: text, exact: true });
  const count = (sql: string, ...values: string[]) => erpRows(world, sql, ...values).length;
  const mails = (subject: string) => count('select * from mails where betreff = ?', subject);
  const focused = (at = outlook) =>
    at.paneFrame.evaluate(() => document.activeElement?.textContent ?? '');

  async function open(subject: string, at = outlook): Promise<void> {
    await at.openMail(subject);
    if (at.findPaneFrame() === null) {
      await at.openPane();
      await at.pin();
    }
    await at.page.locator('h2.item-title', { hasText: subject }).waitFor();
    await at.settle();
  }

  async function openFiling(subject: string, at = outlook): Promise<void> {
    await open(subject, at);
    // Left open by a try that failed.
    const back = button(at.texts.app.back, at);
    if (await back.isVisible()) await back.click();
    if ((await at.linked.getByRole('listitem').count()) === 0) {
      await linkBySearch(at, customer?.name ?? '');
    }
    await button(at.texts.filing.open, at).click();
    await at.section(filing.attachments).waitFor();
  }

  /** Deletes or moves the mail that is open in another program, and this Outlook has not noticed. */
  async function vanish(subject: string, move: boolean, at = outlook): Promise<void> {
    await at.page.route('**/revision', (route) => route.abort());
    const boxes = world.tryOut.mailboxes.outlook;
    const row = (await boxes.list('anna', 'loaded')).find((one) => one.subject === subject);
    assert.ok(row);
    if (move) await boxes.move('anna', row.id, 'archive');
    else await boxes.remove('anna', row.id);
  }

  it('files attachments under names that are files, whatever the mail calls them', async () => {
    await openFiling('Bad names');
    const shown = await outlook.section(filing.attachments).getByRole('checkbox').count();
    assert.equal(shown, names.length);
    const frame = outlook.page.locator('aside.pane iframe');
    const setWidth = (pixels: number) =>
      frame.evaluate((one, width) => {
        (one as HTMLElement).style.width = `${width}px`;
      }, pixels);
    // 80 pixels are what is left of 320 when text is four times as large.
    for (const width of [320, 80]) {
      await setWidth(width);
      await until(
        'the pane has its width',
        () => outlook.paneFrame.evaluate(() => innerWidth),
        (is) => is === width,
      );
      assert.deepEqual(await overflowing(outlook.paneFrame), [], `${width} pixels`);
    }
    await setWidth(354);
    await outlook.page.emulateMedia({ forcedColors: 'active' });
    assert.deepEqual(await axeViolations(outlook.paneFrame), []);
    await outlook.page.emulateMedia({ forcedColors: 'none' });
    await button(filing.submit).click();
    await outlook.section(filing.done).getByText(filing.withSome(names.length)).waitFor();
    const kept = erpRows(
      world,
      "select dateiname from mail_anlagen join mails using (mandant_nr, mail_nr) where betreff = 'Bad names' order by lfd_nr",
    );
    assert.deepEqual(
      kept.map(({ dateiname }) => dateiname),
      names.map(([, is]) => is),
    );
  });

  it('files HTML that tries to run in a form in which nothing runs and nothing is asked of anybody', async () => {
    // Its console says what the mail's own frame did not let the mail do.
    const hostile = await openAs('anna', '1.10');
    await hostile.openFolder('loaded');
    await openFiling('Runs away', hostile);
    await button(filing.submit, hostile).click();
    await hostile.section(filing.done).waitFor();
    await hostile.page.context().close();
    const [mail] = erpRows(world, "select inhalt_html from mails where betreff = 'Runs away'");
    const html = String(mail?.['inhalt_html']);
    // As an ERP may show it that takes no care at all.
    const context = await world.browser.newContext();
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('dialog', (dialog) => asked.push(dialog.message()));
    await page.setContent(html, { waitUntil: 'load' });
    await page.getByText('Hostile body').waitFor();
    for (const link of await page.locator('a').all()) await link.click();
    const ran = await page.evaluate(() => (window as { __pwned?: unknown }).__pwned);
    const left = await page
      .locator('script, iframe, svg, object, embed, form, style, link, meta')
      .count();
    await context.close();
    assert.deepEqual([ran, left, asked, other.heard], [undefined, 0, [], []]);
  });

  it('keeps what was chosen when the ERP refuses the mail, says why, and files it at another try', async () => {
    await openFiling('Refused');
    await outlook.section(filing.attachments).getByLabel('plan.pdf').uncheck();
    const { files } = erp;
    assert.ok(files);
    for (const [what, error, sentence] of erpRefusals) {
      files.file = () => Promise.reject(error);
      await button(filing.submit).click();
      await outlook.pane.getByText(sentence).first().waitFor();
      assert.equal(
        await outlook.section(filing.attachments).getByLabel('plan.pdf').isChecked(),
        false,
      );
      await until(`the focus is there again: ${what}`, focused, (name) => name === filing.submit);
      assert.equal(mails('Refused'), 0);
    }
    assert.deepEqual(await axeViolations(outlook.paneFrame), []);
    // It is gone in the middle, and nobody knows whether it was done: it was not.
    files.file = () =>
      Promise.reject(new AppError('uncertain', 'It may have happened.', { reason: 'commit-lost' }));
    await button(filing.submit).click();
    await outlook.pane.getByText(outlook.texts.errors.uncertain).first().waitFor();
    assert.ok(real.file);
    files.file = real.file;
    await button(filing.submit).click();
    await outlook.section(filing.done).getByText(filing.withNone).waitFor();
    assert.equal(mails('Refused'), 1);
  });

  it('lets one of two who file the same mail at once do so, and tells the other who did and when', async () => {
    const jonas = await openAs('jonas', '1.10');
    await jonas.openFolder('loaded');
    await openFiling('At once');
    await openFiling('At once', jonas);
    let arrived = 0;
    const together = Promise.withResolvers<undefined>();
    const both = [outlook, jonas];
    for (const { page } of both) {
      await page.route('**/api/filing', async (route) => {
        arrived += 1;
        if (arrived === both.length) together.resolve(undefined);
        await together.promise;
        await route.continue();
      });
    }
    await Promise.all(both.map((at) => button(filing.submit, at).click()));
    const failed = both.map((at) =>
      at.pane
        .getByText(filing.reasons['filed-already'])
        .or(at.pane.getByText(filing.reasons['filing-under-way']))
        .first(),
    );
    const at = await Promise.any(failed.map(async (said, i) => said.waitFor().then(() => i)));
    const [loser, winner] = at === 0 ? [outlook, jonas] : [jonas, outlook];
    await winner
      .section(filing.done)
      .getByText(/^By you, /)
      .waitFor();
    await button(filing.look, loser).click();
    const who = winner === jonas ? /^By Jonas Keller, / : /^By Anna Berger, /;
    await loser.section(filing.done).getByText(who).waitFor();
    assert.equal(mails('At once'), 1);
    for (const { page } of both) await page.unroute('**/api/filing');
    await jonas.close();
  });

  it('makes a contact of a writer whose name and signature are in Cyrillic', async () => {
    const person = 'Ирина Смирнова';
    await open('Кириллица');
    await button(outlook.texts.create.contactNamed(person)).click();
    const form = outlook.pane.locator('form:visible');
    const field = (label: string) => form.getByLabel(label, { exact: true });
    await form.waitFor();
    assert.equal(await field(making.required(name('lastName'))).inputValue(), 'Смирнова');
    assert.equal(await field(name('firstName')).inputValue(), 'Ирина');
    assert.equal(await field(name('businessPhone')).inputValue(), '+7 495 123-45-67');
    await form.getByRole('button', { name: making.submit }).click();
    await outlook.pane.getByRole('heading', { name: making.made(person) }).waitFor();
    await button(outlook.texts.app.back).click();
    await outlook.row(outlook.linked, person).waitFor();
  });

  it('keeps a form as it was typed when the ERP refuses, is slow or gone, and saves it once at another try', async () => {
    await open('Refused');
    await button(outlook.texts.create.open).click();
    await button(making.areas.tasks).click();
    const form = outlook.pane.locator('form:visible');
    const title = form.getByLabel(making.required(name('subject')), { exact: true });
    await title.fill('Trotz allem');
    const { openRecords } = real;
    assert.ok(openRecords);
    const submit = form.getByRole('button', { name: making.submit });
    const typed = async () => {
      assert.equal(await title.inputValue(), 'Trotz allem');
      await until('the focus is there again', focused, (name) => name === making.submit);
      assert.equal(await form.getByRole('button').last().isEnabled(), true);
    };
    for (const [what, error] of erpRefusals) {
      erp.openRecords = async (...asked) => {
        const store = await openRecords(...asked);
        return Object.assign(Object.create(store) as typeof store, {
          write: () => Promise.resolve([{ state: 'failed', error }]),
        });
      };
      await submit.click();
      const { errors } = outlook.texts;
      const sentence = error.kind === 'unavailable' ? errors.unavailable : error.message;
      await form
        .getByText(sentence)
        .first()
        .waitFor()
        .catch((cause: unknown) => {
          throw new Error(what, { cause });
        });
      await typed();
    }
    erp.openRecords = openRecords;
    erp.fault = { type: 'down' };
    await submit.click();
    await form.getByText(outlook.texts.errors.unavailable).first().waitFor();
    await typed();
    erp.fault = { type: 'slow', milliseconds: 300 };
    await submit.click();
    await outlook.pane.getByRole('heading', { name: making.made('Trotz allem') }).waitFor();
    erp.fault = { type: 'none' };
    assert.equal(count("select * from aufgaben where betreff = 'Trotz allem'"), 1);
    await button(outlook.texts.app.back).click();
  });

  for (const [how, subject, move] of [
    ['deleted', 'Thrown away', false],
    ['moved', 'Moved away', true],
  ] as const) {
    it(`says that a mail was ${how} elsewhere when it is filed; linking and creating from it still work`, async () => {
      await openFiling(subject);
      await vanish(subject, move);
      await button(filing.submit).click();
      await outlook.pane.getByText(filing.reasons['mail-gone']).first().waitFor();
      assert.equal(mails(subject), 0);
      await until('the focus is there again', focused, (name) => name === filing.submit);
      await button(outlook.texts.app.back).click();
      // Outlook cannot keep the mark any more; the link is known by the mail itself.
      await outlook.search(customer?.orders[0]?.number ?? '');
      await outlook.link(outlook.results.getByRole('listitem').first());
      await outlook.search('');
      await button(outlook.texts.create.open).click();
      await button(making.areas.tasks).click();
      const form = outlook.pane.locator('form:visible');
      await form.getByRole('button', { name: making.submit }).click();
      await outlook.pane.getByRole('heading', { name: making.made(subject) }).waitFor();
      await outlook.pane.getByText(making.linked).waitFor();
      await button(outlook.texts.app.back).click();
      await outlook.page.unroute('**/revision');
    });
  }

  it('goes on with an answer whose mail was deleted meanwhile', async () => {
    const writing = await openAs('anna', '1.10');
    await writing.openFolder('loaded');
    await writing.openMail('Answered');
    await writing.openPane();
    await linkBySearch(writing, customer?.name ?? '');
    await writing.command(writing.words.formTitles.reply);
    await writing.openPane();
    await writing.settle();
    await writing.row(writing.linked, customer?.name ?? '').waitFor();
    await vanish('Answered', false, writing);
    const order = customer?.orders[0]?.number ?? '';
    await writing.search(order);
    await writing.link(writing.results.getByRole('listitem').first());
    await writing.search('');
    await writing.row(writing.linked, order).waitFor();
    await writing.close();
  });
});
