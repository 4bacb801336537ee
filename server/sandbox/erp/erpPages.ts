import { Router } from 'express';

/**
 * Where "Open in ERP" leads in the try-out: the demo ERP has a database but no pages, so this says
 * which record would be open now.
 */
export function erpPages(): Router {
  const router = Router();
  router.get('/:company/:kind/:key', (request, response) => {
    const { company, kind, key } = request.params;
    response
      .set('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'")
      .type('html')
      .send(
        `<!doctype html><html lang="en"><meta charset="utf-8"><title>Demo ERP</title>
<style>:root{color-scheme:light dark}body{font:18px system-ui,sans-serif;margin:4rem}</style>
<h1>Demo ERP</h1><p>A real ERP would now show ${escape(kind)} ${escape(key)} of company ${escape(company)}.</p></html>`,
      );
  });
  return router;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
