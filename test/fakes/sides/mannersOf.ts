import { families } from './families/families.ts';
import type { Manners } from './Manners.ts';
import { traits } from './traits.ts';

/** The manners of a family with these traits laid over them, in this order. */
export function mannersOf(
  family: keyof typeof families,
  ...names: readonly (keyof typeof traits)[]
): Manners {
  const plain: Manners = families[family].manners;
  return names.reduce<Manners>((manners, name) => {
    const changed = traits[name](manners);
    return { ...changed, name: `${manners.name}, ${name}` };
  }, plain);
}
