import assert from 'node:assert/strict';
import { colleagues } from '../../server/sandbox/mailbox/demo/mails/colleagues.ts';
import type { OutlookPage } from './OutlookPage.ts';
import type { BusyContact } from './StoryCast.ts';
import { StoryWorld } from './StoryWorld.ts';

const { anna } = colleagues;

describe('the page of a record', () => {
  let outlook: OutlookPage;
  let contact: BusyContact;
  let name: string;

  before(async () => {
    const world = await StoryWorld.shared();
    contact = world.cast.busyContact();
    const { firstName, lastName, mail } = contact.person;
    name = `${firstName} ${lastName}`;
    const subject = 'Wer ist das?';
    world.putMail({ from: `${name} <${mail}>`, to: [anna], subject, text: 'Guten Tag.' });
    outlook = await world.open({});
    await outlook.openMail(subject);
    await outlook.openPane();
    await outlook.settle();
  });

  after(() => outlook.close());

  it('opens from the people with one press and says who that is and what hangs on it', async () => {
    const { people, pane, texts } = outlook;
    await people.locator('li', { hasText: name }).getByRole('button').click();
    await outlook.settle();
    const title = pane.getByRole('heading', { level: 1 }).filter({ hasText: name });
    assert.match((await title.innerText()).trim(), new RegExp(`${name}$`));
    const details = outlook.section(texts.record.details);
    await details.getByRole('button', { name: contact.customer.name }).waitFor();
    await details.getByRole('link', { name: contact.person.mail, exact: true }).waitFor();
  });

  const figures = {
    appointment: ['Start'],
    task: ['State'],
    mail: ['Date'],
    invoice: ['Open', 'Due', 'State'],
    order: ['State', 'Net'],
    project: ['State', 'Progress %', 'End'],
  } as const;
  const plurals = {
    appointment: 'Appointments',
    task: 'Tasks',
    mail: 'Mails',
    invoice: 'Invoices',
    order: 'Orders',
    project: 'Projects',
  } as const;

  for (const kind of Object.keys(figures) as (keyof typeof figures)[]) {
    it(`shows the contact’s ${kind}s with their figures at one press`, async () => {
      const { pane, texts } = outlook;
      const count = contact.counts[kind];
      const toggle = pane.getByRole('button', { name: texts.record.count(plurals[kind], count) });
      await toggle.click();
      const list = pane.getByRole('list', { name: plurals[kind] });
      const row = list.locator('> li').first();
      await row.waitFor();
      const labels = await list.locator('dt').allInnerTexts();
      for (const label of figures[kind]) assert.ok(labels.includes(label), `${label} is missing`);
      assert.ok((await list.locator('> li').count()) <= count);
      assert.equal(await toggle.getAttribute('aria-expanded'), 'true');
      await toggle.click();
      await row.waitFor({ state: 'hidden' });
    });
  }

  it('leads on to what is related, and Back to where one came from', async () => {
    const { pane, texts } = outlook;
    const heading = pane.getByRole('heading', { level: 1 });
    const back = pane.getByRole('button', { name: texts.app.back });
    const company = pane.getByRole('button', { name: contact.customer.name, exact: true });
    await company.click();
    await heading.filter({ hasText: contact.customer.name }).waitFor();
    assert.equal(await focused(outlook), texts.app.back);
    await back.click();
    await heading.filter({ hasText: name }).waitFor();
    assert.equal(await focused(outlook), contact.customer.name);
    await back.click();
    await outlook.people.waitFor();
    assert.match(await focused(outlook), new RegExp(contact.customer.name));
  });

  it('links the record to the mail and takes the link away, with the same button', async () => {
    const { pane, people, linked, texts } = outlook;
    await people.locator('li', { hasText: name }).getByRole('button').click();
    await outlook.settle();
    const main = pane.locator('main:visible');
    await main.getByRole('button', { name: /^Link / }).click();
    await main.getByRole('button', { name: /^Unlink / }).waitFor();
    await pane.getByRole('button', { name: texts.app.back }).click();
    await outlook.row(linked, name).waitFor();
    await people.locator('li', { hasText: name }).getByRole('button').click();
    await main.getByRole('button', { name: /^Unlink / }).click();
    await main.getByRole('button', { name: /^Link / }).waitFor();
    await pane.getByRole('button', { name: texts.app.back }).click();
    await linked.getByRole('button', { name: /^Undo/ }).waitFor();
  });
});

/** The words on what has the focus in the pane. */
function focused(outlook: OutlookPage): Promise<string> {
  return outlook.paneFrame.evaluate(() => (document.activeElement as HTMLElement).innerText.trim());
}
