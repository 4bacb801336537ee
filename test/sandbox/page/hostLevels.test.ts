import assert from 'node:assert/strict';
import { laterMethods } from '../../../server/sandbox/page/host/laterMethods.ts';
import { supports } from '../../../server/sandbox/page/host/supports.ts';
import { useOutlook } from './useOutlook.ts';

describe('requirement sets', () => {
  it('are counted, not compared as text', () => {
    assert.ok(supports('1.10', '1.9'));
    assert.ok(supports('1.10', '1.10'));
    assert.ok(!supports('1.5', '1.10'));
    assert.ok(!supports('1.5', '1.6'));
    assert.ok(supports('2.0', '1.14'));
  });

  it('are known for every call that the host only refuses', () => {
    for (const { api, since } of laterMethods.values()) assert.match(since, /^1\.\d+$/, api);
  });
});

describe('the emulated Outlook: what it claims to have', () => {
  const outlook = useOutlook();

  for (const level of ['1.5', '1.10'] as const) {
    it(`claims Mailbox ${level} and nothing later`, async () => {
      const page = await outlook.open({ level });
      await page.openMail('Auftrag');
      await page.openPane();
      const answers = await page.pane().evaluate(() => {
        const has = (version: string) =>
          Office.context.requirements.isSetSupported('Mailbox', version);
        return ['1.3', '1.5', '1.6', '1.8', '1.10', '1.11'].filter(has);
      });
      assert.deepEqual(
        answers,
        level === '1.5' ? ['1.3', '1.5'] : ['1.3', '1.5', '1.6', '1.8', '1.10'],
      );
    });
  }

  it('refuses at 1.5 what came later, and writes it down as a violation', async () => {
    const page = await outlook.open({ level: '1.5' });
    await page.openMail('Invoice RE-2026-0093');
    await page.openPane();
    const id = await page.pane().evaluate(() => Office.context.mailbox.item!.attachments[0]!.id);
    const answers = [
      await page.call('item.categories.getAsync'),
      await page.call('item.getAllInternetHeadersAsync'),
      await page.call('item.getAttachmentContentAsync', id),
    ];
    assert.deepEqual(
      answers.map(({ status, error }) => [status, error?.code]),
      [
        ['failed', 5000],
        ['failed', 5000],
        ['failed', 5000],
      ],
    );
    assert.deepEqual((await page.log()).violations, [
      'item.categories.getAsync',
      'item.getAllInternetHeadersAsync',
      'item.getAttachmentContentAsync',
    ]);
    await page.page.getByText('3 refused').waitFor();
  });

  it('refuses at 1.5 to tell of what later hosts tell of', async () => {
    const page = await outlook.open({ level: '1.5' });
    await page.openAppointment('Call with Emily');
    await page.openPane();
    const status = await page.pane().evaluate(
      () =>
        new Promise<string>((done) => {
          Office.context.mailbox.item!.addHandlerAsync(
            Office.EventType.RecipientsChanged,
            () => undefined,
            (result) => done(String(result.status)),
          );
        }),
    );
    assert.equal(status, 'failed');
    assert.deepEqual((await page.log()).violations, ['item.addHandlerAsync(RecipientsChanged)']);
  });

  it('gives at 1.10 categories, headers and attachments', async () => {
    const page = await outlook.open({ level: '1.10' });
    await page.openMail('Invoice RE-2026-0093');
    await page.openPane();
    const id = await page.pane().evaluate(() => Office.context.mailbox.item!.attachments[0]!.id);
    const content = await page.call('item.getAttachmentContentAsync', id);
    const { content: base64, format } = content.value as Record<'content' | 'format', string>;
    assert.equal(format, 'base64');
    assert.match(Buffer.from(base64, 'base64').toString(), /Remittance advice/);
    const headers = await page.call('item.getAllInternetHeadersAsync');
    assert.match(String(headers.value), /^From: Emily Hargreaves/);
    await page.call('item.categories.addAsync', ['Green category']);
    await page.page.locator('.categories', { hasText: 'Green category' }).waitFor();
    assert.deepEqual((await page.call('item.categories.getAsync')).value, [
      { displayName: 'Green category', color: 'Preset4' },
    ]);
    const unknown = await page.call('item.categories.addAsync', ['No such category']);
    assert.equal(unknown.error?.code, 9044);
    await page.call('item.categories.removeAsync', ['Green category']);
    assert.deepEqual((await page.log()).violations, []);
  });

  it('refuses at 1.10 what only newer hosts have, by name', async () => {
    const page = await outlook.open({ level: '1.10' });
    await page.openAppointment('Call with Emily');
    await page.openPane();
    const answer = await page.call('item.sessionData.getAllAsync');
    assert.equal(answer.status, 'failed');
    assert.deepEqual((await page.log()).violations, ['item.sessionData.getAllAsync']);
  });

  it('refuses single sign-on, which it does not claim, and writes it down', async () => {
    const page = await outlook.open({ level: '1.10' });
    await page.openMail('Auftrag');
    await page.openPane();
    const outcome = await page.pane().evaluate(() =>
      Office.auth.getAccessToken().then(
        () => 'a token',
        () => 'refused',
      ),
    );
    assert.equal(outcome, 'refused');
    assert.deepEqual((await page.log()).violations, ['auth.getAccessToken']);
  });

  it('starts the add-in anew when another Outlook is chosen', async () => {
    const page = await outlook.open({ level: '1.5' });
    await page.openMail('Auftrag');
    await page.openPane();
    await page.page.getByLabel('Outlook', { exact: true }).selectOption('1.10');
    await page.paneStarted();
    const has = await page
      .pane()
      .evaluate(() => Office.context.requirements.isSetSupported('Mailbox', '1.10'));
    assert.ok(has);
  });
});
