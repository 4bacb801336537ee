import { makeStyles, tokens } from '@fluentui/react-components';
import { RowSkeleton } from './RowSkeleton.tsx';

const useStyles = makeStyles({
  card: {
    padding: '34px 12px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
});

/** Stands where a section will be as soon as its place is certain. */
export function SectionSkeleton({ rows }: { rows: number }) {
  return (
    <div className={useStyles().card} aria-busy="true">
      <RowSkeleton rows={rows} height={108} />
    </div>
  );
}
