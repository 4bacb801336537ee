import assert from 'node:assert/strict';
import type { DemoMail } from '../../server/sandbox/mailbox/demo/DemoMail.ts';
import { colleagues } from '../../server/sandbox/mailbox/demo/mails/colleagues.ts';
import type { OutlookPage } from './OutlookPage.ts';
import { StoryWorld } from './StoryWorld.ts';
import { takePicture } from './takePicture.ts';
import { until } from '../until.ts';

const size = { width: 1280, height: 800 };

/** What a person looks at before a release, besides the README’s pictures (morningStory). */
describe('a picture of the try-out', () => {
  let world: StoryWorld;
  let outlook: OutlookPage;

  before(async () => {
    world = await StoryWorld.shared();
    world.tidy();
    outlook = await world.open({}, size);
  });

  after(() => outlook.close());

  /** The newest well-made mail in Anna's inbox that is about one record of this kind, by its label. */
  function mailAbout(kind: string): DemoMail {
    const mail = world.demo.mails.find(
      ({ copies, html, expects, hard }) =>
        copies.some(({ mailbox, folder }) => mailbox === 'anna' && folder === 'inbox') &&
        html !== undefined &&
        hard === undefined &&
        expects?.length === 1 &&
        expects[0]?.kind === kind,
    );
    assert.ok(mail, `no demo mail is about one ${kind}`);
    return mail;
  }

  async function openMailAbout(kind: string, page: OutlookPage): Promise<void> {
    await page.openMail(mailAbout(kind).subject);
    await page.openPane();
    await page.settle();
  }

  async function linkFirst(page: OutlookPage): Promise<void> {
    await page.link(page.suggestions.locator('li').first());
    await page.linked.locator('ul > li').first().waitFor();
  }

  it('in the dark, as soon as the system turns dark', async () => {
    const { page, words } = outlook;
    await openMailAbout('invoice', outlook);
    await linkFirst(outlook);
    assert.ok((await outlook.suggestions.locator('li').count()) > 1);
    // The backend marks it in Exchange a moment later.
    await outlook.page.locator('.item .categories').getByText('ERP').waitFor();
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.getByLabel(words.theme).selectOption('dark');
    const look = () =>
      outlook.paneFrame.evaluate(() => {
        const ground = document.querySelector('.fui-FluentProvider');
        return ground ? getComputedStyle(ground).backgroundColor : 'none';
      });
    const isDark = (color: string) =>
      (color.match(/\d+/g) ?? ['255']).slice(0, 3).every((part) => Number(part) < 80);
    await until('a dark ground', look, isDark);
    await takePicture(outlook, 'dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.getByLabel(words.theme).selectOption('light');
    await until('a light ground', look, (color) => !isDark(color));
  });

  it('of a contact with what belongs to them', async () => {
    const { people, pane } = outlook;
    await openMailAbout('order', outlook);
    await people.getByRole('button').first().click();
    await outlook.settle();
    await pane.getByRole('button', { name: /^Invoices, / }).click();
    await pane.getByRole('list', { name: 'Invoices' }).locator('> li').first().waitFor();
    await takePicture(outlook, 'record');
  });

  it('beside an appointment that is organized', async () => {
    const appointment = world.demo.appointments.find(
      ({ organizer, expects, week, date }) =>
        organizer === colleagues.anna &&
        week === 0 &&
        date === undefined &&
        expects?.[0]?.kind === 'invoice',
    );
    assert.ok(appointment, 'no demo appointment of this week is about an invoice');
    await outlook.openFolder('calendar');
    await outlook.openAppointment(appointment.subject);
    await outlook.openPane();
    await outlook.settle();
    await linkFirst(outlook);
    await takePicture(outlook, 'appointment');
  });

  it('in German', async () => {
    const german = await world.open({ language: 'de-DE', level: '1.10' }, size);
    await openMailAbout('order', german);
    await linkFirst(german);
    await takePicture(german, 'german');
    await german.close();
  });
});
