import assert from 'node:assert/strict';
import { useOutlook } from './useOutlook.ts';

describe('the emulated Outlook: attending an appointment', () => {
  const outlook = useOutlook();

  it('shows organizer, attendees with their answers, time, place and text', async () => {
    const page = await outlook.open();
    await page.openAppointment('Norrsken El');
    await page.openPane();
    const item = await page.pane().evaluate(() => {
      const read = Office.context.mailbox.item as unknown as Office.AppointmentRead;
      return {
        type: read.itemType,
        subject: read.subject,
        organizer: read.organizer.emailAddress,
        required: read.requiredAttendees.map(({ displayName, appointmentResponse }) => [
          displayName,
          appointmentResponse,
        ]),
        optional: read.optionalAttendees.length,
        minutes: (Number(read.end) - Number(read.start)) / 60_000,
        location: read.location,
        hasId: read.itemId.length > 100,
      };
    });
    assert.deepEqual(item, {
      type: 'appointment',
      subject: 'Norrsken El: quotation and delivery terms',
      organizer: 'asa.lindqvist@norrsken-el.example',
      required: [
        ['Anna Berger', 'accepted'],
        ['Jonas Keller', 'tentative'],
      ],
      optional: 0,
      minutes: 90,
      location: 'Nordwind, Besprechung 2',
      hasId: true,
    });
    const body = await page.call('item.body.getAsync', 'text');
    assert.match(String(body.value), /Terminal blocks/);
  });

  it('shows a date of a series with its pattern and its series, from Mailbox 1.7 on', async () => {
    const page = await outlook.open({ mailbox: 'jonas', level: '1.10' });
    await page.openAppointment('Vertriebsrunde');
    await page.page.locator('.facts', { hasText: 'Every week on Monday' }).waitFor();
    await page.openPane();
    const series = await page.pane().evaluate(() => {
      const read = Office.context.mailbox.item as unknown as Office.AppointmentRead;
      const { recurrenceType, recurrenceProperties, seriesTime } = read.recurrence;
      return {
        hasSeries: read.seriesId.length > 100 && read.seriesId !== read.itemId,
        recurrenceType,
        recurrenceProperties,
        duration: seriesTime.getDuration(),
        start: seriesTime.getStartTime(),
      };
    });
    assert.deepEqual(series, {
      hasSeries: true,
      recurrenceType: 'weekly',
      recurrenceProperties: { interval: 1, days: ['mon'], firstDayOfWeek: 'mon' },
      duration: 45,
      start: 'T09:00:00.000',
    });
  });

  it('says nothing of a series to an add-in at Mailbox 1.5', async () => {
    const page = await outlook.open({ mailbox: 'jonas' });
    await page.openAppointment('Vertriebsrunde');
    await page.openPane();
    const told = await page.pane().evaluate(() => {
      const read = Office.context.mailbox.item as unknown as Office.AppointmentRead;
      return [typeof read.seriesId, typeof read.recurrence];
    });
    assert.deepEqual(told, ['undefined', 'undefined']);
  });
});

describe('the emulated Outlook: organizing an appointment', () => {
  const outlook = useOutlook();

  it('answers what the form holds when the add-in asks', async () => {
    const page = await outlook.open();
    await page.openAppointment('Call with Emily');
    await page.openPane();
    const get = async (path: string) => (await page.call(`item.${path}.getAsync`)).value;
    assert.equal(await get('subject'), 'Call with Emily Hargreaves');
    assert.equal(await get('location'), 'Phone');
    const [start, end] = [await get('start'), await get('end')];
    assert.equal((Number(end) - Number(start)) / 60_000, 30);
    assert.deepEqual(await get('requiredAttendees'), [
      {
        emailAddress: 'emily@hargreaves-tools.example',
        displayName: 'Emily Hargreaves',
        appointmentResponse: 'tentative',
        recipientType: 'externalUser',
      },
    ]);
    assert.deepEqual(await get('optionalAttendees'), []);
    const body = await page.call('item.body.getAsync', 'text');
    assert.match(String(body.value), /Open points/);
  });

  it('shows in the form what the add-in sets, and answers what the user typed', async () => {
    const page = await outlook.open();
    await page.openAppointment('Call with Emily');
    await page.openPane();
    await page.call('item.subject.setAsync', 'Call about AB-2026-0117');
    assert.equal(await page.page.getByLabel('Subject').inputValue(), 'Call about AB-2026-0117');
    await page.page.getByLabel('Location').fill('Room 3');
    assert.equal((await page.call('item.location.getAsync')).value, 'Room 3');
    await page.page.getByText('Not saved yet').waitFor();
  });

  it('saves for the add-in and gives the id, and keeps what it put on an unsaved appointment', async () => {
    const page = await outlook.open({ level: '1.10' });
    await page.openFolder('Calendar');
    await page.page.getByRole('button', { name: 'New event' }).click();
    await page.openPane();
    assert.equal((await page.call('item.getItemIdAsync')).error?.code, 9046);
    await page.pane().evaluate(
      () =>
        new Promise((done) => {
          Office.context.mailbox.item!.loadCustomPropertiesAsync(({ value }) => {
            value.set('mark', 'L-7');
            value.saveAsync(done);
          });
        }),
    );
    await page.call('item.subject.setAsync', 'Visit');
    const saved = await page.call('item.saveAsync');
    assert.equal(saved.status, 'succeeded');
    const id = String(saved.value);
    assert.equal((await page.call('item.getItemIdAsync')).value, id);
    const { mailboxes } = outlook.served;
    assert.equal((await mailboxes.get('anna', id)).subject, 'Visit');
    const { addinId } = { addinId: '643667c2-1e01-4254-a674-6a2e2457f6ef' };
    assert.deepEqual(await mailboxes.properties('anna', id, addinId), { mark: 'L-7' });
    await page.page.getByText('Saved', { exact: true }).waitFor();
  });

  it('tells the add-in of attendees and times that the user changes, from Mailbox 1.7 on', async () => {
    const page = await outlook.open({ level: '1.10' });
    await page.openAppointment('Call with Emily');
    await page.openPane();
    await page.pane().evaluate(
      () =>
        new Promise<void>((done) => {
          const told: string[] = [];
          Object.assign(window, { heard: told });
          const item = Office.context.mailbox.item!;
          const note = ({ type }: { type: string }) => told.push(type);
          item.addHandlerAsync(Office.EventType.RecipientsChanged, note, () => {
            item.addHandlerAsync(Office.EventType.AppointmentTimeChanged, note, () => done());
          });
        }),
    );
    await page.page.getByLabel('Optional').fill('Jonas Keller <jonas.keller@nordwind.example>');
    await page.page.getByLabel('Start').fill('2030-05-06T10:00');
    await page.pane().waitForFunction(() => (window as unknown as { heard: string[] }).heard[1]);
    const heard = await page
      .pane()
      .evaluate(() => (window as unknown as { heard: string[] }).heard.slice(0, 2));
    assert.deepEqual(heard, ['olkRecipientsChanged', 'olkAppointmentTimeChanged']);
  });

  it('answers null for the recurrence of a single appointment and the pattern of a series', async () => {
    const page = await outlook.open({ level: '1.10' });
    await page.openAppointment('Call with Emily');
    await page.openPane();
    assert.equal((await page.call('item.recurrence.getAsync')).value, null);
    await page.openAppointment('Vertriebsrunde');
    await page.openPane();
    const { value } = await page.call('item.recurrence.getAsync');
    assert.equal((value as { recurrenceType: string }).recurrenceType, 'weekly');
  });

  it('opens a new appointment that the add-in prepared', async () => {
    const page = await outlook.open();
    await page.openMail('Auftrag');
    await page.openPane();
    await page.pane().evaluate(() => {
      Office.context.mailbox.displayNewAppointmentForm({
        requiredAttendees: ['k.brenner@brenner-maschinenbau.example'],
        start: new Date('2030-05-06T08:00:00Z'),
        end: new Date('2030-05-06T09:00:00Z'),
        location: 'Werk 2',
        subject: 'Termin zu AB-2026-0117',
        body: '',
      });
    });
    assert.equal(await page.page.getByLabel('Start').inputValue(), '2030-05-06T10:00');
    assert.equal(await page.page.getByLabel('Location').inputValue(), 'Werk 2');
  });
});
