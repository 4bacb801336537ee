import { useState } from 'react';
import type { Attendee } from '../../mailbox/Attendee.ts';
import type { Person } from '../../mailbox/Person.ts';
import { usePage } from '../PageContext.ts';

/** People shown before the rest is folded away; a mail may have hundreds. */
const shown = 8;

/** A label and the people behind it, with their answers where they were invited. */
export function PeopleLine({ label, people }: { label: string; people: (Person | Attendee)[] }) {
  const { strings } = usePage();
  const [isWhole, setIsWhole] = useState(false);
  if (people.length === 0) return null;
  const visible = isWhole ? people : people.slice(0, shown);
  return (
    <div className="people">
      <dt>{label}</dt>
      <dd>
        {visible.map((person, index) => (
          <span className="person" key={`${index}-${person.address}`} title={person.address}>
            {person.name || person.address}
            {'response' in person && person.response !== 'organizer' && (
              <span className={`answer answer-${person.response}`}>
                {strings.responses[person.response]}
              </span>
            )}
          </span>
        ))}
        {people.length > shown && (
          <button type="button" className="link" onClick={() => setIsWhole(!isWhole)}>
            {isWhole ? strings.showLess : strings.andMore(people.length - shown)}
          </button>
        )}
      </dd>
    </div>
  );
}
