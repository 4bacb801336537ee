import assert from 'node:assert/strict';
import { useOutlook } from './useOutlook.ts';

describe('the add-in’s pane', () => {
  const outlook = useOutlook();

  it('stays when pinned, and is told of the next mail with all that is known of it', async () => {
    const page = await outlook.open();
    await page.openMail('Auftrag');
    await page.openPane();
    await page.pin();
    await page.openMail('Request for quotation');
    await page.toldTimes(1);
    const [told] = await page.told();
    assert.equal(told?.subject, 'Request for quotation: 60 terminal blocks');
    const text = await page.call('item.body.getAsync', 'text');
    assert.match(String(text.value), /terminal blocks/);
  });

  it('is told when no mail is shown any more, and of the next one', async () => {
    const page = await outlook.open();
    await page.openMail('Auftrag');
    await page.openPane();
    await page.pin();
    await page.openFolder('Sent Items');
    await page.toldTimes(1);
    assert.deepEqual(await page.told(), [null]);
    await page.openMail('AW: Auftrag AB-2026-0117');
    await page.toldTimes(2);
    assert.equal((await page.told())[1]?.subject, 'AW: Auftrag AB-2026-0117');
  });

  it('closes with the next mail when it is not pinned', async () => {
    const page = await outlook.open();
    await page.openMail('Auftrag');
    await page.openPane();
    await page.openMail('Request for quotation');
    await page.page.locator('.pane').waitFor({ state: 'detached' });
  });

  it('starts anew for an appointment, with that surface’s page, and for a mail again', async () => {
    const page = await outlook.open();
    await page.openMail('Auftrag');
    await page.openPane();
    await page.pin();
    await page.openAppointment('Call with Emily');
    await page.paneStarted();
    assert.match(page.pane().url(), /form=edit/);
    assert.equal(await page.page.locator('.pane-head [aria-pressed]').count(), 0);
    await page.openFolder('Inbox');
    await page.openMail('Auftrag');
    await page.paneStarted();
    assert.doesNotMatch(page.pane().url(), /form=edit/);
    const type = await page.pane().evaluate(() => Office.context.mailbox.item!.itemType);
    assert.equal(type, 'message');
  });

  it('speaks Outlook’s language, also after it was changed', async () => {
    const page = await outlook.open({ language: 'de-DE' });
    await page.openMail('Auftrag');
    assert.equal(
      await page.page.locator('[data-addin-button$=".button"]').innerText(),
      'Mit ERP verknüpfen',
    );
    await page.openPane();
    const language = () => page.pane().evaluate(() => Office.context.displayLanguage);
    assert.equal(await language(), 'de-DE');
    await page.page.getByLabel('Sprache').selectOption('en-US');
    await page.page.locator('[data-addin-button$=".button"]', { hasText: 'Link to ERP' }).waitFor();
    await page.paneStarted();
    assert.equal(await language(), 'en-US');
  });

  it('is opened, pinned, widened, left and closed by keyboard', async () => {
    const page = await outlook.open();
    const { keyboard } = page.page;
    await page.mail('Auftrag').focus();
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await page.page.locator('.item-title', { hasText: 'Invoice' }).waitFor();
    await page.page.locator('[data-addin-button$=".button"]').focus();
    await keyboard.press('Enter');
    await page.paneStarted();
    const divider = page.page.getByRole('separator');
    await divider.focus();
    await keyboard.press('ArrowLeft');
    assert.equal(await divider.getAttribute('aria-valuenow'), '370');
    await keyboard.press('Tab');
    await keyboard.press('Space');
    await page.page.locator('.pane-head [aria-pressed=true]').waitFor();
    await page.pane().locator('#last').focus();
    await keyboard.press('Tab');
    await page.page.locator('.skip:focus').waitFor();
    await page.pane().locator('#note').focus();
    await keyboard.press('Escape');
    await page.page.locator('#pane-close:focus').waitFor();
    await keyboard.press('Enter');
    await page.page.locator('.pane').waitFor({ state: 'detached' });
  });

  it('keeps its width between 320 and 450 pixels when it is drawn by mouse', async () => {
    const page = await outlook.open();
    await page.openMail('Auftrag');
    await page.openPane();
    const { mouse } = page.page;
    const box = await page.page.getByRole('separator').boundingBox();
    await mouse.move(box!.x + 3, 300);
    await mouse.down();
    await mouse.move(200, 300);
    await mouse.up();
    const width = () =>
      page.page.locator('.pane').evaluate((pane) => pane.getBoundingClientRect().width);
    assert.equal(await width(), 450);
  });

  it('does not listen to messages of other frames', async () => {
    const page = await outlook.open();
    await page.openMail('Auftrag');
    await page.openPane();
    const before = (await page.log()).calls.length;
    await page.page.evaluate(() => {
      window.postMessage(
        JSON.stringify({ _messageType: 0, _actionType: 0, _actionName: 'ExecuteMethod' }),
        location.origin,
      );
      window.postMessage('{ not json', location.origin);
    });
    // A call of the pane after them: when it is answered, the others were seen and passed over.
    await page.call('item.body.getAsync', 'text');
    assert.equal((await page.log()).calls.length, before + 1);
  });
});
