import { api } from '../../support/http';

type Operation = { operationId: string; parameters: { name?: string; in?: string; $ref?: string }[]; responses: Record<string, { $ref?: string }>; 'x-access': string };
interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: Record<string, Record<string, unknown>>;
}

let document: Document;

beforeAll(async () => {
  const response = await api()
    .get('/api/openapi.json')
    .expect(200)
    .expect('Content-Type', /^application\/json/);
  document = response.body;
});

const operations = () => Object.entries(document.paths).flatMap(([path, item]) => Object.values(item).map((operation) => ({ path, operation })));

/** Every `$ref` of a value. */
function references(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === '$ref' ? [String(inner)] : references(inner)));
}

describe('the OpenAPI document', () => {
  it('is 3.1 and describes the paths as clients call them', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(document.paths['/api/accounts/otp/send/']?.['post']).toBeDefined();
    expect(document.paths['/api/reviews/requests/{request_id}/review/']?.['post']?.['x-access']).toBe('level ≥ 2');
    for (const path of Object.keys(document.paths)) expect(path).toMatch(/^\/api\/[^:()*]+$/);
  });

  it('gives each operation an id of its own', () => {
    const ids = operations().map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('declares exactly the parameters of each path', () => {
    for (const { path, operation } of operations()) {
      const declared = operation.parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
      expect(declared).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
    }
  });

  it('points only at parts that are there', () => {
    for (const reference of new Set(references(document))) {
      const [root, group = '', name = ''] = reference.replace('#/', '').split('/');
      expect(root).toBe('components');
      expect(document.components[group]?.[name]).toBeDefined();
    }
  });

  it('shows what a field takes, not how it is parsed', () => {
    const post = document.paths['/api/reviews/requests/{request_id}/review/']?.['post'] as unknown as {
      requestBody: { content: Record<string, { schema: { properties: object; required: string[] } }> };
    };
    const { schema } = post.requestBody.content['application/json'] as { schema: { properties: Record<string, object>; required: string[] } };
    expect(schema.properties['quality']).toEqual({ type: 'integer', minimum: 1, maximum: 5 });
    expect(schema.required).not.toContain('comment');
  });
});

describe('the API page', () => {
  it.each(['/api/docs/', '/api/docs'])('%s has no inline script and nothing from elsewhere', async (path) => {
    const response = await api()
      .get(path)
      .expect(200)
      .expect('Content-Type', /^text\/html/);
    expect(response.headers['content-security-policy']).toContain("script-src 'self'");
    expect(response.text).not.toMatch(/<script(?![^>]*\bsrc=)|(?:src|href)="(?:https?:)?\/\/|url\(/);
  });

  it.each([
    ['swagger-ui.css', /^text\/css/],
    ['swagger-ui-bundle.js', /^text\/javascript/],
    ['start.js', /^text\/javascript/],
    ['favicon-32x32.png', /^image\/png/],
  ])('serves %s', async (file, type) => {
    await api().get(`/api/docs/assets/${file}`).expect(200).expect('Content-Type', type);
  });

  it.each(['package.json', '..%2fpackage.json', 'swagger-ui-bundle.js.map'])('does not serve %s', async (file) => {
    await api().get(`/api/docs/assets/${file}`).expect(404);
  });
});
