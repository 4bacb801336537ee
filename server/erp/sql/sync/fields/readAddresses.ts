/** A person of a list of addresses. */
export interface Addressed {
  name: string;
  address: string;
}

/** A quoted name, a comment, an address in angle brackets, a sign between people, or anything else. */
const pieces = /"(?:[^"\\]|\\.)*"|<[^<>]*>|[;,\r\n]|[^"<>;,\r\n]+|./gs;

/**
 * The people of a text such as `Anna <anna@a.example>; "Bernd, B." <bernd@b.example>, carl@c.example`. A comma before an
 * address belongs to a name that is written `Huber, Anna <…>`; between two of which the first has an address it parts them.
 * What has no address is a person with a name only.
 */
export function readAddresses(text: string): Addressed[] {
  const people: Addressed[] = [];
  let name = '';
  let address = '';
  const end = () => {
    const person = personOf(name, address);
    if (person.name !== '' || person.address !== '') people.push(person);
    name = address = '';
  };
  for (const piece of text.match(pieces) ?? []) {
    if (piece === ',') {
      // `Huber, Anna <…>` has its address still to come.
      if (address !== '' || name.includes('@')) end();
      else name += piece;
    } else if (/^[;\r\n]$/.test(piece)) end();
    else if (piece.startsWith('<') && piece.length > 1) address = piece.slice(1, -1).trim();
    else if (piece.startsWith('"') && piece.length > 1)
      name += piece.slice(1, -1).replaceAll(/\\(.)/gs, '$1');
    else name += piece;
  }
  end();
  return people;
}

/** A lone address is no name. */
function personOf(name: string, address: string): Addressed {
  const said = name.trim().replace(/,$/, '').replaceAll(/\s+/g, ' ');
  return address === '' && /^[^\s@]+@[^\s@]+$/.test(said)
    ? { name: '', address: said }
    : { name: said, address };
}
