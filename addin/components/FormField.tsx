import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useContext, useEffect, useId } from 'react';
import { SayContext } from '../hooks/SayContext.ts';

const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
  error: { color: tokens.colorStatusDangerForeground1, fontSize: tokens.fontSizeBase200 },
});

interface FormFieldProps {
  label: string;
  error: string | undefined;
  /** Draws the input with what ties it to label and error. */
  children: (field: {
    id: string;
    'aria-describedby': string | undefined;
    'aria-invalid': boolean;
  }) => ReactNode;
}

/** An input with its label above and what is wrong with it below. */
export function FormField({ label, error, children }: FormFieldProps) {
  const styles = useStyles();
  const say = useContext(SayContext);
  const id = useId();
  const wrong = error !== undefined;
  useEffect(() => {
    if (error !== undefined) say(error);
  }, [error, say]);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-describedby': wrong ? `${id}-error` : undefined,
        'aria-invalid': wrong,
      })}
      {wrong && (
        <span id={`${id}-error`} className={styles.error}>
          {error}
        </span>
      )}
    </div>
  );
}
