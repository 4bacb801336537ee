import assert from 'node:assert/strict';
import { useOutlook } from './useOutlook.ts';

describe('functions of the add-in without a pane', () => {
  const outlook = useOutlook();

  it('run on the open item when their button is pressed, and leave nothing behind', async () => {
    const page = await outlook.open();
    await page.openMail('Auftrag AB-2026-0117: Liefertermin');
    await page.page.locator('[data-addin-button="mail.read.last"]').click();
    await page.page.locator('.info-bar', { hasText: 'Pressed mail.read.last' }).waitFor();
    await page.page.locator('iframe[hidden]').waitFor({ state: 'detached' });
    await page.openMail('Invoice');
    assert.equal(await page.page.locator('.info-bar').count(), 0);
    await page.openMail('Auftrag AB-2026-0117: Liefertermin');
    assert.equal(await page.page.locator('.info-bar').count(), 0, 'what is done is not told again');
  });

  it('are said to be missing where the add-in has none of that name', async () => {
    outlook.served.manifest.change = (text) => text.replaceAll('>linkToLast<', '>linkToNone<');
    const page = await outlook.open();
    await page.openMail('Auftrag AB-2026-0117: Liefertermin');
    await page.page.locator('[data-addin-button="mail.read.last"]').click();
    const alert = page.page.getByRole('alert');
    await alert.getByText('ERP Link has no function linkToNone.').waitFor();
  });

  it('are ended with the item that they were started on', async () => {
    const page = await outlook.open();
    await page.openMail('Auftrag AB-2026-0117: Liefertermin');
    await page.page.locator('[data-addin-button="mail.read.file"]').click();
    await page.page.getByText('ERP Link is at work: File and link').waitFor();
    await page.openMail('Invoice');
    assert.equal(await page.page.locator('iframe[hidden]').count(), 0);
    assert.equal(await page.page.getByText('is at work').count(), 0);
  });

  it('need a page to be in', async () => {
    outlook.served.manifest.change = (text) => text.replaceAll(/<FunctionFile[^>]*>/g, '');
    const page = await outlook.open();
    const alert = page.page.getByRole('alert');
    assert.match(await alert.innerText(), /“mail\.read\.last” has no FunctionFile/);
  });

  // Whose Outlook runs nothing by itself is in the story of the commands, test/browser.
  for (const [level, changed] of [
    ['1.10', false],
    ['1.11', true],
  ] as const) {
    it(`run on events that Mailbox ${level} has, and on no others`, async () => {
      const page = await outlook.open({ level });
      await page.page.getByText('New mail', { exact: true }).click();
      const bar = page.page.locator('.info-bar');
      await bar.getByText('Event newMessageComposeCreated').waitFor();
      const to = page.page.locator('form.mail-form').getByLabel('To', { exact: true });
      await to.fill('Eva <eva@muster.example>');
      await to.blur();
      const told = bar.getByText('Changed: {"to":true,"cc":false,"bcc":false}');
      if (changed) await told.waitFor();
      await page.page.locator('iframe[hidden]').waitFor({ state: 'detached' });
      assert.deepEqual([await bar.count(), await told.count()], [1, Number(changed)]);
    });
  }
});
