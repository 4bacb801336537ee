import assert from 'node:assert/strict';
import type { Route } from 'playwright-core';
import { pickCreateTexts } from '../../addin/strings/create/pickCreateTexts.ts';
import { sayField } from '../../addin/strings/sync/sayField.ts';
import { AppError } from '../../server/core/AppError.ts';
import { colleagues } from '../../server/sandbox/mailbox/demo/mails/colleagues.ts';
import { axeViolations } from './axeViolations.ts';
import type { OutlookPage } from './OutlookPage.ts';
import { overflowing } from './overflowing.ts';
import { StoryWorld } from './StoryWorld.ts';
import { takePicture } from './takePicture.ts';

const { anna } = colleagues;
const words = pickCreateTexts('en');
const name = (field: string) => sayField(field, 'en');

for (const level of ['1.5', '1.10'] as const) {
  describe(`making records of the open item, Mailbox ${level}`, () => {
    let world: StoryWorld;
    let outlook: OutlookPage;
    const subject = `Rückruf erbeten, Mailbox ${level}`;
    const family = level === '1.5' ? 'Ostermann' : 'Westermann';
    const writer = `Ilse ${family} <ilse@${family.toLowerCase()}.example>`;

    before(async () => {
      world = await StoryWorld.shared();
      const text = `Bitte rufen Sie mich an.\n\nMit freundlichen Grüßen\nIlse ${family}\nEinkauf\nTel. +49 451 4711-12\nMobil 0171 5556677`;
      world.putMail({ from: writer, to: [anna], subject: `AW: ${subject}`, text });
      outlook = await world.open({ level }, { width: 1100, height: 900 });
      await outlook.openMail(subject);
      await outlook.openPane();
      await outlook.settle();
    });

    after(() => outlook.close());

    const form = () => outlook.pane.locator('form:visible');
    const field = (label: string) => form().getByLabel(label, { exact: true });
    const open = async () => {
      const { pane, texts } = outlook;
      await pane.getByRole('button', { name: texts.create.open, exact: true }).press('Enter');
      await pane.getByRole('group', { name: words.choose }).waitFor();
    };
    const begin = async (area: keyof typeof words.areas) => {
      const button = outlook.pane.getByRole('button', { name: words.areas[area], exact: true });
      await button.press('Enter');
      await form().waitFor();
    };

    it('makes a task of a mail by keyboard alone: filled in, edited, made once, and linked', async () => {
      const { pane, texts, page } = outlook;
      await open();
      await begin('tasks');
      const title = field(words.required(name('subject')));
      assert.equal(await title.inputValue(), subject);
      await title.fill('');
      await title.press('Enter');
      await form().getByText(words.faults.required).waitFor();
      assert.equal(await title.getAttribute('aria-invalid'), 'true');
      assert.ok(await title.evaluate((input) => input === document.activeElement));
      await title.fill(subject);
      await field(name('importance')).selectOption('high');
      assert.deepEqual(await axeViolations(outlook.paneFrame), []);
      assert.deepEqual(await overflowing(outlook.paneFrame), []);
      await takePicture(outlook, `create-task-${level}`);
      await title.press('Enter');
      const done = pane.getByRole('heading', { name: words.made(subject) });
      await done.waitFor();
      assert.ok(await done.evaluate((heading) => heading === document.activeElement));
      await pane.getByText(words.linked).waitFor();
      await pane.getByRole('button', { name: texts.app.back }).press('Enter');
      await outlook.row(outlook.linked, subject).waitFor();
      await page.mouse.move(0, 0);
    });

    it('makes a contact of the writer with what the signature says', async () => {
      const { pane, texts } = outlook;
      const person = `Ilse ${family}`;
      await pane.getByRole('button', { name: texts.create.contactNamed(person) }).click();
      await form().waitFor();
      assert.equal(await field(words.required(name('lastName'))).inputValue(), family);
      assert.equal(await field(name('businessPhone')).inputValue(), '+49 451 4711-12');
      assert.equal(await field(name('mobilePhone')).inputValue(), '0171 5556677');
      assert.equal(await field(name('jobTitle')).inputValue(), 'Einkauf');
      await form().getByRole('button', { name: words.submit }).click();
      await pane.getByRole('heading', { name: words.made(person) }).waitFor();
      await pane.getByText(words.pairs.none).waitFor();
      assert.deepEqual(await axeViolations(outlook.paneFrame), []);
      await pane.getByRole('button', { name: texts.app.back }).click();
      await outlook.row(outlook.linked, person).waitFor();
    });

    it('keeps what was typed when the ERP refuses, or the answer is lost, and the same form is saved once', async () => {
      const { pane, texts, page } = outlook;
      await open();
      await begin('appointments');
      const title = field(words.required(name('subject')));
      await title.fill('Abnahme vor Ort');
      await field(name('place')).fill('Lübeck');
      const real = world.erp.openRecords?.bind(world.erp);
      assert.ok(real);
      const sentence = 'The ERP itself refused this.';
      world.erp.openRecords = async (...asked) => {
        const store = await real(...asked);
        const error = new AppError('not-allowed', sentence, { reason: 'refused' });
        return Object.assign(Object.create(store) as typeof store, {
          write: () => Promise.resolve([{ state: 'refused', error }]),
        });
      };
      const submit = form().getByRole('button', { name: words.submit });
      await submit.click();
      await form().getByText(sentence).first().waitFor();
      assert.equal(await title.inputValue(), 'Abnahme vor Ort');
      world.erp.openRecords = real;
      // It is saved, and nobody hears of it.
      const lose = async (route: Route) => {
        await route.fetch();
        await route.abort();
      };
      await page.route('**/api/create', lose, { times: 1 });
      await submit.click();
      await form().getByText(texts.errors.reasons['no-connection']).first().waitFor();
      assert.equal(await field(name('place')).inputValue(), 'Lübeck');
      await submit.click();
      await pane.getByRole('heading', { name: words.made('Abnahme vor Ort') }).waitFor();
      await pane.getByRole('button', { name: texts.app.back }).click();
      await outlook.row(outlook.linked, 'Abnahme vor Ort').waitFor();
      const rows = outlook.linked.getByRole('listitem').filter({ hasText: 'Abnahme vor Ort' });
      assert.equal(await rows.count(), 1, 'it is there once');
    });

    it('opens Outlook’s own form for an appointment of the ERP where nothing is synchronised', async () => {
      const { pane, texts, page } = outlook;
      const row = outlook.row(outlook.linked, 'Abnahme vor Ort');
      await row.getByRole('button', { name: 'Abnahme vor Ort', exact: true }).click();
      await pane
        .getByRole('button', { name: texts.create.itemNamed('Abnahme vor Ort') })
        .press('Enter');
      await page
        .getByRole('textbox')
        .and(page.locator('[value="Abnahme vor Ort"]'))
        .first()
        .waitFor();
    });
  });
}
