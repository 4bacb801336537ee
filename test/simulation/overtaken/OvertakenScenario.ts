import type { Edit } from '../story/Edit.ts';
import type { Story } from '../story/Story.ts';

/** A small story in whose last round the sync is about to write to a thing, and what a person does to that meanwhile. */
export interface OvertakenScenario {
  name: string;
  story: Story;
  edit: Edit;
}
