import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({ list: { margin: 0, padding: 0, listStyleType: 'none' } });

interface RowListProps {
  /** Names the list where no heading is close. */
  label?: string;
  children: ReactNode;
}

/** A list of rows. The role is said aloud because Safari drops it where there are no bullets. */
export function RowList({ label, children }: RowListProps) {
  return (
    <ul role="list" aria-label={label} className={useStyles().list}>
      {children}
    </ul>
  );
}
