import fs from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';

const source = fs.readFileSync(
  path.resolve(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'),
  'utf8',
);

interface Axe {
  run(
    context: { include: string[][]; exclude: string[][] },
    options: {
      iframes: boolean;
      resultTypes: string[];
      rules: Record<string, { enabled: boolean }>;
    },
  ): Promise<{
    violations: {
      id: string;
      nodes: { html: string; failureSummary?: string }[];
    }[];
  }>;
}

/**
 * What axe finds wrong on a page, in words; empty when all is well. Every rule that axe has by default
 * is asked. Frames in it are pages of their own.
 */
export async function axeViolations(frame: Frame): Promise<string[]> {
  const isLoaded = await frame.evaluate(() => 'axe' in window);
  // As an evaluation, since the page's content policy rightly refuses a script tag.
  if (!isLoaded) await frame.evaluate(source);
  return frame.evaluate(async () => {
    const { axe } = window as unknown as { axe: Axe };
    const { violations } = await axe.run(
      // Fluent's focus guards: empty, in the tab order for an instant only (issue 2).
      { include: [['html']], exclude: [['[data-tabster-dummy]']] },
      {
        iframes: false,
        resultTypes: ['violations'],
        // The system paints its own colors then; axe would still measure some of the page's.
        rules: { 'color-contrast': { enabled: !matchMedia('(forced-colors: active)').matches } },
      },
    );
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`,
      ),
    );
  });
}
