import type { Fields } from '../../../../shared/records/SyncRecord.ts';
import { isMailArea } from '../../../core/mail/isMailArea.ts';
import { mailKey } from '../../../core/mail/mailKey.ts';
import type { MailLook } from '../../../core/mail/MailLook.ts';
import type { Pair } from '../../../core/sync/Pair.ts';
import { peopleFields } from '../../../core/sync/peopleFields.ts';
import type { Seen } from '../../../core/sync/Seen.ts';
import { holdScope } from '../holdScope.ts';
import type { SyncRun } from '../SyncRun.ts';

/**
 * Looks up what the plan has to know of mails: once for all of a slice, and only of those that the ERP may not have. Nothing
 * in other areas, and where nobody looks anything up.
 */
export async function lookUpMails(
  run: SyncRun,
  seen: readonly Seen[],
  pairs: readonly Pair[],
): Promise<MailLook | undefined> {
  const { request, ports, scope, policy } = run;
  const { mails: lookup } = ports;
  if (lookup === undefined || !isMailArea(scope.area)) return undefined;
  const gone = new Set(
    seen.flatMap(({ side, observation }) =>
      side === 'erp' && observation.state === 'gone' ? [observation.ref] : [],
    ),
  );
  // Nothing is made either where people took it out of the ERP.
  const isFiled = ({ erp, partedOn }: Pair): boolean =>
    erp === null ? partedOn === 'erp' : !gone.has(erp.ref);
  const byId = new Map(pairs.map((pair) => [pair.id, pair]));
  const byRef = new Map(pairs.map((pair) => [pair.mailbox?.ref, pair]));
  const mails = new Map<string, Fields>();
  for (const pair of pairs) {
    if (pair.mailbox === null || isFiled(pair)) continue;
    mails.set(pair.mailbox.ref, pair.mailbox.fields);
  }
  const keys = new Set(pairs.flatMap(({ mailbox }) => (mailbox && mailKey(mailbox.fields)) ?? []));
  for (const { side, observation, stamp } of seen) {
    if (side !== 'mailbox' || observation.state !== 'present') continue;
    const { ref, fields } = observation;
    const pair = byRef.get(ref) ?? byId.get(stamp?.pairId ?? '');
    const now = { ...pair?.mailbox?.fields, ...fields };
    const key = mailKey(now);
    if (key !== null) keys.add(key);
    if (pair === undefined || !isFiled(pair)) mails.set(ref, now);
  }
  const { selection } = policy;
  const can = { erp: run.can('erp') };
  const { area } = scope;
  const isByPeople = selection.by === 'people';
  const question = {
    mails: [...mails].map(([ref, fields]) => ({ ref, fields })),
    keys: [...keys],
    people: isByPeople || peopleFields({ area, policy: request.policy, can }).length > 0,
    threads: isByPeople && selection.threads,
  };
  return await run.patiently(() => holdScope(run, lookup.look(question, run.signal)));
}
