import fs from 'node:fs';
import path from 'node:path';
import compression from 'compression';
import express, { Router } from 'express';
import { AppError } from '../core/AppError.ts';

/** Where the built pane lies and which office.js it loads. */
export interface PaneFiles {
  /** Folder of the built pane: pane.html, commands.html and their bundles. */
  built: string;
  /** Icons and the help page, served as they are. */
  assets: string;
  /** Scripts that go before the pane's own, in order: office.js, from Microsoft or the customer's server. */
  officeScripts: readonly string[];
  /** Schemes of the ERP's own that a link may have, such as `myerp`, besides https. */
  erpSchemes: readonly string[];
}

const placeholder = '<!--office-scripts-->';

/**
 * Serves the task pane below /addin, compressed: a third of the bytes on a slow line. Bundles carry a hash in their names and are kept for a year;
 * the page itself is asked for anew each time, so that an update arrives at once.
 *
 * @throws AppError `not-configured` when the pane was not built.
 */
export function paneFiles(files: PaneFiles): Router {
  const router = Router();
  router.use('/addin', compression());
  // The pane, and what Outlook runs without it.
  for (const name of ['pane.html', 'commands.html']) {
    const page = readPage(files, name);
    router.get(`/addin/${name}`, (_request, response) => {
      response.set('Cache-Control', 'no-cache').type('html').send(page);
    });
  }
  router.get('/addin/own.html', (_request, response, next) => {
    // The user's own page stands alone in its window: nobody holds it in a frame.
    const policy = String(response.getHeader('Content-Security-Policy') ?? '');
    const alone = policy.replace(/frame-ancestors [^;]*/, "frame-ancestors 'none'");
    response.set({ 'Cache-Control': 'no-cache', 'Content-Security-Policy': alone });
    response.sendFile('own.html', { root: files.built, cacheControl: false }, (error) => {
      if (error) next(error);
    });
  });
  router.use('/addin/assets', express.static(files.assets, { maxAge: '1d', index: false }));
  router.use(
    '/addin',
    express.static(files.built, { maxAge: '1y', immutable: true, index: false, redirect: false }),
  );
  return router;
}

function readPage(files: PaneFiles, name: string): string {
  const file = path.join(files.built, name);
  let page: string;
  try {
    page = fs.readFileSync(file, 'utf8');
  } catch (cause) {
    throw new AppError('not-configured', 'The pane is not built. Run: npm run build', {
      details: { file },
      cause,
    });
  }
  if (!page.includes(placeholder)) {
    throw new AppError('not-configured', `The pane's page has no place for office.js: ${file}`);
  }
  const tags = [
    `<meta name="erp-link-schemes" content="${files.erpSchemes.join(' ')}">`,
    // Deferred, in order, before the bundle: the page's shell is painted while office.js is on its way.
    ...files.officeScripts.map((url) => `<script defer src="${url}"></script>`),
  ];
  return page.replace(placeholder, tags.join('\n    '));
}
