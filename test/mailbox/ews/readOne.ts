import { getItem } from '../../../server/mailbox/ews/operations/getItem.ts';
import { textOf } from '../../../server/mailbox/ews/xml/textOf.ts';
import { never } from './never.ts';
import { openMailbox } from './openMailbox.ts';
import { ScriptedServer, type Reply } from './ScriptedServer.ts';

/** Reads one item from a server that answers like this. */
export async function readOne(reply: Reply, timeoutMs = 20_000) {
  await using server = await ScriptedServer.start(() => reply);
  await using mailbox = openMailbox(server.url, { timeoutMs });
  const items = [{ id: 'a' }];
  const shape = { base: 'IdOnly' } as const;
  return await getItem(mailbox.client, { items, shape }, (item) => textOf(item, 'Subject'), never);
}
