import type { Mapping } from '../Mapping.ts';
import type { MappingProblem } from '../MappingFile.ts';
import { areaMappings } from './areaMappings.ts';
import { checkArea } from './checkArea.ts';

/** What the `sync` part of a mapping says about itself must fit together. */
export function checkSync(mapping: Mapping): MappingProblem[] {
  const placed = areaMappings(mapping.sync);
  const again = placed.filter(
    ({ area, mapping: { kind } }, i) =>
      placed.findIndex((other) => other.area === area && other.mapping.kind === kind) < i,
  );
  return [
    ...again.map(({ path, mapping: { kind } }) => ({
      path: [...path, 'kind'],
      message: `expected each kind once in an area, found ${kind} again`,
    })),
    ...placed.flatMap((area) => checkArea(mapping, area)),
  ];
}
