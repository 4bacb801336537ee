/** The rules a manifest can break, as stable words. */
export type ManifestRule =
  | 'size'
  | 'well-formed'
  | 'namespace'
  | 'missing'
  | 'repeated'
  | 'order'
  | 'unexpected'
  | 'type'
  | 'attribute'
  | 'value'
  | 'length'
  | 'duplicate-id'
  | 'resid'
  | 'unused-resource'
  | 'language'
  | 'url'
  | 'origin'
  | 'audience'
  | 'icon'
  | 'requirement'
  | 'permission'
  | 'surface'
  | 'pinning'
  | 'function'
  | 'not-built';

/** One thing that is wrong with a manifest. */
export interface ManifestFinding {
  rule: ManifestRule;
  /** A plain sentence: what is wrong, and what was expected. */
  message: string;
  /** The line in the file, counted from 1. */
  line: number;
}
