import type { DemoDocument } from './DemoDocument.ts';
import type { DemoOrganization } from './DemoOrganization.ts';
import type { DemoPerson } from './DemoPerson.ts';
import { SeededRandom } from './SeededRandom.ts';
import { demoDocuments } from './demoDocuments.ts';
import { demoOrganizations } from './demoOrganizations.ts';
import { demoPersons } from './demoPersons.ts';

/** The demo ERP before it becomes rows. */
export interface DemoContent {
  organizations: DemoOrganization[];
  persons: DemoPerson[];
  documents: DemoDocument[];
}

/** Customers and suppliers, their people and their documents, from a seed and for a day. */
export function demoContent(seed: number, baseDate: string): DemoContent {
  const organizations = demoOrganizations(new SeededRandom(seed, 'organizations'));
  const persons = demoPersons(new SeededRandom(seed, 'persons'), organizations);
  const documents = demoDocuments(
    new SeededRandom(seed, 'documents'),
    organizations,
    persons,
    baseDate,
  );
  return { organizations, persons, documents };
}
