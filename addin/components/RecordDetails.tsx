import { makeStyles, tokens } from '@fluentui/react-components';
import { useContext } from 'react';
import type { RecordField, RecordPage } from '../../shared/recordViews.ts';
import { PagesContext } from '../hooks/PagesContext.ts';
import { useTools } from '../hooks/useTools.ts';
import { safeLink } from '../safeLink.ts';
import { sayLocal } from '../strings/sayLocal.ts';
import { Figures } from './Figures.tsx';
import { Section } from './Section.tsx';

const link = {
  color: tokens.colorBrandForegroundLink,
  borderRadius: tokens.borderRadiusSmall,
  ':hover': { textDecorationLine: 'underline' },
  ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
} as const;

const useStyles = makeStyles({
  fields: { margin: 0 },
  field: { padding: '5px 0' },
  label: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  value: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  link: { ...link, textDecorationLine: 'none' },
  button: {
    ...link,
    padding: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
  },
});

/** A record's figures, what it belongs to, and its fields. */
export function RecordDetails({ page }: { page: RecordPage }) {
  const styles = useStyles();
  const { texts, language } = useTools();
  const pages = useContext(PagesContext);
  const { organization, figures } = page.record;
  const fields = page.fields.filter(({ text }) => text.trim() !== '');
  return (
    <>
      <Figures figures={figures} large />
      {(organization !== null || fields.length > 0) && (
        <Section title={texts.record.details}>
          <dl className={styles.fields}>
            {organization && (
              <div className={styles.field}>
                <dt className={styles.label}>{texts.record.organization}</dt>
                <dd className={styles.value}>
                  <button
                    type="button"
                    className={styles.button}
                    onClick={() => pages.open({ ...organization, family: 'organization' })}
                  >
                    {organization.title}
                  </button>
                </dd>
              </div>
            )}
            {fields.map((field) => (
              <div key={field.name} className={styles.field}>
                <dt className={styles.label}>{sayLocal(field.label, language)}</dt>
                <dd className={styles.value}>
                  <FieldText field={field} className={styles.link} />
                </dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
    </>
  );
}

/** A field's text; where one press may act on it, as a link. */
function FieldText({ field, className }: { field: RecordField; className: string }) {
  const { outlook } = useTools();
  const safe = safeLink(field.link);
  if (safe === null) return field.text;
  return (
    <a
      className={className}
      href={safe}
      target="_blank"
      rel="noopener noreferrer"
      onClick={(event) => {
        if (outlook.openLink(safe)) event.preventDefault();
      }}
    >
      {field.text}
    </a>
  );
}
