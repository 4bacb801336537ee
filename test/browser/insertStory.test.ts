import assert from 'node:assert/strict';
import { insertEn as words } from '../../addin/strings/insert/insertEn.ts';
import type { DemoDocumentFact, DemoOrganizationFact } from '../../server/sandbox/erp/demoFacts.ts';
import { colleagues } from '../../server/sandbox/mailbox/demo/mails/colleagues.ts';
import { until } from '../until.ts';
import { axeViolations } from './axeViolations.ts';
import { Keyboard } from './Keyboard.ts';
import type { OutlookPage } from './OutlookPage.ts';
import { StoryWorld } from './StoryWorld.ts';
import { takePicture } from './takePicture.ts';

const { anna } = colleagues;
/** The call that fetches a document. */
const documents = '**/api/records/document';
const typed = 'Guten Tag, hier die Zahlen.';

describe('an answer with figures, an address and a document from the ERP', () => {
  let world: StoryWorld;
  let outlook: OutlookPage;
  let keyboard: Keyboard;
  let customer: DemoOrganizationFact;
  let invoice: DemoDocumentFact;
  let title = '';
  const question = 'Wo bleibt die Rechnung?';

  before(async () => {
    world = await StoryWorld.shared();
    customer = world.cast.customer(10);
    const [first] = customer.invoices;
    assert.ok(first);
    invoice = first;
    title = `${invoice.subject}, ${invoice.number}`;
    const text = `Es geht um ${invoice.number}.`;
    world.putMail({ from: world.cast.contact(customer), to: [anna], subject: question, text });
    outlook = await world.open({ level: '1.10' });
    keyboard = new Keyboard(outlook);
    await outlook.openMail(question);
    await outlook.openPane();
    await outlook.settle();
    await outlook.link(outlook.row(outlook.suggestions, invoice.number));
    await outlook.command(outlook.words.formTitles.reply);
    await outlook.openPane();
    await outlook.settle();
    await outlook.row(outlook.linked, invoice.number).waitFor();
    await editor().click();
    await keyboard.type(typed);
  });

  after(() => outlook.close());

  const form = () => outlook.page.locator('form.mail-form');
  const editor = () => form().getByLabel(outlook.words.formText);
  const attached = () => form().locator('.attachments li');
  const fileName = () => `${invoice.number}.pdf`;
  /** What a screen reader is told; nobody sees it. */
  const heard = (sentence: string) =>
    outlook.pane.locator('[role=status]').getByText(sentence).last().waitFor({ state: 'attached' });
  const openInsert = async () => {
    await keyboard.tabTo(outlook.texts.insert.openNamed(title));
    await keyboard.press('Enter');
  };

  it('puts the figures into the text as a table, by keyboard in two presses from the linked record', async () => {
    await openInsert();
    await keyboard.tabTo(words.figuresNamed(`Invoice ${invoice.number}`));
    assert.ok(await keyboard.isFocusShown());
    await keyboard.press('Enter');
    const table = editor().locator('table');
    await table.waitFor();
    const cells = await table.locator('th, td').allInnerTexts();
    assert.equal(cells[0], `Invoice ${invoice.number}`);
    const euros = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'EUR' });
    assert.equal(cells[cells.indexOf('Total') + 1], euros.format(Number(invoice.amount)));
    await outlook.pane.getByText(words.inserted).first().waitFor();
    assert.ok((await editor().innerText()).includes(typed));
  });

  it('attaches the PDF, takes it away again, and says both', async () => {
    await keyboard.tabTo(words.documentNamed(fileName()));
    await keyboard.press('Enter');
    await attached().getByText(fileName()).waitFor();
    await heard(words.attached(fileName()));
    await takePicture(outlook, 'insert');
    assert.deepEqual(await axeViolations(outlook.paneFrame), []);
    await keyboard.tabTo(words.undoNamed(fileName()));
    await keyboard.press('Enter');
    await attached().first().waitFor({ state: 'detached' });
    await heard(words.detached(fileName()));
    assert.equal(await keyboard.focused(), words.documentNamed(fileName()));
  });

  it('loses nothing that was typed where the connection is gone in the middle, and attaches once it is back', async () => {
    const before = await editor().innerHTML();
    await outlook.page.route(documents, (route) => route.abort());
    const attach = outlook.pane.getByRole('button', {
      name: words.documentNamed(fileName()),
      exact: true,
    });
    await attach.press('Enter');
    const sentence = outlook.texts.errors.reasons['no-connection'];
    await outlook.pane.getByText(sentence).first().waitFor();
    assert.equal(await editor().innerHTML(), before);
    assert.equal(await attached().count(), 0);
    await outlook.page.unroute(documents);
    await attach.press('Enter');
    await attached().getByText(fileName()).waitFor();
  });

  it('puts the address block into the text where the cursor is', async () => {
    const { texts, results, pane } = outlook;
    await outlook.search(customer.key);
    const row = outlook.row(results, customer.name);
    await row.getByRole('button', { name: texts.insert.openNamed('') }).click();
    await row.getByRole('button', { name: words.addressNamed(customer.name) }).click();
    await until(
      'the address in the text',
      () => editor().innerText(),
      (text) => new RegExp(`${customer.name}\\n.+\\n\\d{5} \\S`).test(text),
    );
    assert.equal(await editor().locator('table').count(), 1);
    assert.ok((await editor().innerText()).includes(typed));
    await pane.getByRole('searchbox').fill('');
  });

  it('sends the mail with all of it', async () => {
    await form().getByText(outlook.words.send, { exact: true }).click();
    await form().waitFor({ state: 'detached' });
    await outlook.openFolder('sent');
    await outlook.openMail(`RE: ${question}`);
    const item = outlook.page.locator('#item .item');
    await item.locator('.attachments').getByText(fileName()).waitFor();
    const link = item.locator('.attachments a').first();
    const href = await link.evaluate((one) => (one as HTMLAnchorElement).href);
    const content = await outlook.page.request.get(href);
    assert.equal((await content.body()).subarray(0, 5).toString(), '%PDF-');
  });
});

describe('what cannot be attached', () => {
  let world: StoryWorld;
  let outlook: OutlookPage;
  let invoice: DemoDocumentFact;

  const open = async (level: '1.5' | '1.10') => {
    outlook = await world.open({ level });
    await outlook.command(outlook.words.formTitles.newMail);
    await outlook.openPane();
    await outlook.settle();
    await show();
  };
  const show = async () => {
    await outlook.search(invoice.number);
    const row = outlook.row(outlook.results, invoice.number);
    const name = outlook.texts.insert.openNamed(`${invoice.subject}, ${invoice.number}`);
    await row.getByRole('button', { name }).click();
    return row;
  };
  const where = () => `mandant_nr = 1 and beleg_art = 'RE' and beleg_id = ${invoice.key}`;
  const content = (value: string) =>
    world.changeErp(`update beleg_dateien set inhalt = ${value} where ${where()}`);

  before(async () => {
    world = await StoryWorld.shared();
    const [first] = world.cast.customer(11).invoices;
    assert.ok(first);
    invoice = first;
  });
  afterEach(() => outlook.close());

  it('is said where this Outlook takes no files from add-ins; figures it takes', async () => {
    await open('1.5');
    await outlook.pane.getByText(words.noFiles).waitFor();
    const heading = `Invoice ${invoice.number}`;
    await outlook.pane.getByRole('button', { name: words.figuresNamed(heading) }).click();
    await outlook.page.locator('form.mail-form table').getByText(heading).waitFor();
    await takePicture(outlook, 'insert-1.5');
  });

  it('is said before it is tried where the document is too large, and after where it is no PDF', async () => {
    content('zeroblob(10000001)');
    await open('1.10');
    await outlook.pane.getByText(words.tooLarge(`${invoice.number}.pdf`, '9.5 MB')).waitFor();
    content(`x'255044462d'`);
    // As the backend answers it; that it does is tried without a browser.
    const problem = { type: 'about:blank', title: 'No PDF.', status: 502 };
    await outlook.page.route(documents, (route) =>
      route.fulfill({
        ...{ status: 502, contentType: 'application/problem+json' },
        body: JSON.stringify({
          ...problem,
          kind: 'bad-answer',
          reason: 'no-pdf',
          correlationId: 'c',
        }),
      }),
    );
    await outlook.page.locator('#pane-close').click();
    await outlook.openPane();
    await outlook.settle();
    await show();
    const attach = words.documentNamed(`${invoice.number}.pdf`);
    await outlook.pane.getByRole('button', { name: attach }).click();
    await outlook.pane.getByText(words.reasons['no-pdf']).first().waitFor();
    assert.equal(await outlook.page.locator('form.mail-form .attachments li').count(), 0);
  });
});
