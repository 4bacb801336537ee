import { Button, makeStyles } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useContext, useState } from 'react';
import type { Conflict, ConflictDecision, ConflictWay } from '../../../shared/conflicts.ts';
import type { Side } from '../../../shared/records/Area.ts';
import { BusyRing } from '../../components/BusyRing.tsx';
import { Failure } from '../../components/Failure.tsx';
import { Hint } from '../../components/Hint.tsx';
import { PagesContext } from '../../hooks/PagesContext.ts';
import { SayContext } from '../../hooks/SayContext.ts';
import { useTools } from '../../hooks/useTools.ts';
import { pickSyncTexts } from '../../strings/sync/pickSyncTexts.ts';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  button: { minWidth: 'auto', paddingInline: '10px' },
  ask: { margin: '0 0 4px' },
});

interface DecisionButtonsProps {
  conflict: Conflict;
  ways: readonly ConflictWay[];
  /** Fields in question. */
  asked: readonly string[];
  chosen: Readonly<Record<string, Side>>;
  /** What is shown is no longer so. */
  onStale: () => void;
}

/** How a question can be decided, a button each. What deletes asks once more; later leaves all as it is. */
export function DecisionButtons({ conflict, ways, asked, chosen, onStale }: DecisionButtonsProps) {
  const styles = useStyles();
  const { api, texts, language } = useTools();
  const words = pickSyncTexts(language);
  const pages = useContext(PagesContext);
  const say = useContext(SayContext);
  const client = useQueryClient();
  const [deleting, setDeleting] = useState(false);
  const { area, key } = conflict;
  const decide = useMutation({
    mutationFn: (decision: ConflictDecision) => api.call('decideConflict', { area, key, decision }),
    onSuccess: () => {
      say(words.decided);
      pages.back();
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['sync'] }),
  });
  const fields = asked.flatMap((field) => {
    const side = chosen[field];
    return side === undefined ? [] : [{ field, side }];
  });
  const isWhole = fields.length === asked.length;
  const press = (decision: ConflictDecision) => () => decide.mutate(decision);
  const offers: readonly [way: ConflictWay, text: string, onPress: () => void][] = [
    ['take', words.ways.takeMailbox, press({ how: 'take', side: 'mailbox' })],
    ['take', words.ways.takeErp, press({ how: 'take', side: 'erp' })],
    ['again', words.ways.again, press({ how: 'again' })],
    ['delete', words.ways.delete, () => setDeleting(true)],
    ['keep', words.ways.keep, press({ how: 'keep' })],
    ['same', words.ways.sameMailbox, press({ how: 'same', side: 'mailbox' })],
    ['same', words.ways.sameErp, press({ how: 'same', side: 'erp' })],
    ['different', words.ways.different, press({ how: 'different' })],
  ];
  const busy = decide.isPending;
  const isMixable = ways.includes('mix') && !conflict.isPrivate;
  return (
    <div>
      {deleting ? (
        <>
          <p className={styles.ask}>{words.deleteAsk}</p>
          <div className={styles.buttons}>
            <Button disabledFocusable={busy} onClick={press({ how: 'delete' })}>
              {words.deleteYes}
            </Button>
            <Button appearance="subtle" onClick={() => setDeleting(false)}>
              {texts.account.cancel}
            </Button>
          </div>
        </>
      ) : (
        <div className={styles.buttons}>
          {offers
            .filter(([way]) => ways.includes(way))
            .map(([, text, onPress]) => (
              <Button
                key={text}
                className={styles.button}
                disabledFocusable={busy}
                onClick={onPress}
              >
                {text}
              </Button>
            ))}
          {isMixable && (
            <Button
              className={styles.button}
              appearance="primary"
              disabledFocusable={busy || !isWhole}
              onClick={press({ how: 'mix', fields })}
            >
              {words.ways.mix}
            </Button>
          )}
          <Button
            className={styles.button}
            appearance="subtle"
            icon={busy ? <BusyRing /> : null}
            onClick={pages.back}
          >
            {words.ways.later}
          </Button>
        </div>
      )}
      {isMixable && !isWhole && !deleting && <Hint>{words.choose}</Hint>}
      {decide.error && <Failure error={decide.error} onRetry={onStale} />}
    </div>
  );
}
