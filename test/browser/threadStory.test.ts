import assert from 'node:assert/strict';
import type { DemoOrganizationFact } from '../../server/sandbox/erp/demoFacts.ts';
import { colleagues } from '../../server/sandbox/mailbox/demo/mails/colleagues.ts';
import type { OutlookPage } from './OutlookPage.ts';
import { StoryWorld } from './StoryWorld.ts';

const { anna } = colleagues;

for (const [place, level] of (['1.5', '1.10'] as const).entries()) {
  describe(`a reply in a linked conversation, Mailbox ${level}`, () => {
    let outlook: OutlookPage;
    let customer: DemoOrganizationFact;
    const question = `Unser Gespräch, Mailbox ${level}`;
    const reply = `AW: ${question}`;

    before(async () => {
      const world = await StoryWorld.shared();
      customer = world.cast.customer(4 + place);
      const shared = { to: [anna], thread: `thread ${level}` };
      // The reply names nothing itself and comes from somebody else.
      const stranger = 'Pat Doe <pat.doe@unknown.example>';
      const text = `Zu ${customer.orders[0]?.number} und ${customer.projects[0]?.number}.`;
      world.putMail({ ...shared, from: world.cast.contact(customer), subject: question, text });
      world.putMail({ ...shared, from: stranger, subject: reply, text: 'Gerne.' });
      outlook = await world.open({ level });
    });

    after(() => outlook.close());

    it('offers what the earlier mail is linked to first, and links all of it with one press', async () => {
      const { linked, suggestions, texts, pane } = outlook;
      const numbers = [customer.orders[0]?.number ?? '', customer.projects[0]?.number ?? ''];
      await outlook.openMail(new RegExp(`(?<!AW: )${question}`));
      await outlook.openPane();
      await outlook.settle();
      for (const number of numbers) await outlook.link(outlook.row(suggestions, number));
      await outlook.openMail(reply);
      await outlook.openPane();
      await outlook.settle();
      const group = pane.getByRole('region', { name: texts.suggestions.thread });
      const first = suggestions.locator('section, ul').first();
      assert.ok((await first.innerText()).startsWith(texts.suggestions.thread));
      for (const number of numbers) {
        const row = outlook.row(group, number);
        await row.getByText(texts.reasons.thread('Anna Berger', 'today')).waitFor();
      }
      await group.getByRole('button', { name: texts.links.linkAll(2) }).click();
      for (const number of numbers) {
        await outlook.row(linked, number).getByText(texts.links.by('you', 'today')).waitFor();
      }
      assert.equal(await group.count(), 0, 'nothing is left to offer');
    });
  });
}
