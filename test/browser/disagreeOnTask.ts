import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { openSync } from '../../server/app/service/openSync.ts';
import type { StartedSync } from '../../server/wiring/startSync.ts';
import type { Area } from '../../shared/records/Area.ts';
import { never } from '../mailbox/ews/never.ts';

const area: Area = 'tasks';

/**
 * Both sides give one paired task of this account another subject, so that its next run asks.
 *
 * @param body what each side writes into its text besides; empty for nothing.
 * @returns the subject that it had.
 */
export async function disagreeOnTask(
  { ports }: StartedSync,
  account: string,
  body: { erp?: string; mailbox?: string } = {},
): Promise<string> {
  using opened = await openSync(ports, { account, area }, never);
  const { erp, mailbox } = opened.ports.stores;
  const scope = { account, erp: ports.erp.name, company: '1', area };
  for await (const page of ports.sync.allPairs(scope, 50)) {
    for (const pair of page) {
      const subject = pair.erp?.fields['subject'];
      if (!pair.erp || !pair.mailbox || typeof subject !== 'string') continue;
      for (const [store, side] of [
        [erp, pair.erp],
        [mailbox, pair.mailbox],
      ] as const) {
        const [got] = await store.get(area, [side.ref], never);
        assert.equal(got?.state, 'found');
        const text = store === erp ? body.erp : body.mailbox;
        const set = {
          subject: store === erp ? `${subject} (ERP)` : `${subject} (Outlook)`,
          ...(text !== undefined && { body: text }),
        };
        const op = { op: 'update', key: randomUUID(), ref: side.ref, set } as const;
        const { version, record } = got;
        const [done] = await store.write(
          area,
          [{ ...op, version, expected: record.fields, stamp: null, native: null }],
          never,
        );
        assert.equal(done?.state, 'done', JSON.stringify(done));
      }
      return subject;
    }
  }
  assert.fail('nothing is paired');
}
