/** A line of text on the page, in points from the bottom left corner; A4 is 595 by 842. */
export interface PdfLine {
  x: number;
  y: number;
  size: number;
  isBold?: boolean;
  text: string;
}

/**
 * A PDF of one A4 page with lines of text, in Helvetica, which every reader has (ISO 32000-1, 9.6.2.2). The same lines make the
 * same bytes. Letters beyond Latin-1 are written without their marks.
 */
export function writePdf(title: string, lines: readonly PdfLine[]): Uint8Array {
  const content = lines
    .map(
      ({ x, y, size, isBold, text }) =>
        `BT /${isBold ? 'F2' : 'F1'} ${size} Tf ${x} ${y} Td ${literal(text)} Tj ET`,
    )
    .join('\n');
  const font = (name: string) =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 6 0 R ' +
      '/Resources << /Font << /F1 4 0 R /F2 5 0 R >> >> >>',
    font('Helvetica'),
    font('Helvetica-Bold'),
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    `<< /Title ${literal(title)} >>`,
  ];
  let text = '%PDF-1.4\n%\xe2\xe3\xcf\xd3\n';
  const places = objects.map((object, i) => {
    const place = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = text.length;
  const entries = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 7 0 R >>\n`;
  text += `startxref\n${table}\n%%EOF\n`;
  // One letter is one byte: places and lengths above count both.
  return Buffer.from(text, 'latin1');
}

/** A literal string (7.3.4.2): nothing in it ends it, and every letter is one of Latin-1. */
function literal(text: string): string {
  const letters = text.replace(/[^\x20-\x7e\xa0-\xff]+/gu, (odd) => latin(odd));
  return `(${letters.replace(/[\\()]/g, (sign) => `\\${sign}`)})`;
}

/** Signs of names and subjects that have a near one in Latin-1. */
const near: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'L',
  ı: 'i',
  '–': '-',
  '’': "'",
  '€': 'EUR',
};

function latin(odd: string): string {
  return Array.from(odd.normalize('NFD').replace(/\p{M}/gu, ''))
    .map((letter) => near[letter] ?? (/[\x20-\x7e\xa0-\xff]/.test(letter) ? letter : '?'))
    .join('');
}
