import { makeStyles, tokens } from '@fluentui/react-components';
import { useContext, useEffect, useRef, useState } from 'react';
import type { RecordRef } from '../../shared/recordViews.ts';
import { AccountFooter } from '../components/AccountFooter.tsx';
import { AppointmentPart } from '../components/AppointmentPart.tsx';
import { CreateButton } from '../components/CreateButton.tsx';
import { LinkedSection } from '../components/LinkedSection.tsx';
import { PeopleSection } from '../components/PeopleSection.tsx';
import { SearchField } from '../components/SearchField.tsx';
import { SearchResults } from '../components/SearchResults.tsx';
import { SectionSkeleton } from '../components/SectionSkeleton.tsx';
import { SuggestionsSection } from '../components/SuggestionsSection.tsx';
import { hiddenStyle } from '../components/hiddenStyle.ts';
import { SayContext } from '../hooks/SayContext.ts';
import type { Place } from '../hooks/useSettledOrder.ts';
import { useInherited } from '../hooks/useInherited.ts';
import { useItem } from '../hooks/useItem.ts';
import type { LinksState } from '../hooks/useLinks.ts';
import { useOpenAppointment } from '../hooks/useOpenAppointment.ts';
import { usePeople } from '../hooks/usePeople.ts';
import { useSettledOrder } from '../hooks/useSettledOrder.ts';
import { useSuggestions } from '../hooks/useSuggestions.ts';
import { useTools } from '../hooks/useTools.ts';

/** Longest time in milliseconds that a section waits for those above it. */
const patience = 2_500;

const useStyles = makeStyles({
  top: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    padding: '12px 12px 8px',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  sections: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '10px',
    padding: '0 12px 8px',
    '&[hidden]': { display: 'none' },
  },
  hidden: hiddenStyle,
});

const whole: Place = { revealed: true, late: false };

/** What concerns the open item: its links, suggestions, people, and the search. */
export function ItemPage() {
  const styles = useStyles();
  const { texts } = useTools();
  const { item, links } = useItem();
  const suggestions = useSuggestions(item);
  const inherited = useInherited(suggestions.data?.suggestions);
  const people = usePeople(item);
  const appointment = useOpenAppointment(item, linkedAppointments(links));
  const [search, setSearch] = useState('');
  const searching = search.trim() !== '';

  const linksSettled = links.rows !== null || links.error !== null;
  const suggestionsSettled = !suggestions.isPending;
  const [linked = whole, beside = whole, suggested = whole, known = whole] = useSettledOrder(
    [linksSettled, appointment.isSettled, suggestionsSettled, !people.isPending],
    patience,
  );
  useSummary(linksSettled && suggestionsSettled, suggestions.data?.suggestions.length ?? 0);

  return (
    <>
      <header className={styles.top}>
        <SearchField text={search} onText={setSearch} />
      </header>
      <main>
        <h1 className={styles.hidden}>{texts.app.name}</h1>
        {searching && (
          <div className={styles.sections}>
            <SearchResults text={search} />
          </div>
        )}
        <div className={styles.sections} hidden={searching}>
          <LinkedSection late={linked.late} inherited={inherited} />
          {beside.revealed && <AppointmentPart state={appointment} />}
          {suggested.revealed ? (
            <SuggestionsSection
              query={suggestions}
              late={suggested.late}
              keepLinked={linked.late}
            />
          ) : (
            <SectionSkeleton rows={3} />
          )}
          {known.revealed ? (
            <PeopleSection query={people} />
          ) : (
            // Another one each time something above it settles: a new one does not jump.
            <SectionSkeleton key={String(suggested.revealed)} rows={2} />
          )}
          <CreateButton />
        </div>
      </main>
      <AccountFooter settled={linksSettled && suggestionsSettled && !people.isPending} />
    </>
  );
}

/** Appointments of the ERP that the item is linked to; null while nobody knows. */
function linkedAppointments({ rows, error }: LinksState): RecordRef[] | null {
  if (rows === null) return error === null ? null : [];
  return rows.flatMap(({ link, removed }) =>
    link.family === 'appointment' && !removed ? [link.ref] : [],
  );
}

/** Says once, when an item's answers are there, what was found. */
function useSummary(settled: boolean, suggested: number): void {
  const { texts } = useTools();
  const { links } = useItem();
  const say = useContext(SayContext);
  const said = useRef(false);
  const titles = (links.rows ?? []).map(({ link }) => link.title).join(', ');
  useEffect(() => {
    if (!settled || said.current) return;
    said.current = true;
    const linked = titles === '' ? texts.links.none : texts.app.labelled(texts.links.title, titles);
    say(`${linked}. ${texts.suggestions.found(suggested)}.`);
  }, [settled, titles, suggested, say, texts]);
}
