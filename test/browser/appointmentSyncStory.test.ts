import assert from 'node:assert/strict';
import { pino } from 'pino';
import { pickAppointmentTexts } from '../../addin/strings/appointment/pickAppointmentTexts.ts';
import { demoPassword } from '../../server/sandbox/erp/demoUsers.ts';
import type { SyncAccount } from '../../server/ports/AccountStore.ts';
import { demoMailboxes } from '../../server/sandbox/mailbox/demo/demoMailboxes.ts';
import { demoTime } from '../../server/sandbox/mailbox/demo/demoTime.ts';
import type { Recurrence } from '../../server/sandbox/mailbox/Recurrence.ts';
import { putEntry } from '../../server/sandbox/mailbox/fill/putEntry.ts';
import { BrowserTryOut } from './BrowserTryOut.ts';
import { OutlookPage } from './OutlookPage.ts';
import { addSyncAccount } from './addSyncAccount.ts';
import { assertFits } from './assertFits.ts';
import { axeViolations } from './axeViolations.ts';
import { takePicture } from './takePicture.ts';

const area = 'appointments';
const subject = 'Werkstattgespräch';
const words = pickAppointmentTexts('en');

describe('an appointment that is kept in step with the ERP', () => {
  let world: BrowserTryOut;
  let outlook: OutlookPage;
  let account: SyncAccount;

  before(async () => {
    world = await BrowserTryOut.start({ logger: pino({ level: 'silent' }) });
    account = await addSyncAccount(world, {
      areas: { contacts: false, appointments: true, tasks: false },
      changes: { areas: { appointments: { schedule: [], leading: 'ask' } } },
    });
    putAppointment(subject, null);
    putAppointment('Serie Werkstatt', 3);
    await run();
    outlook = await OutlookPage.open(world, { level: '1.5' });
    await outlook.page.locator('.mails button').first().click();
    await outlook.openPane();
    await outlook.pair('anna.berger', demoPassword);
    await outlook.linked.waitFor();
    await outlook.settle();
  });

  after(async () => {
    await (outlook as OutlookPage | undefined)?.close();
    await (world as BrowserTryOut | undefined)?.close();
  });

  const part = () => outlook.section(words.title);
  const form = () => outlook.page.locator('form.appointment-form');

  it('says before it is saved what that changes in the ERP, while its form is filled in', async () => {
    await outlook.openFolder('calendar');
    await outlook.openAppointment(subject);
    await outlook.openPane();
    await outlook.settle();
    await part().getByText(words.synced).waitFor();
    await part().getByText(words.same).first().waitFor();
    assert.equal(await part().getByText(words.differs).count(), 0);
    await takePicture(outlook, 'appointment-synced');
    const start = form().getByLabel(outlook.words.start);
    const before = await start.inputValue();
    await start.fill(before.replace(/T\d\d/, 'T15'));
    // Before Mailbox 1.7 nobody tells the pane; it looks when the person turns to it.
    await outlook.pane.getByRole('searchbox').click();
    await part()
      .getByRole('status')
      .getByText(/Saving also changes/)
      .waitFor();
    await part()
      .getByText(/→ .*0?3:00/)
      .waitFor();
    await part().getByText(words.differs).waitFor();
    await takePicture(outlook, 'appointment-warning');
    assert.deepEqual(await axeViolations(outlook.paneFrame), []);
    await assertFits(outlook);
    await form().getByRole('button', { name: outlook.words.save }).click();
    await form().getByText(outlook.words.saved, { exact: true }).waitFor();
  });

  it('offers, for one date of a series, to link that date or the whole series', async () => {
    const { texts, linked } = outlook;
    await outlook.openFolder('calendar');
    await outlook.openAppointment('Serie Werkstatt');
    await outlook.openPane();
    await outlook.settle();
    const choice = part().getByRole('group', { name: words.series.title });
    assert.equal(await choice.getByRole('radio').first().isChecked(), true, 'the date');
    await choice.getByLabel(words.series.whole).press('Space');
    await linked.getByText(texts.links.ofSeries).waitFor();
    await takePicture(outlook, 'appointment-series');
    await assertFits(outlook);
  });

  async function run(): Promise<void> {
    assert.ok(world.tryOut.sync);
    await world.tryOut.sync.service.runner.sync({ account: account.id, area });
  }

  /** In Anna's calendar this week; so many dates, one a day, or a single one. */
  function putAppointment(called: string, dates: number | null): void {
    const anna = demoMailboxes.find(({ id }) => id === 'anna');
    assert.ok(anna);
    const { timeZone, windowsTimeZone } = anna;
    const now = Date.now();
    const at = (day: number) => demoTime(now, day, dates === null ? '10:00' : '12:00', timeZone);
    const all = Array.from({ length: dates ?? 1 }, (_, day) => {
      const start = at(day - daysSinceMonday(now, timeZone));
      return { start, end: start + 3_600_000 };
    });
    const [first] = all;
    assert.ok(first);
    const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);
    const recurrence: Recurrence = {
      ...{ type: 'daily', properties: { interval: 1 }, timeZone, windowsTimeZone },
      ...{ startDate: dayOf(first.start), endDate: dayOf(all.at(-1)?.start ?? first.start) },
      ...{ startMinute: 720, durationMinutes: 60 },
    };
    putEntry(world.tryOut.mailboxes.exchange.exchange, anna, {
      ...first,
      uid: `${called}@story.example`,
      subject: called,
      organizer: { name: anna.name, address: anna.address },
      ...{ required: [], optional: [], isAllDay: false, location: 'Halle 2', html: null },
      ...{ text: '', isPrivate: false, categories: [], createdAt: now },
      series: dates === null ? null : { recurrence, occurrences: all },
    });
  }
});

function daysSinceMonday(now: number, timeZone: string): number {
  const day = new Intl.DateTimeFormat('en-US', { weekday: 'short', timeZone }).format(now);
  return ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(day);
}
