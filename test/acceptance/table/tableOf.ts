import { notBuilt } from './notBuilt.ts';
import type { Row } from './readRows.ts';
import { shownElsewhere } from './shownElsewhere.ts';
import { titleOf } from './titleOf.ts';

/** A test that ran. */
export interface Ran {
  /** From the folder of tests. */
  file: string;
  title: string;
  passed: boolean;
}

/** A line of the table. */
export interface Line {
  id: string;
  result: 'green' | 'green in part' | 'red' | 'not built' | 'not shown';
  /** What was checked, and what of it is not so; each with its mark. */
  checked: readonly Check[];
}

/** Something that was checked, or could not be. */
export interface Check {
  mark: '✔' | 'RED' | 'FAILED' | 'not built';
  what: string;
}

/**
 * The table: each row with what was checked. A row is green where something shows it, all of that passed, no defect of it is
 * known and all of it is built.
 */
export function tableOf(rows: readonly Row[], ran: readonly Ran[]): Line[] {
  return rows.map(({ id }) => {
    const own = ran.flatMap((test): Check[] => {
      const told = titleOf(test.title);
      if (!test.file.startsWith('acceptance/') || !told?.rows.includes(id)) return [];
      const good = told.isDefect ? 'RED' : '✔';
      return [{ mark: test.passed ? good : 'FAILED', what: told.what }];
    });
    const others = shownElsewhere
      .filter(({ rows: ids }) => ids.split(' ').includes(id))
      .map(({ file, title }): Check => {
        const passed = ran.some(
          (test) => test.file === file && test.title === title && test.passed,
        );
        return { mark: passed ? '✔' : 'FAILED', what: `${title} [${file}]` };
      });
    const gaps = notBuilt.filter(({ row }) => row === id);
    const missing = gaps.map(({ part, why }): Check => ({
      mark: 'not built',
      what: part === null ? why : `${part}. ${why}`,
    }));
    const shown = [...own, ...others];
    return { id, result: resultOf(shown, gaps), checked: [...shown, ...missing] };
  });
}

function resultOf(
  shown: readonly Check[],
  gaps: readonly { part: string | null }[],
): Line['result'] {
  if (shown.some(({ mark }) => mark !== '✔')) return 'red';
  if (gaps.some(({ part }) => part === null)) return 'not built';
  if (shown.length === 0) return gaps.length > 0 ? 'not built' : 'not shown';
  return gaps.length > 0 ? 'green in part' : 'green';
}
