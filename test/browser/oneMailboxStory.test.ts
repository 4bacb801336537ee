import assert from 'node:assert/strict';
import { valueOf } from '../../server/mailbox/ews/answers/valueOf.ts';
import type { EwsClient } from '../../server/mailbox/ews/EwsClient.ts';
import { findItem } from '../../server/mailbox/ews/operations/findItem.ts';
import { updateItem } from '../../server/mailbox/ews/operations/updateItem.ts';
import { readItemId } from '../../server/mailbox/ews/operations/parts/readItemId.ts';
import { childOf } from '../../server/mailbox/ews/xml/childOf.ts';
import { element } from '../../server/mailbox/ews/xml/element.ts';
import { textOf } from '../../server/mailbox/ews/xml/textOf.ts';
import type { XmlElement } from '../../server/mailbox/ews/xml/XmlElement.ts';
import { until } from '../until.ts';
import type { OutlookPage } from './OutlookPage.ts';
import { StoryWorld } from './StoryWorld.ts';

const anna = 'Anna Berger <anna.berger@nordwind.example>';
const jonas = 'Jonas Keller <jonas.keller@nordwind.example>';

describe('one mailbox, changed in the pane, in Outlook and by another program', () => {
  let world: StoryWorld;
  let outlook: OutlookPage;
  let client: EwsClient;
  let close: () => Promise<void>;

  before(async () => {
    world = await StoryWorld.shared();
    ({ client, close } = world.openElsewhere());
    outlook = await world.open({ level: '1.5' });
  });
  after(async () => {
    await outlook.close();
    await close();
  });

  /** An item as the other program finds it by its subject. */
  async function elsewhere(folder: 'inbox' | 'calendar', subject: string): Promise<XmlElement> {
    const paths = ['item:Subject', 'item:Categories', 'calendar:Start', 'calendar:End'];
    const request = {
      folders: [{ distinguished: folder }],
      shape: { base: 'IdOnly' as const, properties: paths.map((field) => ({ field })) },
      view: { offset: 0, size: 10 },
      restriction: { path: { field: 'item:Subject' }, is: '=' as const, value: subject },
    };
    const limit = AbortSignal.timeout(10_000);
    const { items } = valueOf(await findItem(client, request, (item) => item, limit));
    assert.equal(items.length, 1, subject);
    return items[0]!;
  }
  const categories = async (subject: string) =>
    (childOf(await elsewhere('inbox', subject), 'Categories')?.children ?? []).map(
      ({ text }) => text,
    );

  it('has the category on a mail that is linked in the pane, until the last link is taken away', async () => {
    const customer = world.cast.customer(4);
    const subject = 'Ein Postfach: verknüpft';
    world.putMail({ from: world.cast.contact(customer), to: [anna], subject, text: 'Guten Tag.' });
    await outlook.page.reload();
    await outlook.openMail(subject);
    await outlook.openPane();
    await outlook.settle();
    await outlook.link(outlook.row(outlook.suggestions, customer.name));
    await until(
      'the category',
      () => categories(subject),
      (found) => found.includes('ERP'),
    );
    await outlook.page.locator('.item .categories').getByText('ERP').waitFor();
    const row = outlook.row(outlook.linked, customer.name);
    await row.getByRole('button', { name: outlook.texts.links.unlink }).first().click();
    await until(
      'no category',
      () => categories(subject),
      (found) => found.length === 0,
    );
    await outlook.page.locator('.item .categories').waitFor({ state: 'detached' });
  });

  it('tells the other program to when an appointment was moved in Outlook', async () => {
    const subject = 'Ein Postfach: verschoben';
    world.putAppointment({ organizer: anna, required: [jonas], subject, text: '' });
    await outlook.openFolder('calendar');
    await outlook.openAppointment(subject);
    const form = outlook.page.locator('form.appointment-form');
    await form.getByLabel(outlook.words.start).fill('2030-05-06T10:00');
    await form.getByRole('button', { name: outlook.words.save }).click();
    await form.getByText(outlook.words.saved, { exact: true }).waitFor();
    const moved = await elsewhere('calendar', subject);
    assert.deepEqual(
      [textOf(moved, 'Start'), textOf(moved, 'End')],
      ['2030-05-06T08:00:00Z', '2030-05-06T08:30:00Z'],
    );
  });

  it('shows in Outlook what the other program changed, at the next look at the folder', async () => {
    const subject = 'Ein Postfach: von anderswo';
    world.putAppointment({ organizer: anna, required: [jonas], subject, text: '' });
    await outlook.openFolder('calendar');
    const event = outlook.page.locator('.calendar .event', { hasText: subject });
    await event.first().waitFor();
    const item = await elsewhere('calendar', subject);
    const to = element('t:CalendarItem', {}, element('t:Location', {}, 'Werk 7'));
    const updates = [{ set: { field: 'calendar:Location' }, to }];
    const change = { changes: [{ item: readItemId(item), updates }] };
    valueOf(await updateItem(client, change, AbortSignal.timeout(10_000)));
    await outlook.openFolder('calendar');
    await outlook.openAppointment(subject);
    const place = outlook.page.locator('form.appointment-form').getByLabel(outlook.words.location);
    assert.equal(await place.inputValue(), 'Werk 7');
  });

  it('keeps what the other program changed when Outlook saves something else', async () => {
    const subject = 'Ein Postfach: beide';
    world.putAppointment({ organizer: anna, required: [jonas], subject, text: '' });
    await outlook.openFolder('calendar');
    await outlook.openAppointment(subject);
    const item = await elsewhere('calendar', subject);
    const to = element('t:CalendarItem', {}, element('t:Location', {}, 'Werk 8'));
    const updates = [{ set: { field: 'calendar:Location' }, to }];
    const change = { changes: [{ item: readItemId(item), updates }] };
    valueOf(await updateItem(client, change, AbortSignal.timeout(10_000)));
    const form = outlook.page.locator('form.appointment-form');
    await form.getByLabel(outlook.words.description).fill('Neu von hier');
    await form.getByRole('button', { name: outlook.words.save }).click();
    await form.getByText(outlook.words.saved, { exact: true }).waitFor();
    assert.equal(await form.getByLabel(outlook.words.location).inputValue(), 'Werk 8');
    assert.equal(await form.getByLabel(outlook.words.description).inputValue(), 'Neu von hier');
  });

  it('sends an answer that is in Sent Items and arrives at the colleague', async () => {
    const subject = 'Ein Postfach: Frage';
    world.putMail({ from: jonas, to: [anna], subject, text: 'Wann?' });
    await outlook.openFolder('inbox');
    await outlook.openMail(subject);
    await outlook.command(outlook.words.formTitles.reply);
    await outlook.page.getByLabel(outlook.words.formText).fill('Morgen <b>um</b> 10');
    const form = outlook.page.locator('form.mail-form');
    await form.getByText(outlook.words.send, { exact: true }).click();
    await form.waitFor({ state: 'detached' });
    await outlook.openFolder('sent');
    await outlook.openMail(`RE: ${subject}`);
    const [arrived] = await world.mailboxes.list('jonas', 'inbox');
    assert.equal(arrived?.subject, `RE: ${subject}`);
    const { text } = await world.mailboxes.get('jonas', arrived.id);
    assert.match(text, /Morgen <b>um<\/b> 10/);
  });
});
