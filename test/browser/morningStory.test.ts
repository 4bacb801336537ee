import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { createLogger } from '../../server/http/logger.ts';
import { demoPassword } from '../../server/sandbox/erp/demoUsers.ts';
import { BrowserTryOut } from './BrowserTryOut.ts';
import { Clerk } from './Clerk.ts';
import { OutlookPage } from './OutlookPage.ts';
import { readmeStory } from './readmeStory.ts';
import { takePicture } from './takePicture.ts';
import { until } from '../until.ts';

/**
 * One clerk's morning, told once: the README tells it to people, this test does what stands there. What is in bold in the
 * README is what is pressed here, word by word and in the same order; who changes one changes the other.
 */
describe('a clerk’s morning, as the README tells it', () => {
  const clerk = new Clerk();
  const steps = readmeStory();
  const subject = ': invoice and installation';
  let world: BrowserTryOut;
  let outlook: OutlookPage;
  /** The appointment in the demo ERP, in a window of its own. */
  let erp: Page;

  before(async () => {
    world = await BrowserTryOut.start({ logger: createLogger('error') });
    await world.tryOut.setUpSync();
    // As the try-out opens: an older Outlook, which attaches no files for an add-in.
    outlook = await OutlookPage.open(world, { level: '1.5' }, { width: 1200, height: 800 });
  });

  after(async () => {
    await (outlook as OutlookPage | undefined)?.close();
    await (world as BrowserTryOut | undefined)?.close();
  });

  /** A step of the README's, which does what stands in it. */
  function step(title: string, work: () => Promise<void>): void {
    it(title, async () => {
      clerk.takeWords();
      await work();
      const told = steps.find((one) => one.title === title);
      assert.deepEqual(clerk.takeWords(), told?.words, 'the README says something else');
    });
    titles.push(title);
  }
  const titles: string[] = [];

  const openMail = async () => {
    await outlook.openMail(subject);
    await outlook.openPane();
    await outlook.settle();
  };
  const linkedRow = (words: string | RegExp) =>
    outlook.linked.getByRole('listitem').filter({ hasText: words }).first();

  step('A mail comes in.', async () => {
    const { page } = outlook;
    await clerk.choose(page, 'Outlook', 'Current (Mailbox 1.10)');
    await clerk.press(page, 'Send/Receive');
    await outlook.openMail(subject);
    await clerk.press(page, 'Link to ERP');
    await signIn('anna.berger');
  });

  step('The pane knows who wrote, and what it is about.', async () => {
    await outlook.people
      .getByText(/Brenner/)
      .first()
      .waitFor();
    // An order by its number in the subject, an invoice by its number in the text.
    for (const reason of [/is in the subject$/, /is in the text$/]) {
      const why = outlook.pane.getByText(reason);
      await clerk.press(outlook.suggestions.getByRole('listitem').filter({ has: why }), 'Link');
    }
    await linkedRow('Order').getByText('Linked by you, today').waitFor();
    await linkedRow('Invoice').getByText('Linked by you, today').waitFor();
    await outlook.page.locator('.item .categories').getByText('ERP').waitFor();
    await takePicture(outlook, 'mail');
  });

  step('The mail is filed.', async () => {
    const { pane } = outlook;
    await clerk.press(pane, 'File in ERP');
    await pane.getByRole('checkbox', { name: 'Sketch.txt' }).waitFor();
    await clerk.press(pane.locator('main:visible'), 'File in ERP');
    await pane.getByText('With 1 attachment').waitFor();
    await clerk.press(pane, 'Back');
  });

  step('A task is made of it.', async () => {
    const { pane } = outlook;
    await clerk.press(pane, 'New in the ERP…');
    await clerk.press(pane, 'Task');
    await clerk.press(pane, 'Create and link');
    await pane.getByText('In step with Outlook from now on.').waitFor();
    await clerk.press(pane, 'Back');
    await linkedRow(subject).waitFor();
  });

  step('It is answered, with a document.', async () => {
    const { page, words } = outlook;
    await clerk.press(page, 'Reply');
    await clerk.press(page, 'Link to ERP');
    await outlook.settle();
    // By the event of a mail being written, before the pane was there.
    await linkedRow('Invoice').waitFor();
    await page.getByLabel(words.formText).fill('Here it is. Tomorrow suits us.');
    await clerk.press(linkedRow('Invoice'), 'Insert');
    await clerk.press(linkedRow('Invoice'), 'Attach PDF');
    await clerk.press(linkedRow('Invoice'), 'Figures as table');
    await page
      .locator('form.mail-form')
      .getByText(/^RE-.+\.pdf$/)
      .waitFor();
    await page.getByLabel(words.formText).locator('table').waitFor();
    await takePicture(outlook, 'answer');
    await clerk.press(page, 'Send');
    await clerk.press(page.locator('nav'), 'Sent Items');
    // The backend finds what was sent, and links it.
    const sent = page.locator('.mail-row', { hasText: subject }).first();
    await sent.getByText('ERP', { exact: true }).waitFor();
    await sent.click();
    await page
      .locator('#item .attachments')
      .getByText(/^RE-.+\.pdf$/)
      .waitFor();
    await clerk.press(page.locator('nav'), 'Inbox');
  });

  step('An appointment is made, and moved.', async () => {
    const { page, pane } = outlook;
    await openMail();
    await clerk.press(pane, 'New in the ERP…');
    await clerk.press(pane, 'Appointment');
    await clerk.press(pane, 'Create and link');
    await pane.getByText('In step with Outlook from now on.').waitFor();
    await clerk.press(pane, 'Back');
    const opened = page.waitForEvent('popup');
    await clerk.press(linkedRow('Appointment'), 'Open in ERP');
    erp = await opened;
    await openAppointment();
    const start = page.getByLabel('Start', { exact: true });
    const moved = anHourLater(await start.inputValue());
    await clerk.type(page, 'Start', moved);
    await clerk.press(page, 'Save');
    await page.getByText('Saved', { exact: true }).waitFor();
    // Within seconds, by itself.
    await until(
      'the time in the ERP',
      async () => {
        await erp.reload();
        return erp.getByLabel('Start').inputValue();
      },
      (shown) => shown === moved,
    );
  });

  step('A colleague changes the same, and you decide.', async () => {
    const { page, pane } = outlook;
    await clerk.press(erp, 'Hold it');
    await clerk.type(erp, 'Place', 'Gate 2');
    await clerk.press(erp, 'Save');
    await erp.getByText('Saved.').waitFor();
    await clerk.type(page, 'Location', 'Reception');
    await clerk.press(page, 'Save');
    await page.getByText('Saved', { exact: true }).waitFor();
    await clerk.press(erp, 'Let it run');
    await clerk.press(page, 'Link to ERP');
    // The pane looks at it when it is opened; else once a minute.
    await until(
      'the question',
      async () => {
        await outlook.settle();
        if ((await pane.getByText('1 to decide').count()) > 0) return true;
        await page.locator('#pane-close').click();
        await outlook.openPane();
        return false;
      },
      Boolean,
    );
    await clerk.press(pane, '1 to decide');
    await outlook.section('To decide').getByRole('button').first().click();
    const decision = pane.locator('main:visible');
    await decision.getByText('Gate 2').first().waitFor();
    await decision.getByText('Reception').first().waitFor();
    await takePicture(outlook, 'conflict');
    await clerk.press(pane, 'Take the ERP’s');
    await pane.getByText('Decided. It is being carried out.').waitFor();
    await until(
      'the place in Outlook',
      async () => {
        await openAppointment();
        return page.getByLabel('Location', { exact: true }).inputValue();
      },
      (shown) => shown === 'Gate 2',
    );
  });

  step('A colleague sees the same.', async () => {
    const { page, pane, words } = outlook;
    await clerk.choose(page, words.mailbox, 'Jonas Keller');
    await page.getByText('JK', { exact: true }).waitFor();
    await outlook.openMail(subject);
    await clerk.press(page, 'Link to ERP');
    await signIn('jonas.keller');
    await outlook.linked.getByText('Linked by Anna Berger, today').first().waitFor();
    await clerk.press(pane, 'File in ERP');
    await pane.getByText(/^By Anna Berger, /).waitFor();
  });

  it('is all that the README tells', () => {
    assert.deepEqual(
      titles,
      steps.map(({ title }) => title),
    );
  });

  /** As the terminal shows it. */
  async function signIn(login: string): Promise<void> {
    const { pane } = outlook;
    await pane.getByLabel('ERP user name').fill(login);
    await pane.getByLabel('ERP password').fill(demoPassword);
    await clerk.press(pane, 'Connect');
    await outlook.settle();
  }

  /** Opens the calendar and the appointment that was made of the mail, in this week or, late in the evening, the next. */
  async function openAppointment(): Promise<void> {
    const { page } = outlook;
    await clerk.press(page.locator('nav'), 'Calendar');
    const entry = page.locator('.calendar .event', { hasText: subject });
    await page.locator('.calendar').waitFor();
    if (new Date().getDay() === 0 && new Date().getHours() >= 22) {
      await page.getByRole('button', { name: 'Next week' }).click();
    }
    await entry.first().click();
    await page.locator('form.appointment-form').waitFor();
  }
});

/** @param local as a field of day and time has it: `yyyy-mm-ddThh:mm` */
function anHourLater(local: string): string {
  return new Date(Date.parse(`${local}Z`) + 3_600_000).toISOString().slice(0, 16);
}
