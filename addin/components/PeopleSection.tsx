import { useState } from 'react';
import { useItem } from '../hooks/useItem.ts';
import type { usePeople } from '../hooks/usePeople.ts';
import { useTools } from '../hooks/useTools.ts';
import { EmptyNote } from './EmptyNote.tsx';
import { Failure } from './Failure.tsx';
import { MoreButton } from './MoreButton.tsx';
import { PersonRow } from './PersonRow.tsx';
import { RowList } from './RowList.tsx';
import { Section } from './Section.tsx';

const first = 10;

interface PeopleSectionProps {
  query: ReturnType<typeof usePeople>;
}

/** Everybody on the item, known to the ERP or not. Their names are there at once, the rest follows. */
export function PeopleSection({ query }: PeopleSectionProps) {
  const { texts } = useTools();
  const { people } = useItem().item;
  const [all, setAll] = useState(false);
  const shown = all ? people : people.slice(0, first);
  const known = query.data;
  const waiting = !known && !query.isError;
  const count = people.filter(({ address }) => known?.get(address.toLowerCase())?.length).length;
  return (
    <Section
      title={texts.people.title}
      note={known && people.length > 0 ? texts.people.known(count, people.length) : undefined}
      busy={waiting}
    >
      {people.length === 0 && <EmptyNote text={texts.people.none} height={32} />}
      {!known && query.isError && (
        <Failure error={query.error} onRetry={() => void query.refetch()} />
      )}
      <RowList>
        {shown.map((person) => (
          <PersonRow
            key={`${person.role} ${person.address} ${person.name}`}
            person={person}
            records={known ? (known.get(person.address.toLowerCase()) ?? []) : null}
            waiting={waiting}
            ofMany={shown.length > 50}
          />
        ))}
      </RowList>
      {shown.length < people.length && (
        <MoreButton text={texts.people.showAll(people.length)} onClick={() => setAll(true)} />
      )}
    </Section>
  );
}
