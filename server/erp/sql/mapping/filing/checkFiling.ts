import type { Mapping } from '../Mapping.ts';
import type { MappingProblem } from '../MappingFile.ts';
import { nearest } from '../nearest.ts';
import { checkArea } from '../sync/checkArea.ts';
import { filingAreas } from './filingAreas.ts';
import { ownFilingAreas } from './ownFilingAreas.ts';

/** What the `filing` part of a mapping says about itself must fit together. */
export function checkFiling(mapping: Mapping): MappingProblem[] {
  const { filing, kinds } = mapping;
  if (filing === undefined) return [];
  const areas = filingAreas(mapping);
  const known = Object.keys(kinds);
  const named: [string, (string | number)[]][] = [
    ...Object.keys(filing.records ?? {}).map((kind): [string, string[]] => {
      return [kind, ['filing', 'records', kind]];
    }),
    ...Object.keys(filing.assignments?.kinds ?? {}).map((kind): [string, string[]] => {
      return [kind, ['filing', 'assignments', 'kinds', kind]];
    }),
  ];
  return [
    ...(areas.length > 0
      ? []
      : [
          {
            path: ['filing'],
            message: 'expected incomingMail or sentMail, here or in `sync`, found neither',
          },
        ]),
    ...areas.flatMap(({ mapping: { create }, path }): MappingProblem[] =>
      typeof create === 'object'
        ? []
        : [{ path: [...path, 'create'], message: 'expected how a mail is made, found never' }],
    ),
    ...named
      .filter(([kind]) => !known.includes(kind))
      .map(([kind, path]) => ({
        path,
        message: `expected one of the kinds ${known.join(', ')}, found “${kind}”${nearest(kind, known)}`,
      })),
    ...ownFilingAreas(mapping).flatMap((area) => checkArea(mapping, area)),
  ];
}
