import { AppError } from '../../core/AppError.ts';
import type { Clock } from '../../ports/Clock.ts';
import { valueOf } from './answers/valueOf.ts';
import { checkCertificate } from './check/checkCertificate.ts';
import type { CheckRequest } from './check/CheckRequest.ts';
import { CheckRun } from './check/CheckRun.ts';
import { findAddress } from './check/findAddress.ts';
import type { MailboxCheck } from './check/MailboxCheck.ts';
import { useMailbox } from './check/useMailbox.ts';
import type { EwsClient } from './EwsClient.ts';
import { EwsServer } from './EwsServer.ts';
import { getFolder } from './operations/getFolder.ts';

const day = 86_400_000;

/**
 * Tries whether a mailbox can be synced, step by step, and says what to do about what does not work
 * (BW2). Nothing is left behind in the mailbox and nobody is sent anything.
 *
 * @throws the signal's reason; whatever the server does wrong is a result
 */
export async function checkMailbox(
  request: CheckRequest,
  clock: Clock,
  signal: AbortSignal,
): Promise<MailboxCheck> {
  const run = new CheckRun();
  const url = await findAddress(run, request, clock, signal);
  if (url === null) {
    run.skip('certificate', 'sign-in', 'impersonation', ...later);
    return { works: false, url, steps: run.results };
  }
  if (!(await lookAtCertificate(run, url, request, clock, signal))) {
    run.skip('sign-in', 'impersonation', ...later);
    return { works: false, url: url.href, steps: run.results };
  }
  const { credentials, impersonate, address, ca = '', timeoutMs = 30_000 } = request;
  const concurrency = { mailbox: 8, account: 8, streams: 1 };
  const server = new EwsServer({ url: url.href, ca, timeoutMs, concurrency }, clock);
  const account = server.account(credentials);
  try {
    const client = account.mailbox({ address, impersonate });
    if (await enter(run, client, impersonate, signal)) {
      await useMailbox(run, client, request, clock, signal);
    } else run.skip(...later);
  } finally {
    await account.close();
  }
  return { works: run.works, url: url.href, steps: run.results };
}

const later = [
  'folders',
  'reading',
  'writing',
  'time-zone',
  'notifications',
  'throttling',
] as const;

async function lookAtCertificate(
  run: CheckRun,
  url: URL,
  { ca = '' }: CheckRequest,
  clock: Clock,
  signal: AbortSignal,
): Promise<boolean> {
  if (url.protocol === 'http:') {
    run.skip('certificate');
    return true;
  }
  return run.step('certificate', async () => {
    const seen = await checkCertificate(url, ca, signal);
    const days = Math.floor((seen.validUntil - clock.now()) / day);
    const { subject, issuer, protocol } = seen;
    const facts = { subject, issuer, protocol, daysLeft: days };
    return { facts, ...(days < 30 && { poor: 'certificate-ends' }) };
  });
}

/** The first request: it is let in, and may act for the mailbox. */
async function enter(
  run: CheckRun,
  client: EwsClient,
  impersonate: boolean,
  signal: AbortSignal,
): Promise<boolean> {
  let refusal: AppError | undefined;
  const isIn = await run.step('sign-in', async () => {
    const start = performance.now();
    try {
      const root = [{ distinguished: 'msgfolderroot' }];
      valueOf(await getFolder(client, { folders: root, shape: { base: 'IdOnly' } }, signal));
    } catch (error) {
      // A code of Exchange comes from behind the door: the account was let in.
      if (!(error instanceof AppError) || !/^Error[A-Z]/.test(error.reason ?? '')) throw error;
      refusal = error;
    }
    return { facts: { milliseconds: Math.round(performance.now() - start) } };
  });
  if (!isIn) run.skip('impersonation');
  else if (refusal) run.fail('impersonation', refusal);
  else if (impersonate) await run.step('impersonation', () => Promise.resolve({}));
  else run.skip('impersonation');
  return isIn && refusal === undefined;
}
