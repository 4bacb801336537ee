import type { RuleParts } from './RuleParts.ts';

/**
 * Takes the value of an RRULE apart. Null for what is no rule: a part without a value, the same part twice, no
 * frequency. Empty parts and empty members of lists, which many programs write, are passed over.
 */
export function parseRule(text: string): RuleParts | null {
  const parts = new Map<string, string>();
  for (const part of text.toUpperCase().split(';')) {
    if (part.trim() === '') continue;
    const [name = '', value, more] = part.split('=').map((each) => each.trim());
    const members = (value ?? '')
      .split(',')
      .map((member) => member.trim().replace(/^\+/, ''))
      .filter((member) => member !== '');
    if (more !== undefined || members.length === 0 || parts.has(name)) return null;
    parts.set(name, members.join(','));
  }
  return parts.has('FREQ') ? parts : null;
}
