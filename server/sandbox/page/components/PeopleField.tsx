import { useState } from 'react';
import type { Person } from '../../mailbox/Person.ts';
import { readPeople, writePeople } from '../people.ts';
import { usePage } from '../PageContext.ts';

interface PeopleFieldProps {
  label: string;
  people: Person[];
  onChange: (people: Person[]) => void;
}

/** A line of people to type; it is read when it is left, so that typing is not disturbed. */
export function PeopleField({ label, people, onChange }: PeopleFieldProps) {
  const { strings } = usePage();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <label className="field">
      <span>{label}</span>
      <input
        type="text"
        autoComplete="off"
        placeholder={strings.peopleHint}
        value={typed ?? writePeople(people)}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => {
          if (typed !== null) onChange(readPeople(typed));
          setTyped(null);
        }}
      />
    </label>
  );
}
