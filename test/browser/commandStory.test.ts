import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { pickCommandTexts } from '../../addin/strings/commands/pickCommandTexts.ts';
import { sayTitles } from '../../addin/strings/commands/sayTitles.ts';
import type { DemoOrganizationFact } from '../../server/sandbox/erp/demoFacts.ts';
import { colleagues } from '../../server/sandbox/mailbox/demo/mails/colleagues.ts';
import { Keyboard } from './Keyboard.ts';
import type { OutlookPage } from './OutlookPage.ts';
import { StoryWorld } from './StoryWorld.ts';

const { anna } = colleagues;
const labels = {
  en: { last: 'Link to last record', file: 'File and link' },
  de: { last: 'Wie zuletzt verknüpfen', file: 'Ablegen und verknüpfen' },
};
const stranger = 'Pat Doe <pat.doe@unknown.example>';

for (const [place, level] of (['1.5', '1.10'] as const).entries()) {
  describe(`buttons that work without the pane, Mailbox ${level}`, () => {
    const language = level === '1.5' ? 'en' : 'de';
    const words = pickCommandTexts(language);
    const label = labels[language];
    const subject = (what: string) => `Ohne Bereich ${level}: ${what}`;
    let world: StoryWorld;
    let outlook: OutlookPage;
    let customer: DemoOrganizationFact;
    /** What the last record is called in a message. */
    let last = '';

    before(async () => {
      world = await StoryWorld.shared();
      customer = world.cast.customer(10 + place);
      const from = world.cast.contact(customer);
      const text = `Zu ${customer.orders[0]?.number}.`;
      const thread = `Gespräch ohne Bereich ${level}`;
      world.putMail({ from, to: [anna], subject: subject('erste'), text, thread });
      for (const what of ['Maus', 'Tasten', 'Fremd']) {
        world.putMail({ from: stranger, to: [anna], subject: subject(what), text: 'Danke.' });
      }
      const quoted = `Zu ${customer.projects[0]?.number}.`;
      world.putMail({ from: stranger, to: [anna], subject: subject('Projekt'), text: quoted });
      outlook = await world.open({ level, language: level === '1.5' ? 'en-US' : 'de-DE' });
      await outlook.openMail(subject('erste'));
      await outlook.openPane();
      await outlook.settle();
      const number = customer.orders[0]?.number ?? '';
      const { links } = await outlook.link(outlook.row(outlook.suggestions, number));
      last = sayTitles([links[0]?.title ?? ''], words);
      await outlook.page.locator('#pane-close').click();
    });

    after(() => outlook.close());

    const said = (text: string): Locator =>
      outlook.page.locator('.info-bar').getByText(text, { exact: true });

    it('link to the last record, say so, and say the second time that it is done', async () => {
      await outlook.openMail(subject('Maus'));
      await outlook.command(label.last);
      await said(words.linked(last)).waitFor();
      await outlook.command(label.last);
      await said(words.linkedAlready(last)).waitFor();
      await outlook.openPane();
      await outlook.settle();
      const row = outlook.row(outlook.linked, customer.orders[0]?.number ?? '');
      await row
        .getByText(outlook.texts.links.by(outlook.texts.links.me, 'today'))
        .or(row.getByText(outlook.texts.links.by(outlook.texts.links.me, 'heute')))
        .waitFor();
      await outlook.page.locator('#pane-close').click();
    });

    it('work by keyboard alone', async () => {
      const keyboard = new Keyboard(outlook);
      await outlook.openMail(subject('Tasten'));
      await keyboard.tabTo(label.last);
      await keyboard.press('Enter');
      await said(words.linked(last)).waitFor();
      assert.equal(await keyboard.focused(), label.last);
    });

    it('file a mail to the one record that is surely meant, once', async () => {
      await outlook.openMail(subject('Projekt'));
      await outlook.command(label.file);
      const number = customer.projects[0]?.number ?? '';
      const bar = outlook.page.locator('.info-bar').filter({ hasText: number });
      await bar.getByText(/^(Filed to|Abgelegt bei) /).waitFor();
      await outlook.command(label.file);
      await bar.getByText(/^(You filed this to|Von Ihnen abgelegt bei) /).waitFor();
    });

    if (level === '1.5') {
      it('file a mail that nothing is known of to what was filed to last', async () => {
        await outlook.openMail(subject('Fremd'));
        await outlook.command(label.file);
        const number = customer.projects[0]?.number ?? '';
        const bar = outlook.page.locator('.info-bar').filter({ hasText: number });
        await bar.getByText(/^(Filed to|Abgelegt bei) /).waitFor();
      });

      it('run nothing by themselves when a mail is answered', async () => {
        await outlook.openMail(subject('erste'));
        await outlook.command(outlook.words.formTitles.reply);
        await outlook.page.locator('form.mail-form').waitFor();
        assert.equal(await outlook.page.locator('iframe[hidden]').count(), 0);
      });
    } else {
      it('link an answer as its conversation is, with no pane open, and the sent mail has it', async () => {
        await outlook.openMail(subject('erste'));
        await outlook.command(outlook.words.formTitles.reply);
        const bar = outlook.page.locator('.info-bar');
        await bar.getByText(words.inherited(last)).waitFor();
        const form = outlook.page.locator('form.mail-form');
        await form.getByText(outlook.words.send, { exact: true }).click();
        await form.waitFor({ state: 'detached' });
        await outlook.openFolder('sent');
        const row = outlook.page.locator('.mail-row', { hasText: `RE: ${subject('erste')}` });
        await row.first().getByText('ERP', { exact: true }).waitFor({ timeout: 30_000 });
      });
    }

    it('ask the host for nothing that it lacks', async () => {
      const { violations, failures } = await outlook.hostLog();
      assert.deepEqual([violations, failures, outlook.errors], [[], [], []]);
    });
  });
}

describe('a mail that is being written without the pane, Mailbox 1.11', () => {
  it('tells who its recipients are in the ERP, as they change, and can be linked', async () => {
    const words = pickCommandTexts('en');
    const world = await StoryWorld.shared();
    const customer = world.cast.customer(12);
    const [person] = customer.persons;
    const outlook = await world.open({ level: '1.11' });
    const bar = outlook.page.locator('.info-bar');
    await outlook.command(outlook.words.formTitles.newMail);
    const to = outlook.page.locator('form.mail-form').getByLabel('To', { exact: true });
    await to.fill(world.cast.contact(customer));
    await to.blur();
    const name = `${person?.firstName} ${person?.lastName}`;
    await bar.getByText(new RegExp(`^${name}: .*${customer.name}\\.$`)).waitFor();
    await outlook.command(labels.en.last);
    await bar.getByText(words.linked('').split('.')[0]?.trim() ?? '').waitFor();
    await to.fill('');
    await to.blur();
    await bar.getByText(/^Linked to .+\.$/).waitFor();
    await bar.getByText(name).waitFor({ state: 'detached' });
    await outlook.close();
  });
});
