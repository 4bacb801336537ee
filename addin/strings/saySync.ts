import type { SyncState } from '../../shared/syncState.ts';
import { sayTime } from './sayTime.ts';
import type { Texts } from './Texts.ts';

/**
 * How the user's own sync is, in a few words: the gravest first, as the state itself ranks its areas. Null where this
 * server syncs nothing.
 */
export function saySync(
  { isServed, account }: SyncState,
  { sync }: Pick<Texts, 'sync'>,
  locale: string,
  now: Date,
): { text: string; tone: 'quiet' | 'asks' | 'bad' } | null {
  if (!isServed) return null;
  if (account === null || account.state === null) return { text: sync.none, tone: 'quiet' };
  const { areas, state } = account;
  if (areas.some(({ isRunning }) => isRunning)) return { text: sync.running, tone: 'quiet' };
  switch (state) {
    case 'failed': {
      const trouble = areas.map((area) => area.trouble).find((one) => one !== null);
      return { text: sync.failed(trouble ?? sync.unknown), tone: 'bad' };
    }
    case 'conflict': {
      const count = areas.reduce((sum, { questions }) => sum + questions, 0);
      return { text: count > 0 ? sync.decide(count) : sync.approval, tone: 'asks' };
    }
    case 'waiting':
      return { text: sync.waiting, tone: 'quiet' };
    case 'never-ran':
      return { text: sync.neverRan, tone: 'quiet' };
    case 'paused':
      return { text: sync.paused, tone: 'quiet' };
    case 'in-step': {
      // Everything is in step since the area that was looked at longest ago.
      const times = areas.flatMap(({ wellAt }) => wellAt ?? []).sort();
      const [first] = times;
      return {
        text: first === undefined ? sync.neverRan : sync.inStep(sayTime(first, locale, now)),
        tone: 'quiet',
      };
    }
  }
}
