import assert from 'node:assert/strict';
import type { DemoOrganizationFact } from '../../server/sandbox/erp/demoFacts.ts';
import { colleagues } from '../../server/sandbox/mailbox/demo/mails/colleagues.ts';
import type { OutlookPage } from './OutlookPage.ts';
import { StoryWorld } from './StoryWorld.ts';
import { until } from '../until.ts';

const { anna } = colleagues;

for (const [place, level] of (['1.5', '1.10'] as const).entries()) {
  describe(`a mail that is read, Mailbox ${level}`, () => {
    let world: StoryWorld;
    let outlook: OutlookPage;
    let customer: DemoOrganizationFact;
    let mailId: string;

    before(async () => {
      world = await StoryWorld.shared();
      customer = world.cast.customer(place);
      const [order] = customer.orders;
      const [invoice] = customer.invoices;
      assert.ok(order && invoice);
      const subject = `${order.number}: Rückfrage ${place}`;
      ({ anna: mailId = '' } = world.putMail({
        from: world.cast.contact(customer),
        to: [anna],
        cc: [world.cast.contact(customer, 1), 'Nobody Known <nobody@unknown.example>'],
        subject,
        text: `Guten Tag,\n\nwas ist mit der Rechnung ${invoice.number}?`,
      }));
      outlook = await world.open({ level });
      await outlook.openMail(subject);
      await outlook.openPane();
      await outlook.settle();
    });

    after(() => outlook.close());

    it('shows who everybody on it is in the ERP, with their company', async () => {
      const [sender, second] = customer.persons;
      const { people, texts } = outlook;
      for (const person of [sender, second]) {
        const row = people.locator('li', { hasText: `${person?.firstName} ${person?.lastName}` });
        assert.match(await row.innerText(), new RegExp(customer.name));
      }
      const stranger = people.locator('li', { hasText: 'Nobody Known' });
      assert.match(await stranger.innerText(), new RegExp(texts.people.unknown));
      assert.equal(await people.locator('li').count(), 4);
      await people.getByText(texts.people.known(2, 4)).waitFor();
    });

    it('suggests what its numbers and its sender point to, each with the reason', async () => {
      const { suggestions, texts } = outlook;
      const [order] = customer.orders;
      const [invoice] = customer.invoices;
      const [sender] = customer.persons;
      assert.ok(order && invoice && sender);
      const reasonOf = async (words: string) => outlook.row(suggestions, words).innerText();
      assert.match(await reasonOf(order.number), new RegExp(texts.reasons.subject(order.number)));
      assert.match(await reasonOf(invoice.number), new RegExp(texts.reasons.body(invoice.number)));
      const name = `${sender.firstName} ${sender.lastName}`;
      const titled = (title: string) =>
        suggestions
          .locator('li')
          .filter({ has: outlook.page.getByRole('button', { name: title, exact: true }) });
      const says = (title: string, reason: string) =>
        titled(title).getByText(reason, { exact: true }).waitFor();
      await says(name, texts.reasons.address(sender.mail));
      await says(customer.name, texts.reasons.contact(name, sender.mail));
      const first = await suggestions.locator('li').first().innerText();
      assert.ok(first.includes(order.number), `first is: ${first}`);
    });

    it('links a suggestion with one press and says by whom and when', async () => {
      const { linked, suggestions, texts } = outlook;
      const number = customer.orders[0]?.number ?? '';
      await linked.getByText(texts.links.none).waitFor();
      await outlook.link(outlook.row(suggestions, number));
      const row = outlook.row(linked, number);
      await row.getByText(texts.links.by(texts.links.me, 'today')).waitFor();
      assert.equal(
        await outlook.row(suggestions, number).count(),
        0,
        'it is no suggestion any more',
      );
    });

    it('puts the mark of the link on the mail as a custom property', async () => {
      const look = () => world.mark('anna', mailId);
      const mark = await until('the mark', look, (seen) => typeof seen === 'string');
      assert.match(String(mark), /^[\w-]{20,100}$/);
      assert.deepEqual(Object.keys(world.properties('anna', mailId)), ['erpLinkMark']);
    });

    it('shows the figures that matter on what is linked', async () => {
      const invoice = customer.invoices.find(({ open }) => Number(open) > 0);
      assert.ok(invoice);
      await outlook.search(invoice.number);
      const found = outlook.row(outlook.results, invoice.number);
      await outlook.link(found);
      await outlook.search('');
      const row = await outlook.row(outlook.linked, invoice.number).innerText();
      const amount = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2 });
      assert.ok(row.includes(amount.format(Number(invoice.open))), row);
      const due = new Date(`${invoice.due}T00:00Z`);
      const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' });
      assert.ok(row.includes(day.format(due)), row);
    });

    it('finds by a name in other letters, by a number and by a place, and links several', async () => {
      const { results, linked, texts } = outlook;
      const project = customer.projects[0]?.number ?? '';
      const name = transcribed(customer.name);
      assert.notEqual(name, customer.name);
      const found = [
        [name, customer.name],
        [project, project],
        [`${customer.town.toLowerCase()} ${name.split(' ')[0]}`, customer.name],
      ] as const;
      for (const [typed, words] of found) {
        await outlook.search('');
        await outlook.search(typed);
        await outlook.row(results, words).waitFor();
      }
      await outlook.search(name);
      await outlook.link(
        results
          .locator('li')
          .filter({ has: outlook.page.getByText(customer.name, { exact: true }) }),
      );
      await outlook.search(project);
      const row = outlook.row(results, project);
      await outlook.link(row);
      await row.getByText(texts.links.linked, { exact: true }).waitFor();
      await outlook.search('');
      await until(
        'four links',
        () => linked.locator('ul > li').count(),
        (seen) => seen === 4,
      );
    });

    it('says so when nothing is found, and when too little is typed', async () => {
      const { texts, results } = outlook;
      await outlook.search('x');
      await results.getByText(texts.search.short).waitFor();
      await outlook.search('qqqzzz');
      await results.getByText(texts.search.none('qqqzzz')).waitFor();
      await outlook.pane.getByRole('button', { name: texts.search.clear }).click();
      assert.equal(await results.count(), 0);
    });

    it('takes a link away, and undo brings it back where it was', async () => {
      const { linked, texts } = outlook;
      const number = customer.orders[0]?.number ?? '';
      const title = customer.orders[0]?.subject ?? '';
      const order = async () => (await linked.locator('ul > li').allInnerTexts()).map(firstLine);
      const before = await order();
      await outlook.row(linked, number).getByText(texts.links.unlink, { exact: true }).click();
      await linked.getByText(texts.links.unlinked(title)).waitFor();
      await linked.getByRole('button', { name: texts.links.undoNamed(title) }).click();
      await outlook.row(linked, number).waitFor();
      assert.deepEqual(await order(), before);
    });

    it('opens a record in the ERP in a tab of its own', async () => {
      const { linked, texts, page } = outlook;
      const number = customer.orders[0]?.number ?? '';
      const opened = page.context().waitForEvent('page');
      await outlook.row(linked, number).getByText(texts.links.open, { exact: true }).click();
      const erp = await opened;
      await erp.waitForLoadState();
      assert.match(await erp.locator('body').innerText(), new RegExp(number));
      assert.equal(await erp.evaluate(() => window.opener as unknown), null);
      await erp.close();
      assert.ok(await linked.isVisible(), 'the pane is where it was');
    });

    it('still shows everything after Outlook is loaded anew', async () => {
      await outlook.page.reload();
      await outlook.openMail(`Rückfrage ${place}`);
      await outlook.openPane();
      await outlook.settle();
      assert.equal(await outlook.linked.locator('ul > li').count(), 4);
    });
  });
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}

/** As it is typed on a keyboard without umlauts. */
function transcribed(name: string): string {
  const letters: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
  return name.toLowerCase().replace(/[äöüß]/g, (letter) => letters[letter] ?? letter);
}
