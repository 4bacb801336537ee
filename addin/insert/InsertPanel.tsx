import { makeStyles, tokens } from '@fluentui/react-components';
import { EmptyNote } from '../components/EmptyNote.tsx';
import { Failure } from '../components/Failure.tsx';
import { Hint } from '../components/Hint.tsx';
import { RowSkeleton } from '../components/RowSkeleton.tsx';
import type { RecordTarget } from '../hooks/PagesContext.ts';
import { useInserts } from '../hooks/useInserts.ts';
import { useKindLabel } from '../hooks/useKindLabel.ts';
import { useSession } from '../hooks/useSession.ts';
import { useTools } from '../hooks/useTools.ts';
import { pickInsertTexts } from '../strings/insert/pickInsertTexts.ts';
import { sayLocal } from '../strings/sayLocal.ts';
import { sayFigure } from '../strings/sayFigure.ts';
import { DocumentButton } from './DocumentButton.tsx';
import { TextButton } from './TextButton.tsx';
import { addressContent } from './addressContent.ts';
import { figuresContent } from './figuresContent.ts';
import { sentenceOf } from './sentenceOf.ts';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '6px',
    margin: '6px 0 4px',
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

/** What of a record can be put into what is being written, each with one press. */
export function InsertPanel({ target, number }: { target: RecordTarget; number: string | null }) {
  const styles = useStyles();
  const { language, locale, zone } = useTools();
  const kindLabel = useKindLabel();
  const { data: session } = useSession();
  const kind = session?.erp.kinds.find((one) => one.kind === target.ref.kind);
  const query = useInserts(target.ref);
  const words = pickInsertTexts(language);
  const { title, family } = target;
  if (query.isPending) return <RowSkeleton rows={1} height={40} />;
  if (!query.data) {
    const onRetry = () => void query.refetch();
    return <Failure error={query.error} onRetry={onRetry} {...sentenceOf(query.error, words)} />;
  }
  const { figures, address, document } = query.data;
  const isNothing = figures.length === 0 && address === null && document === null;
  const isPlace = family === 'organization' || family === 'person';
  const rows = figures.map(
    ({ label, value }) => [sayLocal(label, language), sayFigure(value, locale, zone)] as const,
  );
  const heading = number === null ? title : `${kindLabel(target.ref.kind)} ${number}`;
  return (
    <div className={styles.panel}>
      {address && (
        <TextButton
          text={words.address}
          name={words.addressNamed(title)}
          note={address.join(', ')}
          content={addressContent(address)}
        />
      )}
      {figures.length > 0 && (
        <TextButton
          text={words.figures}
          name={words.figuresNamed(heading)}
          note={rows.map((row) => row.join(' ')).join(', ')}
          content={figuresContent(heading, rows)}
        />
      )}
      {document && <DocumentButton target={target} document={document} />}
      {isNothing && <EmptyNote text={isPlace ? words.noAddress : words.nothing} height={32} />}
      {document === null && kind?.inserts?.includes('document') && <Hint>{words.noDocument}</Hint>}
    </div>
  );
}
