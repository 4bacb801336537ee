import assert from 'node:assert/strict';
import { demoPassword, demoUsers } from '../../server/sandbox/erp/demoUsers.ts';
import type { BrowserTryOut } from './BrowserTryOut.ts';
import { OutlookPage, type OutlookSettings } from './OutlookPage.ts';

/**
 * Opens the small Outlook for somebody whose mailbox is tied to the ERP already: by the same two requests
 * that the pane would send, without the typing.
 *
 * @param mailboxName with an address where the server is to read the mailbox.
 */
export async function openPaired(
  world: BrowserTryOut,
  settings: Partial<OutlookSettings> = {},
  viewport?: { width: number; height: number },
  mailboxName: string = settings.mailbox ?? 'anna',
): Promise<OutlookPage> {
  const outlook = await OutlookPage.open(world, settings, viewport);
  outlook.page.setDefaultTimeout(20_000);
  const { mailbox = 'anna' } = settings;
  const login = demoUsers.find((user) => user.login.startsWith(mailbox))?.login;
  const post = async (path: string, data: object): Promise<unknown> => {
    const answer = await outlook.page.request.post(world.tryOut.url + path, { data });
    assert.equal(answer.status(), 200, `${path}: ${await answer.text()}`);
    return answer.json();
  };
  const { token } = (await post('/sandbox/api/identity-token', { mailboxId: mailbox })) as {
    token: string;
  };
  const body = { exchangeToken: token, login, password: demoPassword, mailboxName };
  await post('/api/session/pair', body);
  return outlook;
}
