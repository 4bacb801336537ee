import assert from 'node:assert/strict';
import type { DemoOrganizationFact } from '../../server/sandbox/erp/demoFacts.ts';
import { colleagues } from '../../server/sandbox/mailbox/demo/mails/colleagues.ts';
import type { OutlookPage } from './OutlookPage.ts';
import { StoryWorld } from './StoryWorld.ts';
import { until } from '../until.ts';

const { anna } = colleagues;

for (const level of ['1.5', '1.10'] as const) {
  describe(`a pinned pane, Mailbox ${level}`, () => {
    let world: StoryWorld;
    let outlook: OutlookPage;
    let customers: DemoOrganizationFact[];
    const subjectOf = (place: number) => `Angeheftet ${level}, Mail ${place}`;

    before(async () => {
      world = await StoryWorld.shared();
      customers = [0, 1, 2].map((place) => world.cast.customer(place));
      for (const [place, customer] of customers.entries()) {
        const text = `Auftrag ${customer.orders[0]?.number}`;
        const subject = subjectOf(place);
        const from = world.cast.contact(customer, 2);
        world.putMail({ from, to: [anna], subject, text });
      }
      outlook = await world.open({ level });
    });

    afterEach(() => {
      world.erp.fault = { type: 'none' };
    });

    after(() => outlook.close());

    /** Waits until the pane shows what belongs to a mail. */
    async function shows(place: number): Promise<void> {
      const number = customers[place]?.orders[0]?.number ?? '';
      await outlook.row(outlook.suggestions, number).waitFor();
    }

    it('closes with the next mail unless it is pinned', async () => {
      await outlook.openMail(subjectOf(0));
      await outlook.openPane();
      await outlook.openMail(subjectOf(1));
      await outlook.page.locator('aside.pane').waitFor({ state: 'detached' });
    });

    it('follows the selection when it is pinned, without starting anew', async () => {
      await outlook.openPane();
      await outlook.pin();
      await shows(1);
      await outlook.paneFrame.evaluate(() => document.body.setAttribute('data-started', 'once'));
      await outlook.openMail(subjectOf(0));
      await shows(0);
      await outlook.openMail(subjectOf(2));
      await shows(2);
      const started = await outlook.pane.locator('body').getAttribute('data-started');
      assert.equal(started, 'once');
    });

    it('never shows an answer that belongs to a mail before', async () => {
      world.erp.fault = { type: 'slow', milliseconds: 400 };
      const [first, second, third] = customers;
      assert.ok(first && second && third);
      await outlook.openMail(subjectOf(0));
      await outlook.pane.getByText(personOf(first)).first().waitFor();
      await watch(outlook, personOf(third), [first.name, second.name, third.name]);
      await outlook.openMail(subjectOf(1));
      await outlook.pane.getByText(personOf(second)).first().waitFor();
      await outlook.openMail(subjectOf(2));
      await shows(2);
      await outlook.settle();
      const seen = await outlook.paneFrame.evaluate(
        () => (window as unknown as { staleNames: string[] }).staleNames,
      );
      assert.deepEqual(new Set(seen), new Set([third.name]));
    });

    it('links the mail that is shown, not the one before', async () => {
      world.erp.fault = { type: 'slow', milliseconds: 300 };
      const number = customers[2]?.orders[0]?.number ?? '';
      await outlook.link(outlook.row(outlook.suggestions, number));
      await outlook.openMail(subjectOf(0));
      await shows(0);
      await outlook.linked.getByText(outlook.texts.links.none).waitFor();
      await outlook.openMail(subjectOf(2));
      await outlook.row(outlook.linked, number).waitFor();
    });

    it('says that nothing is selected, and goes on with the next mail', async () => {
      const { texts, pane } = outlook;
      await outlook.openFolder('archive');
      await pane.getByRole('heading', { name: texts.start.nothingTitle }).waitFor();
      await outlook.openFolder('inbox');
      await outlook.openMail(subjectOf(1));
      await shows(1);
    });

    it('works again after Outlook loads the pane anew', async () => {
      await outlook.paneFrame.evaluate(() => location.reload());
      const isFresh = async () =>
        (await outlook.pane.locator('body').getAttribute('data-started')) === null;
      await until('a new pane', isFresh, Boolean);
      await shows(1);
      await outlook.openMail(subjectOf(0));
      await shows(0);
    });

    it('starts anew for an appointment, as Outlook reloads it', async () => {
      const subject = `Angeheftet ${level}, Termin`;
      const organizer = world.cast.contact(customers[0] as DemoOrganizationFact);
      world.putAppointment({ organizer, required: [anna], subject, text: '' });
      await outlook.openFolder('calendar');
      await outlook.openAppointment(subject);
      await outlook.people.getByText(outlook.texts.people.roles.organizer).waitFor();
      await outlook.openFolder('inbox');
      await outlook.openMail(subjectOf(1));
      await shows(1);
    });
  });
}

function personOf(customer: DemoOrganizationFact): string {
  const person = customer.persons[2];
  assert.ok(person);
  return `${person.firstName} ${person.lastName}`;
}

/** From the moment when the pane shows a person, notes every one of the names that it shows too. */
async function watch(outlook: OutlookPage, person: string, names: string[]): Promise<void> {
  await outlook.paneFrame.evaluate(
    ([awaited, stale]) => {
      const seen: string[] = [];
      (window as unknown as { staleNames: string[] }).staleNames = seen;
      let isThere = false;
      const look = () => {
        const text = document.body.innerText;
        isThere ||= text.includes(awaited);
        if (isThere) seen.push(...stale.filter((name) => text.includes(name)));
      };
      new MutationObserver(look).observe(document.body, {
        childList: true,
        subtree: true,
        characterData: true,
      });
    },
    [person, names] as const,
  );
}
