import { element } from '../../xml/element.ts';
import type { Xml } from '../../xml/Xml.ts';
import { pathXml } from './pathXml.ts';
import type { Restriction } from './Restriction.ts';

/** `<m:Restriction>`. */
export function restrictionXml(restriction: Restriction | undefined): Xml | undefined {
  return restriction && element('m:Restriction', {}, expression(restriction));
}

const comparisons = {
  '=': 't:IsEqualTo',
  '!=': 't:IsNotEqualTo',
  '<': 't:IsLessThan',
  '<=': 't:IsLessThanOrEqualTo',
  '>': 't:IsGreaterThan',
  '>=': 't:IsGreaterThanOrEqualTo',
} as const;

function expression(restriction: Restriction): Xml {
  if ('and' in restriction) return joined('t:And', restriction.and);
  if ('or' in restriction) return joined('t:Or', restriction.or);
  if ('not' in restriction) return element('t:Not', {}, expression(restriction.not));
  if ('exists' in restriction) return element('t:Exists', {}, pathXml(restriction.exists));
  if ('is' in restriction) {
    const constant = element('t:Constant', { Value: restriction.value });
    return element(
      comparisons[restriction.is],
      {},
      pathXml(restriction.path),
      element('t:FieldURIOrConstant', {}, constant),
    );
  }
  return element(
    't:Contains',
    {
      ContainmentMode: restriction.mode,
      ContainmentComparison: restriction.comparison ?? 'Exact',
    },
    pathXml(restriction.path),
    element('t:Constant', { Value: restriction.contains }),
  );
}

/** Of one alone nothing is to be joined, and Exchange wants two at least. */
function joined(name: string, parts: readonly Restriction[]): Xml {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return expression(only);
  return element(name, {}, ...parts.map(expression));
}
