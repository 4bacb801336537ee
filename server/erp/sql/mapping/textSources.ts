import type { AddressMapping } from './AddressMapping.ts';
import type { KindMapping } from './KindMapping.ts';
import type { MappingPath } from './MappingFile.ts';

/** Every text source of a kind that its own row fills, with its path below the kind. */
export function textSources(kind: KindMapping): { source: string; path: MappingPath }[] {
  const found: { source: string | undefined; path: MappingPath }[] = [
    { source: kind.title, path: ['title'] },
    { source: kind.number, path: ['number'] },
    { source: kind.subtitle, path: ['subtitle'] },
    { source: kind.openUrl, path: ['openUrl'] },
    ...(kind.figures ?? []).map(({ text }, i) => ({ source: text, path: ['figures', i, 'text'] })),
    ...(kind.fields ?? []).map(({ value }, i) => ({ source: value, path: ['fields', i, 'value'] })),
    ...addressSources(kind.address),
    ...(['numbers', 'texts'] as const).flatMap((list) =>
      (kind.directory?.[list] ?? []).map((source, i) => ({ source, path: ['directory', list, i] })),
    ),
  ];
  return found.flatMap(({ source, path }) => (source === undefined ? [] : [{ source, path }]));
}

function addressSources({ home: _, ...parts }: AddressMapping = {}) {
  return Object.entries(parts).flatMap(([part, said]) =>
    [said].flat().map((source, i) => ({
      source,
      path: Array.isArray(said) ? ['address', part, i] : ['address', part],
    })),
  );
}
