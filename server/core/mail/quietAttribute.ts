/** What stays of any element: it forms the text. */
const kept = new Set(
  `abbr align alt bgcolor border cellpadding cellspacing class color colspan dir face height hspace lang nowrap rowspan scope
  size span start title type valign value vspace width`.split(/\s+/),
);

/** Where a link may lead. What is written otherwise, by entities or blanks, leads nowhere. */
const leads = /^\s*(?:https?:|mailto:|tel:|#)/i;
/** Pictures that came with the mail. SVG is none: it can do things. */
const pictures = /^\s*(?:cid:|data:image\/(?:png|jpe?g|gif|webp|bmp);base64,)/i;
/** Forms that load, run or cover: no need to tell which. */
const restless = /url|image|expression|behaviou?r|binding|import|content|position|src|[@\\<]|\/\*/i;

/** An attribute with the blank before it, as it may stay; nothing where it may not. Names are lower-case. */
export function quietAttribute(tag: string, name: string, value: string): string {
  if (tag === 'a' && name === 'href') {
    return leads.test(value) ? `${written(name, value)} rel="noopener noreferrer"` : '';
  }
  if (tag === 'img' && name === 'src') return pictures.test(value) ? written(name, value) : '';
  if (name === 'style') return written(name, quietStyle(value));
  return kept.has(name) ? written(name, value) : '';
}

/** Declarations one by one: one that does something takes none of the others with it. */
function quietStyle(style: string): string {
  const plain = style.replace(/&quot;|&#34;/gi, '"').replace(/&#39;|&apos;/gi, "'");
  // Any other entity may be a letter of a word that is looked for.
  if (plain.includes('&')) return '';
  return plain
    .split(';')
    .filter((declaration) => !restless.test(declaration))
    .join(';');
}

function written(name: string, value: string): string {
  if (value === '' && name === 'style') return '';
  // Entities stay as they are; nothing can end the value.
  const quoted = value.replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return ` ${name}="${quoted}"`;
}
