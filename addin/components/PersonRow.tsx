import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useContext } from 'react';
import type { Person } from '../../shared/items.ts';
import type { RecordSummary } from '../../shared/recordViews.ts';
import { PagesContext } from '../hooks/PagesContext.ts';
import { useKindLabel } from '../hooks/useKindLabel.ts';
import { useRecordState } from '../hooks/useRecordState.ts';
import { useTools } from '../hooks/useTools.ts';
import { recordKey } from '../recordKey.ts';
import { Initials } from './Initials.tsx';
import { StateBadge } from './StateBadge.tsx';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr)',
    columnGap: '10px',
    padding: '8px 0',
    '@media (max-width: 240px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      '& > :first-child': { display: 'none' },
    },
  },
  // Hundreds of recipients: the browser lays out and paints only those in sight.
  ofMany: { contentVisibility: 'auto', containIntrinsicSize: 'auto 56px' },
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: '8px' },
  name: { overflowWrap: 'anywhere', lineHeight: tokens.lineHeightBase300 },
  role: {
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground3,
  },
  small: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  create: {
    padding: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    textAlign: 'start',
    color: tokens.colorBrandForegroundLink,
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  record: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: '4px',
    width: 'calc(100% + 16px)',
    margin: '2px -8px 0',
    padding: '3px 8px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'start',
    color: tokens.colorBrandForegroundLink,
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  words: { flexGrow: 1, minWidth: 0 },
  chevron: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  bone: {
    display: 'block',
    width: '60%',
    height: '12px',
    margin: '7px 0 5px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
    '@media (forced-colors: active)': { border: '1px solid GrayText' },
  },
});

interface PersonRowProps {
  person: Person;
  /** Null while the ERP is asked, or when it could not be. */
  records: readonly RecordSummary[] | null;
  waiting: boolean;
  /** One of a long list. */
  ofMany: boolean;
}

/** A person on the item and who that is in the ERP, each record one press away. */
export function PersonRow({ person, records, waiting, ofMany }: PersonRowProps) {
  const styles = useStyles();
  const { texts, outlook } = useTools();
  const pages = useContext(PagesContext);
  const name = person.name === '' ? person.address : person.name;
  const me =
    person.address !== '' && person.address.toLowerCase() === outlook.user.address.toLowerCase();
  return (
    <li className={mergeClasses(styles.row, ofMany && styles.ofMany)}>
      <Initials name={name} known={(records?.length ?? 0) > 0} />
      <div>
        <div className={styles.head}>
          <span className={styles.name} title={person.address}>
            {me ? `${name} (${texts.people.you})` : name}
          </span>
          <span className={styles.role}>{texts.people.roles[person.role]}</span>
        </div>
        {waiting && <span className={styles.bone} aria-hidden="true" />}
        {records?.map((record) => (
          <KnownAs key={recordKey(record.ref)} record={record} name={name} />
        ))}
        {records?.length === 0 && (
          <div className={styles.head}>
            <span className={styles.small}>{texts.people.unknown}</span>
            {person.address !== '' && !me && (
              <button
                type="button"
                className={styles.create}
                aria-label={texts.create.contactNamed(name)}
                onClick={() => pages.open({ create: 'contacts', person })}
              >
                {texts.create.contact}
              </button>
            )}
          </div>
        )}
      </div>
    </li>
  );
}

/** One record that a person is in the ERP: with the company it belongs to, or its number. */
function KnownAs({ record, name }: { record: RecordSummary; name: string }) {
  const styles = useStyles();
  const pages = useContext(PagesContext);
  const kindLabel = useKindLabel();
  const { ref, title, family, organization } = record;
  const { texts } = useTools();
  const state = useRecordState(ref, family);
  // The name stands right above; it is said again only where the ERP has another.
  const own = title.toLowerCase() === name.toLowerCase() ? '' : title;
  const inSync = state && texts.sync.open(texts.sync.things[state]);
  const words = [own, organization?.title ?? '', kindLabel(ref.kind)]
    .filter((part) => part !== '')
    .join(' · ');
  return (
    <button
      type="button"
      className={styles.record}
      aria-label={[own === '' ? title : '', words, inSync ?? '']
        .filter((part) => part !== '')
        .join(' · ')}
      onClick={() => pages.open({ ref, title, family })}
    >
      <span className={styles.words}>{words}</span>
      {state && <StateBadge state={state} />}
      <ChevronRight16Regular className={styles.chevron} aria-hidden="true" />
    </button>
  );
}
