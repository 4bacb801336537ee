import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { FilingState } from '../../../shared/filing.ts';
import { BusyRing } from '../../components/BusyRing.tsx';
import { Section } from '../../components/Section.tsx';
import { useTools } from '../../hooks/useTools.ts';
import { recordKey } from '../../recordKey.ts';
import { pickFilingTexts } from '../../strings/filing/pickFilingTexts.ts';
import { sayTime } from '../../strings/sayTime.ts';

const useStyles = makeStyles({
  line: { margin: '2px 0', overflowWrap: 'anywhere' },
  list: { margin: '2px 0', paddingInlineStart: '20px', overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '8px' },
  // Text enlarged four times: a long word breaks before it is cut.
  button: { minWidth: 0, maxWidth: '100%', paddingInline: '10px', overflowWrap: 'anywhere' },
});

interface FiledSectionProps {
  filed: NonNullable<FilingState['filed']>;
  isBusy: boolean;
  onWithdraw: () => void;
}

/** Who filed the mail, when and to what; and the way back, which asks once more. */
export function FiledSection({ filed, isBusy, onWithdraw }: FiledSectionProps) {
  const styles = useStyles();
  const { texts, language, locale } = useTools();
  const words = pickFilingTexts(language);
  const [asking, setAsking] = useState(false);
  const when = sayTime(filed.at, locale, new Date());
  return (
    <Section title={words.done}>
      <p className={styles.line}>{filed.isMine ? words.byMe(when) : words.by(filed.by, when)}</p>
      <ul className={styles.list}>
        {filed.records.map(({ ref, title }) => (
          <li key={recordKey(ref)}>
            <bdi>{title}</bdi>
          </li>
        ))}
        {filed.hidden > 0 && <li>{words.hidden(filed.hidden)}</li>}
      </ul>
      <p className={styles.line}>
        {filed.documents === 0 ? words.withNone : words.withSome(filed.documents)}
      </p>
      {asking && <p className={styles.line}>{words.withdrawAsk}</p>}
      <div className={styles.buttons}>
        {asking ? (
          <>
            <Button
              className={styles.button}
              icon={isBusy ? <BusyRing /> : null}
              disabledFocusable={isBusy}
              onClick={onWithdraw}
            >
              {words.withdrawYes}
            </Button>
            <Button appearance="subtle" onClick={() => setAsking(false)}>
              {texts.account.cancel}
            </Button>
          </>
        ) : (
          <Button className={styles.button} size="small" onClick={() => setAsking(true)}>
            {words.withdraw}
          </Button>
        )}
      </div>
    </Section>
  );
}
