import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircle20Regular } from '@fluentui/react-icons/svg/error-circle';
import { useContext, useEffect, useState } from 'react';
import { PaneError } from '../PaneError.ts';
import { SayContext } from '../hooks/SayContext.ts';
import { useTools } from '../hooks/useTools.ts';
import { sayError } from '../strings/sayError.ts';

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: '8px',
    rowGap: '4px',
    margin: '6px 0',
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorNeutralForeground1,
    overflowWrap: 'anywhere',
    // Text enlarged four times: every pixel of width is for words.
    '@media (max-width: 240px)': { display: 'block' },
  },
  sign: { color: tokens.colorStatusDangerForeground1, display: 'flex' },
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  buttons: { gridColumn: '2', display: 'flex', flexWrap: 'wrap', gap: '4px', marginLeft: '-8px' },
  button: { minWidth: 'auto', paddingInline: '8px', color: tokens.colorBrandForegroundLink },
  details: {
    gridColumn: '2',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface FailureProps {
  error: unknown;
  onRetry?: () => void;
  /** Instead of the sentence that the error stands for. */
  sentence?: string;
}

/** A failure as a sentence, with a way to try again, and what an administrator needs to find it. */
export function Failure({ error, onRetry, sentence }: FailureProps) {
  const styles = useStyles();
  const { texts } = useTools();
  const say = useContext(SayContext);
  const [open, setOpen] = useState(false);
  const text = sentence ?? sayError(error, texts);
  useEffect(() => say(text), [say, text]);
  const known = error instanceof PaneError ? error : null;
  return (
    <div className={styles.box}>
      <span className={styles.sign}>
        <ErrorCircle20Regular aria-hidden="true" />
      </span>
      <p className={styles.text}>{text}</p>
      <div className={styles.buttons}>
        {onRetry && (
          <Button className={styles.button} size="small" appearance="transparent" onClick={onRetry}>
            {texts.app.retry}
          </Button>
        )}
        {known && (
          <Button
            className={styles.button}
            size="small"
            appearance="transparent"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {texts.app.details}
          </Button>
        )}
      </div>
      {open && known && (
        <p className={styles.details}>
          {known.message}
          {known.correlationId !== undefined && (
            <>
              <br />
              {texts.app.reference(known.correlationId)}
            </>
          )}
        </p>
      )}
    </div>
  );
}
