import type { RecordKind } from '../../../../shared/recordViews.ts';
import type { KindMapping } from '../mapping/KindMapping.ts';

/** What of a kind's records can be put into mails: figures of documents alone, since those of a customer are not for its eyes. */
export function insertsOf(kind: KindMapping): NonNullable<RecordKind['inserts']> {
  const { family, figures = [] } = kind;
  return [
    ...(family === 'document' && figures.length > 0 ? (['figures'] as const) : []),
    ...(kind.address === undefined ? [] : (['address'] as const)),
    ...(kind.document === undefined ? [] : (['document'] as const)),
  ];
}
