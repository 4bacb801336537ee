import assert from 'node:assert/strict';
import fs from 'node:fs';
import { BrowserTryOut } from './BrowserTryOut.ts';
import type { OutlookPage } from './OutlookPage.ts';
import { demoCustomers } from './demoCustomers.ts';
import { itemsFolder } from './itemsFolder.ts';
import { linkBySearch } from './linkBySearch.ts';
import { openPaired } from './openPaired.ts';
import { overflowing } from './overflowing.ts';
import { writeMail } from './writeMail.ts';

/** Longest time in milliseconds that a person may wait for the links of any mail, on a busy machine. */
const patience = 5_000;

describe('the pane beside mails that are unlike others', () => {
  const customers = demoCustomers();
  const [customer, second] = customers;
  let folder: string;
  let world: BrowserTryOut;
  let outlook: OutlookPage;

  before(async () => {
    const contact = customer?.persons[0]?.mail ?? '';
    folder = itemsFolder({
      'huge.eml': writeMail({
        subject: 'A body of one megabyte',
        from: `Somebody <${contact}>`,
        html: `<p>${`Zeile mit Umlauten äöü und Zahlen 12345. `.repeat(25_000)}</p>`,
      }),
      'crowd.eml': writeMail({
        subject: 'Five hundred recipients',
        from: `Somebody <${contact}>`,
        to: recipients(customers.map(({ persons }) => persons[0]?.mail ?? '')),
      }),
      'strange.eml': writeMail({
        subject: 'مرحبا \u202Etxt.exe\u202C 😀👩‍👩‍👧 \u200Bzero\u200Bwidth \u0000\u0007 𝒳',
        from: `"${encodedWord(strangeName)}" <strange@unknown.example>`,
        to: `${encodedWord('x'.repeat(300))} <long@unknown.example>`,
        cc: `${'y'.repeat(200)}@${'z'.repeat(60)}.unknown.example`,
        attachments: [`${'a'.repeat(250)}.pdf`, '\u202Efdp.exe'],
        text: strangeName.repeat(5),
      }),
      'bare.eml': 'X-Nothing: else\r\n\r\nBare words.\r\n',
      'no-subject.eml': writeMail({
        from: `Somebody <${contact}>`,
        text: 'Words without a subject.',
      }),
    });
    world = await BrowserTryOut.start({ items: folder });
    outlook = await openPaired(world);
    await outlook.openFolder('loaded');
    await outlook.openMail('Words without a subject.');
    await outlook.openPane();
    await outlook.pin();
  });

  after(async () => {
    await (outlook as OutlookPage | undefined)?.close();
    await (world as BrowserTryOut | undefined)?.close();
    fs.rmSync(folder, { recursive: true });
  });

  it('shows links soon for a body of one megabyte, and suggests by what it could read', async () => {
    const took = await timeToLinks('A body of one megabyte');
    assert.ok(took < patience, `${took} ms`);
    await outlook.suggestions
      .getByText(customer?.name ?? '')
      .first()
      .waitFor();
  });

  it('shows links soon for 500 recipients, draws few of them, and all when asked', async () => {
    const took = await timeToLinks('Five hundred recipients');
    assert.ok(took < patience, `${took} ms`);
    await outlook.settle();
    assert.ok((await nodes()) < 1_500, `${await nodes()} elements`);
    await outlook.people.getByRole('button', { name: /^Show all 50\d people$/ }).click();
    await outlook.people.getByText('Recipient 499', { exact: true }).waitFor();
    assert.ok((await nodes()) < 12_000, `${await nodes()} elements`);
    const started = Date.now();
    await outlook.search(second?.name ?? '');
    await outlook.results.getByRole('listitem').first().waitFor();
    assert.ok(Date.now() - started < patience, 'search still answers');
    await outlook.search('');
  });

  it('recognizes known people among 500', async () => {
    const known = Math.min(20, customers.length);
    const note = await outlook.people.getByText(/\d+ of \d+ in the ERP/).innerText();
    assert.ok(Number.parseInt(note, 10) >= known, note);
  });

  it('shows right-to-left, zero-width and four-byte characters and names of 300 letters within its width', async () => {
    await outlook.openMail('مرحبا');
    await outlook.pane.getByText('x'.repeat(300)).first().waitFor();
    await outlook.settle();
    assert.deepEqual(await overflowing(outlook.paneFrame), []);
  });

  it('links a mail without a subject, and one without sender, date, subject and Message-ID, and knows both again', async () => {
    const lacking = ['Words without a subject.', 'Bare words.'];
    const titles: string[] = [];
    for (const words of lacking) {
      await outlook.openMail(words);
      await outlook.settle();
      titles.push(await linkBySearch(outlook, customer?.orders[titles.length]?.number ?? ''));
    }
    const again = await openPaired(world);
    await again.openFolder('loaded');
    for (const [at, words] of lacking.entries()) {
      await again.openMail(words);
      if (at === 0) await again.openPane();
      if (at === 0) await again.pin();
      await again.linked.getByRole('button', { name: titles[at] ?? '', exact: true }).waitFor();
      assert.equal(await again.linked.getByRole('listitem').count(), 1);
    }
    await again.close();
  });

  /** Milliseconds from the press on a mail to its links, in a pane that is open already. */
  async function timeToLinks(subject: string): Promise<number> {
    const started = Date.now();
    await outlook.openMail(subject);
    await outlook.page.locator('h2.item-title', { hasText: subject }).waitFor();
    await outlook.linked.getByText(outlook.texts.links.none).waitFor();
    return Date.now() - started;
  }

  function nodes(): Promise<number> {
    return outlook.paneFrame.evaluate(() => document.querySelectorAll('*').length);
  }
});

const strangeName = '\u202Eأحمد\u202C \u200B\u200D\uFEFF 👩‍👩‍👧‍👦𠮷野家 a\u0301\u0301\u0301';

function encodedWord(text: string): string {
  return `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
}

function recipients(known: readonly string[]): string {
  return Array.from({ length: 500 }, (_, at) => {
    const address = at < 20 ? known[at] : `recipient${at}@crowd.example`;
    return `Recipient ${at} <${address ?? `recipient${at}@crowd.example`}>`;
  }).join(',\r\n ');
}
