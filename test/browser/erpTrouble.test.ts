import assert from 'node:assert/strict';
import fs from 'node:fs';
import { pino } from 'pino';
import type { FaultyErp } from '../../server/sandbox/erp/faultyErp.ts';
import { faultyErp } from '../fakes/faultyErp.ts';
import { BrowserTryOut } from './BrowserTryOut.ts';
import type { OutlookPage } from './OutlookPage.ts';
import { babblingErp, type BabblingErp } from './babblingErp.ts';
import { contactMails } from './contactMails.ts';
import { demoCustomers } from './demoCustomers.ts';
import { linkBySearch } from './linkBySearch.ts';
import { openPaired } from './openPaired.ts';

/** What an ERP may say that is no answer. */
const nonsense: Readonly<Record<string, () => unknown>> = {
  nothing: () => null,
  'a page of HTML': () => '<html><body>Service Unavailable</body></html>',
  'too few records': () => [],
  'records without fields': () => [{ state: 'found', record: {} }],
};

describe('the pane when the ERP is in trouble', () => {
  const [customer, other] = demoCustomers();
  const order = customer?.orders[0]?.number ?? '';
  const subjects = ['Linked', 'Down', 'Slow', 'Nonsense', ...Object.keys(nonsense), 'Back'];
  let folder: string;
  let world: BrowserTryOut;
  let erp: FaultyErp;
  let babble: BabblingErp;
  let outlook: OutlookPage;
  let title: string;

  before(async () => {
    folder = contactMails(
      customer,
      subjects.map((subject) => `Trouble: ${subject}`),
    );
    world = await BrowserTryOut.start({
      items: folder,
      logger: pino({ level: 'silent' }),
      wrapErp: (real) => (erp = faultyErp((babble = babblingErp(real)))),
      settings: (all) => ({ ...all, erp: { ...(all['erp'] as object), answerSeconds: 1.5 } }),
    });
    outlook = await openPaired(world);
    await outlook.openFolder('loaded');
    await open('Linked');
    await outlook.openPane();
    await outlook.pin();
    title = await linkBySearch(outlook, order);
  });

  after(async () => {
    await (outlook as OutlookPage | undefined)?.close();
    await (world as BrowserTryOut | undefined)?.close();
    fs.rmSync(folder, { recursive: true });
  });

  afterEach(() => {
    erp.fault = { type: 'none' };
    babble.babble = null;
  });

  it('says in each section that an ERP that is down does not answer; trying again works once it is back', async () => {
    erp.fault = { type: 'down' };
    await open('Down');
    const { suggestions, people, texts } = outlook;
    await outlook.linked.getByText(texts.links.none).waitFor();
    for (const section of [suggestions, people]) {
      await section.getByText(texts.errors.unavailable).waitFor();
    }
    assert.equal(await people.getByRole('listitem').count(), 3, 'the item’s people are shown');
    await outlook.search(customer?.name ?? '');
    await outlook.results.getByText(texts.errors.unavailable).waitFor();
    erp.fault = { type: 'none' };
    await retry(outlook.results);
    await outlook.results.getByRole('listitem').first().waitFor();
    await outlook.search('');
    for (const section of [suggestions, people]) await retry(section);
    await suggestions.getByText(order).first().waitFor();
    await people.getByText(texts.people.known(2, 3)).waitFor();
  });

  it('shows links under their stored names while the ERP is down, and as they are when it is back', async () => {
    const second = await openPaired(world);
    erp.fault = { type: 'down' };
    await second.openFolder('loaded');
    await second.openMail('Trouble: Linked');
    await second.openPane();
    const { linked, texts } = second;
    await linked.getByText(texts.links.unknown).waitFor();
    const stored = await linked.getByRole('listitem').first().innerText();
    assert.ok(stored.includes(order) && stored.includes(texts.links.by('you', 'today')), stored);
    erp.fault = { type: 'none' };
    await retry(linked);
    await linked.getByRole('button', { name: title, exact: true }).waitFor();
    await linked.getByText(texts.links.unknown).waitFor({ state: 'detached' });
    await second.close();
  });

  it('calls a colleague’s link by its kind while the ERP cannot say whether its name may be shown', async () => {
    const jonas = await openPaired(world, { mailbox: 'jonas' });
    erp.fault = { type: 'down' };
    await jonas.openFolder('loaded');
    await jonas.openMail('Trouble: Linked');
    await jonas.openPane();
    const row = jonas.linked.getByRole('listitem').first();
    await row.getByText(jonas.texts.links.by('Anna Berger', 'today')).waitFor();
    await row.getByRole('button', { name: 'Order', exact: true }).waitFor();
    await row.getByRole('button', { name: jonas.texts.links.unlinkNamed('Order') }).waitFor();
    assert.doesNotMatch(await row.innerText(), new RegExp(order));
    await jonas.close();
  });

  it('shows links first and skeletons below while the ERP is slow, works meanwhile, and ends with a sentence', async () => {
    const asked: string[] = [];
    outlook.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    erp.fault = { type: 'slow', milliseconds: 10_000 };
    await open('Slow');
    const { suggestions, linked, texts } = outlook;
    await linked.getByText(texts.links.none).waitFor();
    assert.equal(await suggestions.getAttribute('aria-busy'), 'true');
    await outlook.search('ab');
    assert.equal(await outlook.results.getAttribute('aria-busy'), 'true');
    await outlook.search('');
    await suggestions.getByText(texts.errors.unavailable).waitFor();
    assert.equal(
      asked.filter((path) => path === '/api/item/suggestions').length,
      1,
      'what took too long is not asked again by itself',
    );
    erp.fault = { type: 'none' };
    await retry(suggestions);
    await suggestions.getByText(order).first().waitFor();
  });

  it('says that an answer makes no sense instead of showing nothing', async () => {
    erp.fault = { type: 'nonsense' };
    await open('Nonsense');
    const { suggestions, people, texts } = outlook;
    for (const section of [suggestions, people]) {
      await section.getByText(texts.errors['bad-answer']).waitFor();
    }
    await outlook.search(other?.name ?? '');
    await outlook.results.getByText(texts.errors['bad-answer']).waitFor();
    erp.fault = { type: 'none' };
    await retry(outlook.results);
    await outlook.results.getByRole('listitem').first().waitFor();
    await outlook.search('');
  });

  for (const [what, babbled] of Object.entries(nonsense)) {
    it(`survives an ERP that answers with ${what}`, async () => {
      babble.babble = babbled;
      await open(what);
      const { suggestions, texts } = outlook;
      await suggestions.getByText(texts.errors['bad-answer']).waitFor();
      await outlook.people.getByText(texts.errors['bad-answer']).waitFor();
      babble.babble = null;
      await retry(suggestions);
      await suggestions.getByText(order).first().waitFor();
    });
  }

  it('says on a record’s page that the ERP does not answer, and shows the record on trying again', async () => {
    await open('Back');
    await outlook.settle();
    const { suggestions, texts } = outlook;
    const row = suggestions.getByRole('listitem').filter({ hasText: order }).first();
    erp.fault = { type: 'down' };
    await row.getByRole('button').first().click();
    const page = outlook.pane.getByRole('main');
    await page.getByText(texts.errors.unavailable).waitFor();
    erp.fault = { type: 'none' };
    await retry(page);
    await outlook.section(texts.record.details).getByRole('definition').first().waitFor();
    erp.fault = { type: 'down' };
    const related = outlook.section(texts.record.related);
    await related.getByRole('button').first().click();
    await related.getByText(texts.errors.unavailable).waitFor();
    erp.fault = { type: 'none' };
    await retry(related);
    await related.getByRole('listitem').first().waitFor();
    await outlook.pane.getByRole('button', { name: texts.app.back }).click();
  });

  it('keeps what was typed and says why when linking fails, and links on trying again', async () => {
    await open('Back');
    await outlook.search(other?.name ?? '');
    const first = outlook.results.getByRole('listitem').first();
    await first.waitFor();
    erp.fault = { type: 'down' };
    await first.getByRole('button', { name: /^Link / }).click();
    await first.getByText(outlook.texts.errors.unavailable).waitFor();
    erp.fault = { type: 'none' };
    await retry(first);
    await first.getByText(outlook.texts.links.linked, { exact: true }).waitFor();
    await outlook.search('');
  });

  async function open(subject: string): Promise<void> {
    await outlook.openMail(`Trouble: ${subject}`);
    await outlook.page.locator('h2.item-title', { hasText: `Trouble: ${subject}` }).waitFor();
  }

  function retry(section: ReturnType<OutlookPage['section']>): Promise<void> {
    return section.getByRole('button', { name: outlook.texts.app.retry }).first().click();
  }
});
