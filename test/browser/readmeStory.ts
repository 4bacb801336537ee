import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

/** A step of the README's story. */
export interface StoryStep {
  title: string;
  /** What is pressed or typed into, in that order, by what it is called: all that stands in bold behind the title. */
  words: string[];
}

const readme = path.resolve(import.meta.dirname, '../../README.md');

/** The steps that the README tells who tries it out, each a numbered paragraph that begins with its title in bold. */
export function readmeStory(): StoryStep[] {
  const text = fs.readFileSync(readme, 'utf8');
  const [, story] = /\n## Try it[^\n]*\n(.*?)\n## /s.exec(text) ?? [];
  assert.ok(story, 'the README has no section “Try it”');
  return story
    .split(/\n(?=\d+\. )/)
    .slice(1)
    .map((step) => {
      // A paragraph that is not indented is no longer the step's.
      const [own = ''] = step.split(/\n\n(?! )/);
      const [title = '', ...words] = [...own.matchAll(/\*\*(.+?)\*\*/gs)].map(([, bold = '']) =>
        bold.replace(/\s+/g, ' '),
      );
      return { title, words };
    });
}
