import type { AskReason } from '../../core/sync/AskReason.ts';

/** How a question can be decided, as options of `conflicts decide`. */
export function decisionsFor(reason: AskReason): readonly string[] {
  switch (reason) {
    case 'changed-on-both':
    case 'differ-when-paired':
    case 'loop':
      return ['--take erp', '--take mailbox', '--take FIELD=erp --take FIELD=mailbox …'];
    case 'changed-and-deleted':
    case 'deleted':
      return ['--delete', '--keep', '--again'];
    case 'perhaps-the-same':
      return ['--same --take erp', '--same --take mailbox', '--different'];
  }
}
