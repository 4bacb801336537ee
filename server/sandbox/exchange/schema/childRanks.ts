import type { ChildRank } from './ChildRank.ts';
import type { SchemaType } from './SchemaType.ts';
import type { Particle } from './Particle.ts';

const known = new WeakMap<SchemaType, ReadonlyMap<string, ChildRank>>();

/** The children that a type may have, each with its place. */
export function childRanks(type: SchemaType): ReadonlyMap<string, ChildRank> {
  let ranks = known.get(type);
  if (ranks === undefined) {
    const found = new Map<string, ChildRank>();
    if (type.content !== null) place(type.content, found, 0, false);
    known.set(type, found);
    ranks = found;
  }
  return ranks;
}

function place(
  particle: Particle,
  found: Map<string, ChildRank>,
  from: number,
  isRepeated: boolean,
): number {
  if (particle.kind === 'any') return from + 1;
  if (particle.kind === 'element') {
    const { name, space, type } = particle;
    if (!found.has(name)) found.set(name, { rank: from, space, type });
    return isRepeated ? from : from + 1;
  }
  const repeated = isRepeated || particle.max > 1;
  let at = from;
  for (const part of particle.parts) at = place(part, found, at, repeated);
  return isRepeated ? from : at + 1;
}
