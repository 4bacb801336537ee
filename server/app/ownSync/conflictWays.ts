import type { ConflictWay } from '../../../shared/conflicts.ts';
import type { OpenQuestion } from '../service/listQuestions.ts';

/**
 * How a question can be decided in the pane. Where several things perhaps are the same, which of them are has to be said by
 * name: that is the console's.
 */
export function conflictWays({
  reason,
  pairId,
  fields,
  refs,
}: Pick<OpenQuestion, 'reason' | 'pairId' | 'fields' | 'refs'>): ConflictWay[] {
  switch (reason) {
    case 'changed-on-both':
    case 'differ-when-paired':
    case 'loop':
      if (pairId === null) return [];
      return fields.length > 1 ? ['take', 'mix'] : ['take'];
    case 'changed-and-deleted':
    case 'deleted':
      return pairId === null ? [] : ['again', 'delete', 'keep'];
    case 'perhaps-the-same':
      return refs.erp.length === 1 && refs.mailbox.length === 1 ? ['same', 'different'] : [];
  }
}
