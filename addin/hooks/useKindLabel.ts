import { sayLocal } from '../strings/sayLocal.ts';
import { useSession } from './useSession.ts';
import { useTools } from './useTools.ts';

/** The ERP's own word for a kind of record, in the pane's language; the kind itself where it has none. */
export function useKindLabel(): (kind: string, number?: 'one' | 'many') => string {
  const { language } = useTools();
  const { data: session } = useSession();
  return (kind, number = 'one') => {
    const known = session?.erp.kinds.find((candidate) => candidate.kind === kind);
    if (!known) return kind;
    return sayLocal(number === 'one' ? known.label : known.plural, language);
  };
}
