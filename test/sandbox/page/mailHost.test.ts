import assert from 'node:assert/strict';
import { useOutlook } from './useOutlook.ts';

describe('the emulated Outlook: reading a mail', () => {
  const outlook = useOutlook();

  it('starts Microsoft’s office.js as Outlook on the web, without a question or a trouble', async () => {
    const page = await outlook.open();
    await page.openMail('Auftrag AB-2026-0117');
    await page.openPane();
    const { host, platform } = await page
      .pane()
      .evaluate(() => (window as unknown as { info: Record<'host' | 'platform', string> }).info);
    assert.deepEqual([host, platform], ['Outlook', 'OfficeOnline']);
    assert.deepEqual(page.troubles, []);
  });

  it('shows the mail’s people, subject, ids and times to the add-in', async () => {
    const page = await outlook.open();
    await page.openMail('Auftrag AB-2026-0117');
    await page.openPane();
    const item = await page.pane().evaluate(() => {
      const mail = Office.context.mailbox.item!;
      return {
        type: mail.itemType,
        itemClass: mail.itemClass,
        subject: mail.subject,
        from: mail.from,
        sender: mail.sender.emailAddress,
        to: mail.to.map(({ emailAddress }) => emailAddress),
        cc: mail.cc.map(({ displayName }) => displayName),
        internetMessageId: mail.internetMessageId,
        hasIds: mail.itemId.length > 100 && mail.conversationId.length > 100,
        created: mail.dateTimeCreated.toISOString(),
      };
    });
    const { mailboxes } = outlook.served;
    const row = (await mailboxes.list('anna', 'inbox')).find(({ subject }) =>
      subject.startsWith('Auftrag AB-2026-0117'),
    );
    const stored = await mailboxes.get('anna', row?.id ?? '');
    assert.ok(stored.kind === 'mail');
    assert.deepEqual(item, {
      type: 'message',
      itemClass: 'IPM.Note',
      subject: stored.subject,
      from: {
        emailAddress: 'k.brenner@brenner-maschinenbau.example',
        displayName: 'Katrin Brenner',
        recipientType: 'externalUser',
      },
      sender: 'k.brenner@brenner-maschinenbau.example',
      to: ['anna.berger@nordwind.example'],
      cc: ['Jonas Keller'],
      internetMessageId: stored.internetMessageId,
      hasIds: true,
      created: stored.receivedAt,
    });
  });

  it('says who the user is and what the clocks show in the mailbox’s zone', async () => {
    const page = await outlook.open();
    await page.openMail('Auftrag');
    await page.openPane();
    const user = await page.pane().evaluate(() => {
      const { mailbox } = Office.context;
      const summer = mailbox.convertToLocalClientTime(new Date('2026-07-01T10:00:00Z'));
      const winter = mailbox.convertToLocalClientTime(new Date('2026-12-01T10:00:00Z'));
      const { emailAddress, displayName, timeZone } = mailbox.userProfile;
      return { emailAddress, displayName, timeZone, summer: summer.hours, winter: winter.hours };
    });
    assert.deepEqual(user, {
      emailAddress: 'anna.berger@nordwind.example',
      displayName: 'Anna Berger',
      timeZone: 'W. Europe Standard Time',
      summer: 12,
      winter: 11,
    });
  });

  it('gives the body as text and as HTML without anything that runs', async () => {
    const page = await outlook.open();
    await page.openMail('Fachmesse für Antriebstechnik');
    await page.openPane();
    const text = await page.call('item.body.getAsync', 'text');
    assert.equal(text.status, 'succeeded');
    // Of a mail in HTML Exchange makes the text itself.
    assert.match(String(text.value), /^In 30 Tagen/);
    const html = await page.call('item.body.getAsync', 'html');
    assert.match(String(html.value), /<h1/);
    assert.doesNotMatch(String(html.value), /script|onerror/i);
  });

  it('shows a meeting request as one, with its time and place', async () => {
    const page = await outlook.open();
    await page.openMail('Besprechung: Abnahme');
    await page.openPane();
    const item = await page.pane().evaluate(() => {
      const { itemType, itemClass, start, end, location } = Office.context.mailbox.item!;
      return { itemType, itemClass, location, minutes: (Number(end) - Number(start)) / 60_000 };
    });
    assert.deepEqual(item, {
      itemType: 'message',
      itemClass: 'IPM.Schedule.Meeting.Request',
      location: 'Brenner Maschinenbau, Werk 2, Tor 2',
      minutes: 120,
    });
  });

  it('lists attachments, and a mail without a subject as one', async () => {
    const page = await outlook.open();
    await page.openMail('Invoice RE-2026-0093');
    await page.openPane();
    const attachments = await page.pane().evaluate(() =>
      Office.context.mailbox.item!.attachments.map(({ name, size, attachmentType }) => ({
        ...{ name, size, attachmentType },
      })),
    );
    assert.deepEqual(attachments, [
      { name: 'Remittance RE-2026-0093.txt', size: 59, attachmentType: 'file' },
    ]);
    await page.openMail('(no subject)');
    await page.openPane();
    const subject = await page.pane().evaluate(() => Office.context.mailbox.item!.subject);
    assert.equal(subject, '');
  });

  it('hands out the identity token of the mailbox and no callback token', async () => {
    const page = await outlook.open({ mailbox: 'jonas' });
    await page.openMail('New price list');
    await page.openPane();
    const token = await page.call('getUserIdentityTokenAsync');
    assert.deepEqual(token, { status: 'succeeded', value: 'token-of-jonas', error: null });
    const callback = await page.call('getCallbackTokenAsync');
    assert.equal(callback.status, 'failed');
    assert.equal(callback.error?.code, 9018);
  });

  it('keeps custom properties on the item, apart from another item’s', async () => {
    const page = await outlook.open();
    await page.openMail('Request for quotation');
    await page.openPane();
    const save = () =>
      page.pane().evaluate(
        () =>
          new Promise<Office.AsyncResultStatus>((done) => {
            Office.context.mailbox.item!.loadCustomPropertiesAsync(({ value }) => {
              value.set('erpLink', 'L-1');
              value.saveAsync(({ status }) => done(status));
            });
          }),
      );
    const load = () =>
      page.pane().evaluate(
        () =>
          new Promise<string | undefined>((done) => {
            Office.context.mailbox.item!.loadCustomPropertiesAsync(({ value }) => {
              done(value.get('erpLink') as string | undefined);
            });
          }),
      );
    assert.equal(await load(), undefined);
    assert.equal(String(await save()), 'succeeded');
    assert.equal(await load(), 'L-1');
    await page.openMail('Ersatzteil');
    await page.openPane();
    assert.equal(await load(), undefined);
    await page.openMail('Request for quotation');
    await page.openPane();
    assert.equal(await load(), 'L-1');
  });

  it('keeps roaming settings for the mailbox', async () => {
    const page = await outlook.open();
    await page.openMail('Auftrag');
    await page.openPane();
    await page.pane().evaluate(
      () =>
        new Promise((done) => {
          Office.context.roamingSettings.set('page', 'links');
          Office.context.roamingSettings.saveAsync(done);
        }),
    );
    await page.openMail('Request for quotation');
    await page.openPane();
    const kept = await page
      .pane()
      .evaluate(() => Office.context.roamingSettings.get('page') as string);
    assert.equal(kept, 'links');
  });

  it('shows the add-in’s messages over the mail, and refuses a second one with the same key', async () => {
    const page = await outlook.open();
    await page.openMail('Auftrag');
    await page.openPane();
    const message = { type: 'informationalMessage', icon: 'icon.16', persistent: false };
    const add = (text: string) =>
      page.call('item.notificationMessages.addAsync', 'linked', { ...message, message: text });
    assert.equal((await add('Linked to AB-2026-0117')).status, 'succeeded');
    await page.page.locator('.info-bar', { hasText: 'Linked to AB-2026-0117' }).waitFor();
    assert.equal((await add('Again')).error?.code, 9023);
    await page.call('item.notificationMessages.removeAsync', 'linked');
    assert.equal(await page.page.locator('.info-bar').count(), 0);
    const gone = await page.call('item.notificationMessages.removeAsync', 'linked');
    assert.equal(gone.error?.code, 9024);
  });

  it('opens another item, or says which reply Outlook would open', async () => {
    const page = await outlook.open();
    await page.openMail('Auftrag');
    await page.openPane();
    await page.pane().evaluate(() => {
      Office.context.mailbox.item!.displayReplyForm('<p>Linked.</p>');
    });
    await page.page.locator('dialog', { hasText: 'Linked.' }).waitFor();
    await page.page.keyboard.press('Escape');
    const [other] = (await outlook.served.mailboxes.list('anna', 'inbox')).filter(({ subject }) =>
      subject.startsWith('Bestellvorschlag'),
    );
    await page.pane().evaluate((id) => Office.context.mailbox.displayMessageForm(id), other!.id);
    await page.page.locator('.item-title', { hasText: 'Bestellvorschlag' }).waitFor();
  });

  it('says so when an item is opened that is not there', async () => {
    const page = await outlook.open();
    await page.openMail('Auftrag');
    await page.openPane();
    await page.pane().evaluate(() => Office.context.mailbox.displayMessageForm('gone'));
    await page.page.getByRole('alert').getByText('There is no such item').waitFor();
  });
});
