import { z } from 'zod';
import { errorStatus } from '../../shared/errorStatus.ts';
import { Problem } from '../../shared/problem.ts';
import { routes, type Route } from '../../shared/routes.ts';

/** An OpenAPI 3.1 document, as far as we write one. */
export interface OpenApiDocument {
  openapi: '3.1.1';
  info: { title: string; version: string; description: string };
  servers: { url: string }[];
  security: Record<string, string[]>[];
  components: { schemas: Record<string, unknown>; securitySchemes: Record<string, unknown> };
  paths: Record<string, Record<string, Operation>>;
}

/** One operation of the document. */
export interface Operation {
  operationId: string;
  summary: string;
  security?: never[];
  parameters?: { name: string; in: 'path' | 'query'; required: true; schema: unknown }[];
  requestBody?: { required: true; content: Record<string, { schema: unknown }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: unknown }> }>;
}

/**
 * The description of the API, made from the zod schemas that the routes and the pane themselves use
 * (OpenAPI 3.1 speaks JSON Schema 2020-12, which zod writes by itself).
 */
export function openApi(publicUrl: string, version: string): OpenApiDocument {
  const named = z.registry<{ id: string }>();
  for (const [name, route] of Object.entries<Route>(routes)) {
    if (route.body) nameSchema(named, route.body, `${name}Body`);
    nameSchema(named, route.answer, `${name}Answer`);
  }
  nameSchema(named, Problem, 'Problem');
  const { schemas } = z.toJSONSchema(named, {
    uri: (id) => `#/components/schemas/${id}`,
    target: 'draft-2020-12',
  });
  return {
    openapi: '3.1.1',
    info: {
      title: 'ERP Link for Outlook',
      version,
      description:
        'What the task pane asks of the backend. Every error is application/problem+json (RFC 9457).',
    },
    servers: [{ url: publicUrl }],
    security: [{ session: [] }],
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).map(([id, s]) => [id, withoutIds(s)])),
      securitySchemes: {
        session: { type: 'http', scheme: 'bearer', description: 'The token of POST /api/session.' },
      },
    },
    paths: pathsOf(named),
  };
}

type Named = z.core.$ZodRegistry<{ id: string }>;

/** Gives the schema, and every schema in it that carries an id of its own, a name in the document. */
function nameSchema(named: Named, schema: z.ZodType, fallback: string): void {
  if (named.has(schema)) return;
  named.add(schema, { id: schema.meta()?.id ?? fallback });
  // Nested named schemas: zod writes them as references only when the same registry knows them.
  for (const part of partsOf(schema)) if (part.meta()?.id) nameSchema(named, part, 'unnamed');
}

function partsOf(schema: z.ZodType): z.ZodType[] {
  const found: z.ZodType[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (depth > 12 || typeof value !== 'object' || value === null) return;
    if (value instanceof z.ZodType) {
      found.push(value);
      visit((value as { def?: unknown }).def, depth + 1);
      return;
    }
    for (const child of Array.isArray(value) ? value : Object.values(value))
      visit(child, depth + 1);
  };
  visit((schema as { def?: unknown }).def, 0);
  return found;
}

function pathsOf(named: Named): OpenApiDocument['paths'] {
  const ref = (schema: z.ZodType) => ({
    $ref: `#/components/schemas/${named.get(schema)?.id ?? 'Unknown'}`,
  });
  const paths: OpenApiDocument['paths'] = {};
  for (const [name, route] of Object.entries<Route>(routes)) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    const parameters = [
      ...[...route.path.matchAll(/:(\w+)/g)].map((match) => ({
        name: match[1] ?? '',
        in: 'path' as const,
        required: true as const,
        schema: { type: 'string' },
      })),
      ...Object.entries(route.query?.shape ?? {}).map(([named, schema]) => ({
        name: named,
        in: 'query' as const,
        required: true as const,
        schema: z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'output' }),
      })),
    ];
    (paths[path] ??= {})[route.method] = {
      operationId: name,
      summary: route.summary,
      ...(route.session ? {} : { security: [] }),
      ...(parameters.length > 0 ? { parameters } : {}),
      ...(route.body
        ? {
            requestBody: {
              required: true,
              content: { 'application/json': { schema: ref(route.body) } },
            },
          }
        : {}),
      ...(route.bytes
        ? {
            requestBody: {
              required: true,
              content: { 'application/octet-stream': { schema: {} } },
            },
          }
        : {}),
      responses: {
        200: {
          description: 'Done.',
          content: { 'application/json': { schema: ref(route.answer) } },
        },
        ...problemResponses(ref(Problem), route),
      },
    };
  }
  return paths;
}

function problemResponses(schema: unknown, route: Route): Operation['responses'] {
  const kinds = route.session
    ? ([
        'invalid-input',
        'not-signed-in',
        'not-allowed',
        'not-found',
        'too-many-requests',
        'unavailable',
      ] as const)
    : ([
        'invalid-input',
        'not-signed-in',
        'not-allowed',
        'too-many-requests',
        'unavailable',
      ] as const);
  return Object.fromEntries(
    kinds.map((kind) => [
      String(errorStatus[kind]),
      { description: kind, content: { 'application/problem+json': { schema } } },
    ]),
  );
}

function withoutIds(schema: unknown): unknown {
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).filter(([key]) => key !== '$id' && key !== '$schema' && key !== 'id'),
  );
}
