import type { DemoPersonFact } from '../../../erp/demoFacts.ts';

/** How a letter to this person begins. */
export function dear(person: DemoPersonFact, language: 'de' | 'en'): string {
  const woman = person.salutation === 'Frau';
  if (language === 'en') return `Dear ${woman ? 'Ms' : 'Mr'} ${person.lastName},`;
  return `${woman ? 'Sehr geehrte Frau' : 'Sehr geehrter Herr'} ${person.lastName},`;
}
