import { SaxesParser } from 'saxes';

/** A manifest that was damaged in one place, and what was done. */
export interface MutatedManifest {
  title: string;
  xml: string;
}

interface Span {
  name: string;
  start: number;
  end: number;
  parent: Span | undefined;
}

/**
 * Damages a manifest in every place, one at a time: each element is taken out, doubled, renamed, and
 * swapped with the next one; each attribute is taken out, emptied and made long. Of elements of one
 * name in the same kind of place the first two are enough.
 */
export function* mutatedManifests(xml: string): Generator<MutatedManifest, void> {
  const spans = spansOf(xml);
  const seen = new Map<string, number>();
  for (const span of spans) {
    const place = placeOf(span, xml);
    const count = seen.get(place) ?? 0;
    seen.set(place, count + 1);
    if (count > 1) continue;
    const text = xml.slice(span.start, span.end);
    const title = `${span.name} at ${span.start}`;
    const put = (what: string, instead: string): MutatedManifest => ({
      title: `${title} ${what}`,
      xml: xml.slice(0, span.start) + instead + xml.slice(span.end),
    });
    if (span.parent) {
      yield put('taken out', '');
      yield put('doubled', text + text);
      yield put('renamed', text.replaceAll(span.name, `${span.name}x`));
      const next = spans.find(({ start, parent }) => parent === span.parent && start >= span.end);
      if (next)
        yield {
          title: `${title} swapped with ${next.name}`,
          xml:
            xml.slice(0, span.start) +
            xml.slice(next.start, next.end) +
            xml.slice(span.end, next.start) +
            text +
            xml.slice(next.end),
        };
    }
    const tag = text.slice(0, text.indexOf('>') + 1);
    for (const [attribute, name] of tag.matchAll(/ ([\w:]+)="[^"]*"/g)) {
      if (name?.startsWith('xmlns')) continue;
      const change = (what: string, instead: string): MutatedManifest =>
        put(
          `with ${name ?? ''} ${what}`,
          text.replace(attribute, () => instead),
        );
      yield change('taken out', '');
      yield change('emptied', ` ${name ?? ''}=""`);
      yield change('made long', attribute.replace('="', `="${'x'.repeat(300)}`));
    }
    if (!text.slice(tag.length, -span.name.length - 3).includes('<') && !tag.endsWith('/>'))
      yield put('with another text', `${tag}other</${span.name}>`);
  }
}

/** The names above an element and its own, with their types: buttons are all alike, and each is long. */
function placeOf({ name, start, parent }: Span, xml: string): string {
  const [, type = ''] = /^[^>]* xsi:type="([^"]*)"/.exec(xml.slice(start, start + 300)) ?? [];
  const kind = type.replace(/^(Message|Appointment).*Surface$/, 'Surface');
  return `${parent ? placeOf(parent, xml) : ''}/${name} ${kind}`;
}

/** Where each element starts and ends, in document order. */
function spansOf(xml: string): Span[] {
  const parser = new SaxesParser();
  const spans: Span[] = [];
  const open: Span[] = [];
  let tagStart = 0;
  parser.on('opentagstart', ({ name }) => {
    tagStart = xml.lastIndexOf(`<${name}`, parser.position);
    const span = { name, start: tagStart, end: 0, parent: open.at(-1) };
    spans.push(span);
    open.push(span);
  });
  parser.on('closetag', () => {
    const span = open.pop();
    if (span) span.end = parser.position;
  });
  parser.write(xml).close();
  return spans;
}
