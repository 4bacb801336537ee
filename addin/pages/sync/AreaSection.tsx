import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { SyncAreaState } from '../../../shared/syncState.ts';
import { BusyRing } from '../../components/BusyRing.tsx';
import { Failure } from '../../components/Failure.tsx';
import { Section } from '../../components/Section.tsx';
import { useTools } from '../../hooks/useTools.ts';
import { sayTime } from '../../strings/sayTime.ts';
import { pickSyncTexts } from '../../strings/sync/pickSyncTexts.ts';
import type { SyncTexts } from '../../strings/sync/SyncTexts.ts';
import { useSyncNow } from './useSyncNow.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  line: {
    padding: '2px 0',
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground2,
  },
  detail: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  button: { minWidth: 'auto', marginTop: '8px', paddingInline: '10px' },
});

/** One area: when it ran and runs next, what waits, what failed and why. */
export function AreaSection({ area }: { area: SyncAreaState }) {
  const styles = useStyles();
  const { language, locale } = useTools();
  const words = pickSyncTexts(language);
  const now = useSyncNow([area.area]);
  const name = words.areas[area.area];
  const { isRunning, state } = area;
  const isBusy = isRunning || now.isPending;
  return (
    <Section title={name} note={isRunning ? words.running : words.states[state]}>
      {area.trouble !== null && <Failure error={null} sentence={area.trouble} />}
      <ul className={styles.list}>
        {timeLines(area, words, locale).map((line) => (
          <li key={line} className={styles.line}>
            {line}
          </li>
        ))}
        {area.waits.map(({ why, count }) => (
          <li key={why} className={styles.line}>
            {words.waits(whyText(why, words), count)}
          </li>
        ))}
        {area.failed.map(({ why, whyIn, count }) => (
          <li key={why} className={styles.line}>
            {words.failed(count)}
            {why !== null && (
              <span className={styles.detail} lang={whyIn}>
                {why}
              </span>
            )}
          </li>
        ))}
      </ul>
      <Button
        className={styles.button}
        size="small"
        icon={isBusy ? <BusyRing /> : null}
        disabledFocusable={isBusy || state === 'paused'}
        aria-label={words.nowNamed(name)}
        onClick={() => now.mutate()}
      >
        {words.now}
      </Button>
      {now.error !== null && <Failure error={now.error} onRetry={() => now.mutate()} />}
    </Section>
  );
}

function timeLines(
  { wellAt, next, inStep, needsApproval, isHeld, state }: SyncAreaState,
  words: SyncTexts,
  locale: string,
): string[] {
  const now = new Date();
  const lines = [wellAt === null ? words.lastNever : words.last(sayTime(wellAt, locale, now))];
  if (next !== null) {
    const at = sayTime(next.at, locale, now);
    const isDue = new Date(next.at) <= now;
    lines.push(isDue ? words.nextSoon : next.isLive ? words.nextLive(at) : words.next(at));
  } else if (state !== 'paused') lines.push(words.nextNever);
  if (inStep !== null) lines.push(words.inStep(inStep));
  if (needsApproval) lines.push(words.approval);
  if (isHeld) lines.push(words.held);
  return lines;
}

function whyText(why: string, words: SyncTexts): string {
  const known: Partial<Record<string, string>> = words.why;
  return known[why] ?? words.waitsOther;
}
