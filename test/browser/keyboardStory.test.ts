import assert from 'node:assert/strict';
import type { DemoOrganizationFact } from '../../server/sandbox/erp/demoFacts.ts';
import { colleagues } from '../../server/sandbox/mailbox/demo/mails/colleagues.ts';
import { Keyboard } from './Keyboard.ts';
import type { OutlookPage } from './OutlookPage.ts';
import { StoryWorld } from './StoryWorld.ts';
import { until } from '../until.ts';

const { anna } = colleagues;

describe('everything by keyboard', () => {
  let outlook: OutlookPage;
  let keyboard: Keyboard;
  let customer: DemoOrganizationFact;
  const subject = 'Ohne Maus';

  before(async () => {
    const world = await StoryWorld.shared();
    customer = world.cast.customer(8);
    const text = `Zum Auftrag ${customer.orders[0]?.number}.`;
    world.putMail({ from: world.cast.contact(customer), to: [anna], subject, text });
    outlook = await world.open({});
    keyboard = new Keyboard(outlook);
    await outlook.page.locator('.mail-row').first().waitFor();
  });

  after(() => outlook.close());

  /** Waits until the focus is on something of this name. */
  const lands = (name: string | RegExp) =>
    until(
      `the focus on ${String(name)}`,
      () => keyboard.focused(),
      (seen) => (typeof name === 'string' ? seen === name : name.test(seen)),
    );

  it('opens the mail, then the pane, and comes into it', async () => {
    await keyboard.tabTo(new RegExp(subject));
    await keyboard.press('Enter');
    await outlook.page.getByRole('heading', { name: subject }).waitFor();
    await keyboard.tabTo('Link to ERP', 'Shift+Tab');
    await keyboard.press('Enter');
    await outlook.pane.locator('main').waitFor();
    await outlook.settle();
    await keyboard.tabTo(outlook.texts.search.label);
    assert.ok(await keyboard.isInPane());
  });

  it('links a suggestion, and stays where it was', async () => {
    const { texts, linked } = outlook;
    const { number = '', subject: title = '' } = customer.orders[0] ?? {};
    await keyboard.tabTo(texts.links.linkNamed(`${title}, ${number}`));
    await keyboard.press('Enter');
    await outlook.row(linked, customer.orders[0]?.number ?? '').waitFor();
    assert.ok(await keyboard.isInPane());
    assert.notEqual(await keyboard.focused(), 'BODY');
  });

  it('takes the link away, is offered to undo that, and takes it back', async () => {
    const { texts, linked } = outlook;
    const { number = '', subject: title = '' } = customer.orders[0] ?? {};
    const name = `${title}, ${number}`;
    await keyboard.tabTo(texts.links.unlinkNamed(name), 'Shift+Tab');
    await keyboard.press('Enter');
    await lands(texts.links.undoNamed(title));
    await keyboard.press('Enter');
    await outlook.row(linked, customer.orders[0]?.number ?? '').waitFor();
    await lands(/^(?!BODY$)/);
    await keyboard.tabTo(texts.links.unlinkNamed(name));
    await keyboard.press('Space');
    await lands(texts.links.undoNamed(title));
    await keyboard.tabTo(texts.links.hide);
    await keyboard.press('Enter');
    await linked.getByText(texts.links.none).waitFor();
    assert.notEqual(await keyboard.focused(), 'BODY');
  });

  it('searches, links what is found, and leaves the search with Escape', async () => {
    const { texts, results, linked } = outlook;
    const { number = '', subject: title = '' } = customer.projects[0] ?? {};
    await keyboard.tabTo(texts.search.label, 'Shift+Tab');
    await keyboard.type(number);
    await outlook.row(results, number).waitFor();
    await keyboard.tabTo(texts.links.linkNamed(`${title}, ${number}`));
    await keyboard.press('Enter');
    await lands(texts.links.linkedNamed(`${title}, ${number}`));
    await keyboard.tabTo(texts.search.label, 'Shift+Tab');
    await keyboard.press('Escape');
    await outlook.row(linked, number).waitFor();
    assert.equal(await keyboard.focused(), texts.search.label);
    assert.equal(await results.count(), 0);
  });

  it('opens a record in the ERP', async () => {
    const { number = '', subject: title = '' } = customer.projects[0] ?? {};
    const opened = outlook.page.context().waitForEvent('page');
    await keyboard.tabTo(outlook.texts.links.openNamed(title));
    await keyboard.press('Enter');
    const erp = await opened;
    await erp.waitForLoadState();
    assert.match(await erp.locator('body').innerText(), new RegExp(number));
    await erp.close();
  });

  it('looks a person up, opens what belongs to them, and comes back to the same place', async () => {
    const { texts, pane } = outlook;
    await keyboard.tabTo(new RegExp(`${customer.name} · Contact$`));
    const from = await keyboard.focused();
    await keyboard.press('Enter');
    await lands(texts.app.back);
    await outlook.settle();
    await keyboard.tabTo(texts.record.count('Invoices', customer.invoices.length));
    await keyboard.press('Enter');
    const [invoice] = customer.invoices;
    assert.ok(invoice);
    await pane.getByText(invoice.number).first().waitFor();
    await keyboard.tabTo(invoice.subject);
    await keyboard.press('Enter');
    await lands(texts.app.back);
    await pane.getByRole('heading', { level: 1, name: invoice.subject }).waitFor();
    await keyboard.press('Enter');
    await lands(invoice.subject);
    await keyboard.tabTo(texts.app.back, 'Shift+Tab');
    await keyboard.press('Enter');
    await lands(from);
  });

  it('shows where the focus is, on everything that can have it', async () => {
    const { texts } = outlook;
    await keyboard.tabTo(texts.search.label, 'Shift+Tab');
    const seen: string[] = [];
    for (;;) {
      const name = await keyboard.focused();
      seen.push(name);
      assert.ok(await keyboard.isFocusShown(), `no focus to be seen on “${name}”`);
      await keyboard.tab();
      if (!(await keyboard.isInPane())) break;
      assert.ok(seen.length < 60, seen.join(' | '));
    }
    assert.ok(seen.length > 10, seen.join(' | '));
    const last = [texts.account.unpair, texts.sync.open(texts.sync.none)];
    assert.deepEqual(seen.slice(-2), last, 'the last things in the pane');
  });

  it('comes out of the pane at its end, at its start, and with Escape', async () => {
    const { texts, words } = outlook;
    assert.equal(await keyboard.isInPane(), false);
    await keyboard.tabTo(texts.account.unpair, 'Shift+Tab');
    await keyboard.tabTo(texts.search.label, 'Shift+Tab');
    await keyboard.press('Shift+Tab');
    await lands(words.close);
    await keyboard.press('Tab');
    await lands(texts.search.label);
    await keyboard.press('Escape');
    await lands(words.close);
    await keyboard.press('Enter');
    await outlook.page.locator('aside.pane').waitFor({ state: 'detached' });
  });
});
