import type { z } from 'zod';
import type { Texts } from '../Command.ts';

/** The first thing that is wrong with rules, by name. */
export function shapeProblem(issues: readonly z.core.$ZodIssue[]): Texts {
  const [issue] = issues;
  const path = (issue?.path ?? []).filter((step) => step !== 'areas').join('.');
  switch (issue?.code) {
    case 'unrecognized_keys': {
      const name = [path, issue.keys[0] ?? ''].filter(Boolean).join('.');
      return {
        en: `There is no rule ${name}; --help tells which there are.`,
        de: `Die Regel ${name} gibt es nicht; --help sagt, welche es gibt.`,
      };
    }
    case 'invalid_value': {
      const words = issue.values.map(String).join(', ');
      return { en: `${path} is one of: ${words}.`, de: `${path} ist eines von: ${words}.` };
    }
    default:
      return {
        en: `${path} cannot be that; --help tells what it can be.`,
        de: `${path} kann das nicht sein; --help sagt, was möglich ist.`,
      };
  }
}
