import type { OpenApiDocument, Operation } from './openApi.ts';

/**
 * A page to read the API by: plain HTML made from the OpenAPI document, no script, so it needs no
 * exception in the content policy. (The well-known readers bring megabytes of script and report
 * their installation to their makers.)
 */
export function apiPage(document: OpenApiDocument): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => operationHtml(method, path, operation)),
  );
  const schemas = Object.entries(document.components.schemas).map(
    ([id, schema]) =>
      `<details id="${escape(id)}"><summary>${escape(id)}</summary><pre>${linked(schema)}</pre></details>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escape(document.info.title)} – API</title>
<style>
:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
code,pre{font-size:.9em}pre{overflow:auto;padding:1rem;border:1px solid #8886;border-radius:6px}
summary{cursor:pointer;padding:.3rem 0}b{display:inline-block;min-width:4.5rem;text-transform:uppercase}
</style></head><body>
<h1>${escape(document.info.title)} <small>${escape(document.info.version)}</small></h1>
<p>${escape(document.info.description)} The same as a document: <a href="/api/openapi.json">OpenAPI 3.1</a>.</p>
<h2>Operations</h2>${operations.join('\n')}
<h2>Schemas</h2>${schemas.join('\n')}
</body></html>`;
}

function operationHtml(method: string, path: string, operation: Operation): string {
  const body = operation.requestBody?.content['application/json']?.schema;
  const answer = operation.responses['200']?.content?.['application/json']?.schema;
  const errors = Object.entries(operation.responses)
    .filter(([status]) => status !== '200')
    .map(([status, response]) => `${status} ${response.description}`);
  return `<details><summary><b>${escape(method)}</b> <code>${escape(path)}</code> ${escape(operation.summary)}</summary>
<p>${operation.security ? 'No session needed.' : 'Needs a session.'} Errors: ${escape(errors.join(', '))}.</p>
${body ? `<p>Sent: ${linked(body)}</p>` : ''}<p>Answer: ${linked(answer)}</p></details>`;
}

/** JSON as text, with every reference as a link to its schema on this page. */
function linked(value: unknown): string {
  return escape(JSON.stringify(value, null, 2)).replace(
    /&quot;#\/components\/schemas\/(\w+)&quot;/g,
    (_whole, id: string) => `<a href="#${id}">${id}</a>`,
  );
}

function escape(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
