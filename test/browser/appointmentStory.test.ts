import assert from 'node:assert/strict';
import type { DemoOrganizationFact } from '../../server/sandbox/erp/demoFacts.ts';
import { colleagues } from '../../server/sandbox/mailbox/demo/mails/colleagues.ts';
import type { OutlookPage } from './OutlookPage.ts';
import { StoryWorld } from './StoryWorld.ts';
import { until } from '../until.ts';

const { anna } = colleagues;

for (const [place, level] of (['1.5', '1.10'] as const).entries()) {
  describe(`an appointment, Mailbox ${level}`, () => {
    let world: StoryWorld;
    let outlook: OutlookPage;
    let customer: DemoOrganizationFact;
    let order: string;

    before(async () => {
      world = await StoryWorld.shared();
      customer = world.cast.customer(6 + place);
      order = customer.orders[0]?.number ?? '';
      outlook = await world.open({ level });
    });

    after(() => outlook.close());

    /** Opens the calendar, in it the appointment of these words, then the pane. */
    async function open(subject: string): Promise<void> {
      await outlook.openFolder('calendar');
      await outlook.openAppointment(subject);
      await outlook.openPane();
      await outlook.settle();
    }

    it('that somebody else organizes is linked by reference, and known again by its mark', async () => {
      const subject = `Abnahme ${level}`;
      const [id = ''] = world.putAppointment({
        organizer: world.cast.contact(customer),
        required: [anna, world.cast.contact(customer, 1)],
        subject,
        text: `Abnahme zum Auftrag ${order}.`,
      });
      await open(subject);
      const { linked, suggestions, people, texts } = outlook;
      await people.getByText(texts.people.known(2, 3)).waitFor();
      const { links } = await outlook.link(outlook.row(suggestions, order));
      assert.deepEqual(
        links.map(({ type }) => type),
        ['reference'],
      );
      const look = () => world.mark('anna', id);
      await until('the mark', look, (mark) => typeof mark === 'string');
      await open(subject);
      await outlook.row(linked, order).getByText(texts.links.by(texts.links.me, 'today')).waitFor();
    });

    it('becomes a pair with an appointment of the ERP', async () => {
      const inErp = world.cast.erpAppointment();
      const subject = `Paar ${level}`;
      world.putAppointment({
        organizer: world.cast.contact(customer),
        required: [anna],
        subject,
        text: '',
      });
      await open(subject);
      await outlook.search(inErp.subject);
      const row = outlook.row(outlook.results, `Appointment · ${inErp.customer.name}`);
      const { links } = await outlook.link(row);
      assert.deepEqual(
        links.map(({ type, family }) => ({ type, family })),
        [{ type: 'pair', family: 'appointment' }],
      );
    });

    it('that is new is saved by linking it, with all that was typed', async () => {
      const subject = `Neuer Termin ${level}`;
      const guest = world.cast.contact(customer, 2);
      const { page, linked, people, texts, words } = outlook;
      await outlook.openFolder('calendar');
      await outlook.command(words.newEvent);
      const form = page.locator('form.appointment-form');
      await form.getByLabel(words.subject).fill(subject);
      await form.getByLabel(words.required).fill(guest);
      await form.getByLabel(words.description).fill('Agenda folgt.');
      await form.getByText(words.unsaved).waitFor();
      await outlook.openPane();
      await outlook.settle();
      await linked.getByText(texts.links.saves).waitFor();
      await people.getByText(texts.people.known(1, 2)).waitFor();

      await outlook.link(outlook.row(outlook.suggestions, customer.name));
      await form.getByText(words.saved, { exact: true }).waitFor();
      assert.equal(await form.getByLabel(words.subject).inputValue(), subject);
      assert.equal(await form.getByLabel(words.required).inputValue(), guest);
      assert.equal(await form.getByLabel(words.description).inputValue(), 'Agenda folgt.');

      const stored = (await world.mailboxes.list('anna', 'calendar')).filter(
        (item) => item.subject === subject,
      );
      const [item] = stored;
      assert.ok(item && stored.length === 1, 'it is in the calendar once');
      const look = () => world.mark('anna', item.id);
      await until('the mark', look, (mark) => typeof mark === 'string');
    });

    it('keeps what is typed between two links', async () => {
      const subject = `Neuer Termin ${level}`;
      const { page, linked, words } = outlook;
      const form = page.locator('form.appointment-form');
      await form.getByLabel(words.location).fill('Halle 4');
      await outlook.search(order);
      await outlook.link(outlook.row(outlook.results, order));
      assert.equal(await form.getByLabel(words.location).inputValue(), 'Halle 4');
      await outlook.search('');
      await outlook.row(linked, order).waitFor();
      await outlook.page.reload();
      await open(subject);
      assert.equal(
        await linked.locator('ul > li').count(),
        2,
        'both are there when it is reopened',
      );
      assert.equal(await form.getByLabel(words.location).inputValue(), 'Halle 4');
    });

    it('shows who is invited while it is written', async () => {
      const { page, people, words } = outlook;
      const [first, second] = customer.persons;
      assert.ok(first && second);
      const field = page.locator('form.appointment-form').getByLabel(words.required);
      await field.fill(`${await field.inputValue()}; ${world.cast.contact(customer, 0)}`);
      // Before Mailbox 1.7 nobody tells the pane; it looks when the person turns to it.
      if (level === '1.5') await outlook.pane.getByRole('searchbox').click();
      else await field.blur();
      const row = people.locator('li', { hasText: `${first.firstName} ${first.lastName}` });
      await row.getByText(new RegExp(customer.name)).waitFor();
    });

    it('of a series is linked for itself, and the series for itself', async () => {
      const subject = `Serie ${level}`;
      const ids = world.putAppointment({
        organizer: anna,
        required: [world.cast.contact(customer)],
        subject,
        text: '',
        dates: 3,
      });
      const [master = '', first = ''] = ids;
      await open(subject);
      const { linked, suggestions, texts, page, words } = outlook;
      await outlook.link(outlook.row(suggestions, customer.name));
      const look = () => world.mark('anna', first);
      await until('the mark', look, (mark) => typeof mark === 'string');
      const saved = await world.mailboxes.get('anna', first);
      assert.ok(saved.kind === 'appointment' && saved.series?.role === 'occurrence');
      for (const other of [master, ...ids.slice(2)]) {
        assert.equal(world.mark('anna', other), undefined);
      }
      await page.getByRole('button', { name: words.openSeries }).click();
      await page.getByText(words.seriesMaster).waitFor();
      await outlook.openPane();
      await outlook.settle();
      await linked.getByText(texts.links.none).waitFor();
    });
  });
}
