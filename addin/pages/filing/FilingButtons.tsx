import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { FilingState } from '../../../shared/filing.ts';
import { BusyRing } from '../../components/BusyRing.tsx';
import { useTools } from '../../hooks/useTools.ts';
import { pickFilingTexts } from '../../strings/filing/pickFilingTexts.ts';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  button: { minWidth: 'auto', paddingInline: '12px' },
  progress: {
    display: 'block',
    width: '100%',
    height: '8px',
    accentColor: tokens.colorBrandBackground,
  },
  text: {
    margin: '4px 0',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
});

interface FilingButtonsProps {
  isFiled: boolean;
  isPossible: boolean;
  isBusy: boolean;
  isStopping: boolean;
  progress: FilingState['progress'];
  /** The same of its way to the backend, where the pane hands it over. */
  handing: FilingState['progress'];
  onFile: () => void;
  onStop: () => void;
}

/** Files the mail; while that is under way, how far it is, and the way to stop it. */
export function FilingButtons(props: FilingButtonsProps) {
  const styles = useStyles();
  const { language } = useTools();
  const words = pickFilingTexts(language);
  const { isFiled, isPossible, isBusy, isStopping, handing, onFile, onStop } = props;
  const progress = handing ?? props.progress;
  const counted = handing === null ? words.progress : words.handing;
  const said = progress === null ? words.busy : counted(progress.done, progress.total);
  return (
    <div>
      {isBusy && (
        <>
          <progress
            className={styles.progress}
            aria-label={words.busy}
            max={progress?.total ?? 1}
            value={progress?.done ?? 0}
          />
          <p className={styles.text}>{said}</p>
          {handing !== null && <p className={styles.text}>{words.keepOpen}</p>}
        </>
      )}
      <div className={styles.buttons}>
        <Button
          className={styles.button}
          appearance={isFiled ? 'secondary' : 'primary'}
          icon={isBusy ? <BusyRing /> : null}
          disabledFocusable={isBusy || !isPossible}
          onClick={onFile}
        >
          {isBusy ? words.busy : isFiled ? words.add : words.submit}
        </Button>
        {isBusy && (
          <Button
            className={styles.button}
            appearance="subtle"
            disabledFocusable={isStopping}
            onClick={onStop}
          >
            {isStopping ? words.cancelling : words.cancel}
          </Button>
        )}
      </div>
    </div>
  );
}
