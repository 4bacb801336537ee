import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { SyncAccount } from '../../server/ports/AccountStore.ts';
import type { BrowserTryOut } from './BrowserTryOut.ts';

/** Anna's account in the try-out, as an administrator sets it up; runs only when somebody says so. */
export async function addSyncAccount(
  { tryOut }: BrowserTryOut,
  change: Partial<SyncAccount> = {},
): Promise<SyncAccount> {
  assert.ok(tryOut.sync);
  const { accounts, clock } = tryOut.sync.ports;
  const { exchange, service } = tryOut.mailboxes;
  await accounts.saveConnection(
    {
      ...{ id: 'exchange', name: 'Exchange', kind: 'ews', url: exchange.url, impersonates: true },
      signIn: { way: 'basic', user: service.user },
    },
    service.password,
    clock.now(),
  );
  return await accounts.addAccount(
    {
      ...{ id: randomUUID(), mailbox: 'anna.berger@nordwind.example', name: 'Anna Berger' },
      ...{ connection: 'exchange', erpUser: '1', company: '1', zone: 'Europe/Berlin', groups: [] },
      areas: { contacts: false, appointments: false, tasks: true },
      ...{ choices: {}, preset: 'own', since: tryOut.since, isPaused: false },
      changes: { areas: { tasks: { schedule: [] } } },
      ...change,
    },
    clock.now(),
  );
}
