/** A person's name in its parts; empty where there is none. */
export interface NameParts {
  title: string;
  firstName: string;
  lastName: string;
}

const titles = /^((?:prof\.?|dr\.?|dipl\.?-?\p{L}*\.?|ing\.?|mag\.?|med\.?|jur\.?|habil\.?)\s+)+/iu;
/** Words before a family name that belong to it. */
const particles = new Set([
  ...['von', 'vom', 'van', 'vander', 'der', 'den', 'de', 'del', 'della', 'di', 'da', 'dos', 'du'],
  ...['la', 'le', 'ten', 'ter', 'zu', 'zum', 'zur', 'al', 'bin', 'ibn', 'af'],
]);

/**
 * The name that Outlook shows of somebody, in parts: `Müller, Eva (Müller Bau)`, `Dr. Eva von Berg`, `eva.mueller`. Where
 * it is an address only, the part before the sign is taken, if it has two words; else nothing is said.
 */
export function splitName(shown: string, address: string): NameParts {
  const name = shown
    .replaceAll(/\([^)]*\)|\[[^\]]*\]|["'“”„<>]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (name === '' || name.includes('@')) return fromAddress(address);
  // What stands behind a bar is the firm.
  const [person = ''] = name.split(/\s[|/–-]\s/);
  const [title = ''] = titles.exec(person) ?? [];
  const rest = person.slice(title.length).trim();
  const [last, first] = rest.split(/\s*,\s*/, 2);
  if (last !== undefined && first !== undefined && first !== '') {
    const [behind = ''] = titles.exec(first) ?? [];
    const own = first.slice(behind.length).trim();
    return { title: `${title} ${behind}`.trim(), firstName: own, lastName: last };
  }
  const words = rest.split(' ');
  const at = words.findIndex((word, place) => place > 0 && particles.has(word.toLowerCase()));
  const from = at > 0 ? at : words.length - 1;
  return {
    title: title.trim(),
    firstName: words.slice(0, from).join(' '),
    lastName: words.slice(from).join(' '),
  };
}

function fromAddress(address: string): NameParts {
  const words = (address.split('@')[0] ?? '')
    .split(/[._]+/)
    .filter((word) => /^\p{L}{2,}$/u.test(word));
  const [first, last, ...more] = words.map(
    (word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase(),
  );
  const isName = first !== undefined && last !== undefined && more.length === 0;
  return { title: '', firstName: isName ? first : '', lastName: isName ? last : '' };
}
