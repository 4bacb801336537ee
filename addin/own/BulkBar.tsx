import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Area } from '../../shared/records/Area.ts';
import type { Thing } from '../../shared/things.ts';
import { BusyRing } from '../components/BusyRing.tsx';
import { Failure } from '../components/Failure.tsx';
import { Hint } from '../components/Hint.tsx';
import { useTools } from '../hooks/useTools.ts';
import { pickOwnTexts } from '../strings/own/pickOwnTexts.ts';
import { sayWhy } from './sayWhy.ts';
import { useTying, type TyingWish } from './useTying.ts';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px',
    margin: '8px -4px',
    padding: '6px 4px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  ask: { flexBasis: '100%', margin: 0 },
  result: { margin: '4px 0', padding: 0, listStyle: 'none' },
});

interface BulkBarProps {
  area: Area;
  chosen: readonly Thing[];
  onClear: () => void;
}

/** What can be done with all that is chosen; nothing is shown while nothing is. What was not done stays chosen. */
export function BulkBar({ area, chosen, onClear }: BulkBarProps) {
  const styles = useStyles();
  const { texts, language } = useTools();
  const words = pickOwnTexts(language);
  const [asking, setAsking] = useState(false);
  const { tying, progress } = useTying(area);
  const keys = chosen.map(({ key }) => key);
  const isAlone = ({ state }: Thing) => state === 'only-in-erp' || state === 'only-in-mailbox';
  const isTwo =
    chosen.length === 2 && chosen.every(isAlone) && chosen[0]?.state !== chosen[1]?.state;
  const start = (how: TyingWish['how']) => {
    setAsking(false);
    tying.mutate({ keys, how }, { onSuccess: onClear });
  };
  const { data, error, isPending } = tying;
  const reasons = Map.groupBy(data?.refused ?? [], ({ why }) => sayWhy(why, words) ?? '');
  return (
    <>
      {chosen.length > 0 && (
        <div className={styles.bar}>
          {asking && <p className={styles.ask}>{words.unlinkAsk(chosen.length)}</p>}
          {asking ? (
            <>
              <Button size="small" onClick={() => start('unlink')}>
                {words.unlink}
              </Button>
              <Button size="small" appearance="subtle" onClick={() => setAsking(false)}>
                {texts.account.cancel}
              </Button>
            </>
          ) : (
            <>
              <span>{words.list.selected(chosen.length)}</span>
              <Button size="small" disabledFocusable={isPending} onClick={() => start('link')}>
                {words.link}
              </Button>
              <Button size="small" disabledFocusable={isPending} onClick={() => setAsking(true)}>
                {words.unlink}
              </Button>
              {isTwo && (
                <Button
                  size="small"
                  disabledFocusable={isPending}
                  onClick={() => start('together')}
                >
                  {words.together}
                </Button>
              )}
              <Button
                size="small"
                appearance="subtle"
                icon={isPending ? <BusyRing /> : null}
                disabledFocusable={isPending}
                onClick={onClear}
              >
                {words.list.clear}
              </Button>
            </>
          )}
        </div>
      )}
      {chosen.some(isAlone) && !asking && <Hint>{words.linkHint}</Hint>}
      {progress && <p>{words.busy(progress.done, progress.all)}</p>}
      {error && <Failure error={error} />}
      {data && reasons.size > 0 && (
        <ul className={styles.result}>
          <li>{words.done(data.done)}</li>
          {[...reasons].map(([why, some]) => (
            <li key={why}>{words.refused(why, some.length)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
