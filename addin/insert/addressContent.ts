import type { InsertedContent } from './InsertedContent.ts';
import { escapeHtml } from './escapeHtml.ts';

/** The lines of an address as a paragraph of its own; the cursor goes on below it. */
export function addressContent(lines: readonly string[]): InsertedContent {
  return {
    html: `<div>${lines.map(escapeHtml).join('<br>')}</div><div><br></div>`,
    text: `${lines.join('\n')}\n`,
  };
}
