import type { ManifestRule } from '../../server/deploy/manifest/ManifestFinding.ts';

/** A manifest with one thing wrong. */
export type BrokenManifest = [
  title: string,
  /** The rule that must be found broken, and how the message reads. */
  rule: ManifestRule,
  says: RegExp,
  /** What is done to the manifest that has nothing wrong. */
  change: (xml: string) => string,
];
