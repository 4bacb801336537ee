import assert from 'node:assert/strict';
import type { DemoOrganizationFact } from '../../server/sandbox/erp/demoFacts.ts';
import { colleagues } from '../../server/sandbox/mailbox/demo/mails/colleagues.ts';
import { axeViolations } from './axeViolations.ts';
import type { OutlookPage } from './OutlookPage.ts';
import { StoryWorld } from './StoryWorld.ts';
import { takePicture } from './takePicture.ts';

const { anna, jonas } = colleagues;

for (const [place, level] of (['1.5', '1.10'] as const).entries()) {
  describe(`a mail that is being written, Mailbox ${level}`, () => {
    let world: StoryWorld;
    let outlook: OutlookPage;
    let customer: DemoOrganizationFact;
    const question = `Beim Schreiben, Mailbox ${level}`;

    before(async () => {
      world = await StoryWorld.shared();
      customer = world.cast.customer(8 + place);
      const text = `Zu ${customer.orders[0]?.number}.`;
      const from = world.cast.contact(customer);
      world.putMail({ from, to: [anna], cc: [jonas], subject: question, text });
      outlook = await world.open({ level });
    });

    after(() => outlook.close());

    const form = () => outlook.page.locator('form.mail-form');
    const to = () => form().getByLabel(outlook.words.formTo, { exact: true });

    it('shows who its recipients are in the ERP, and follows when they change', async () => {
      await outlook.command(outlook.words.formTitles.newMail);
      await outlook.openPane();
      await outlook.settle();
      const { people, texts } = outlook;
      await people.getByText(texts.people.none).waitFor();
      await to().fill(world.cast.contact(customer));
      await to().blur();
      await people.getByText(texts.people.known(1, 1)).waitFor();
      assert.deepEqual(await axeViolations(outlook.paneFrame), []);
    });

    it('has the links of the mail that it answers from the start, and others that are set', async () => {
      const number = customer.orders[0]?.number ?? '';
      const other = customer.projects[0]?.number ?? '';
      await outlook.openMail(question);
      await outlook.openPane();
      await outlook.settle();
      await outlook.link(outlook.row(outlook.suggestions, number));
      await outlook.command(outlook.words.formTitles.replyAll);
      await outlook.openPane();
      await outlook.settle();
      const { linked, texts } = outlook;
      await outlook.row(linked, number).getByText(texts.links.by('you', 'today')).waitFor();
      // From 1.10 on Outlook itself lets it be linked, perhaps before the pane is there (commandStory).
      if (level === '1.5') await linked.getByText(texts.links.inherited).waitFor();
      await outlook.search(other);
      await outlook.link(outlook.row(outlook.results, other));
      await outlook.search('');
      await outlook.row(linked, other).getByText(texts.links.by('you', 'today')).waitFor();
      await takePicture(outlook, `compose-${level}`);
      assert.deepEqual(await axeViolations(outlook.paneFrame), []);
    });

    it('is linked when it is sent, whatever became of the pane, for the colleague who gets it too', async () => {
      const number = customer.orders[0]?.number ?? '';
      const { page } = outlook;
      await page.locator('#pane-close').click();
      await form().getByLabel(outlook.words.formText).fill('Gerne.');
      await form().getByText(outlook.words.send, { exact: true }).click();
      await form().waitFor({ state: 'detached' });
      // The backend finds it in Sent Items and marks it there: nobody has opened it yet.
      await outlook.openFolder('sent');
      const row = page.locator('.mail-row', { hasText: `RE: ${question}` }).first();
      await row.getByText('ERP', { exact: true }).waitFor({ timeout: 30_000 });
      const colleague = await world.open({ level, mailbox: 'jonas' });
      try {
        await colleague.openMail(`RE: ${question}`);
        await colleague.openPane();
        await colleague.settle();
        await colleague
          .row(colleague.linked, number)
          .getByText(colleague.texts.links.by('Anna Berger', 'today'))
          .waitFor();
      } finally {
        await colleague.close();
      }
    });

    it('asks the host for nothing that it lacks', async () => {
      const { violations, failures } = await outlook.hostLog();
      assert.deepEqual([violations, failures, outlook.errors], [[], [], []]);
    });
  });
}
