import { type DescribedOperation, describeOperations, describePages, notFound } from '../../platform/http';

/** The API page itself, and what answers outside `/api`: probes, metrics, pages. */

type JsonSchema = Record<string, unknown>;

const DOCS = 'documentation';

const common = { method: 'GET', tag: DOCS, access: 'blind', parameters: [] as JsonSchema[], refusals: [] } as const;

const page: DescribedOperation[] = [
  {
    ...common,
    path: '/api/openapi.json',
    summary: 'This document',
    description: 'OpenAPI 3.1 of everything that the server answers, from the declarations that it runs by.',
    answers: {
      200: {
        description: 'Success',
        schema: { type: 'object', required: ['openapi', 'paths'], properties: { openapi: { const: '3.1.0' }, paths: { type: 'object', examples: [{}] } } },
      },
    },
  },
  {
    ...common,
    path: '/api/docs/',
    summary: 'The API page',
    description: 'This document to read and to try, in Swagger UI from the server itself.',
    answers: { 200: { description: 'Success', schema: { type: 'string', contentMediaType: 'text/html' } } },
  },
  {
    ...common,
    path: '/api/docs/assets/{file}',
    summary: 'A file of the API page',
    description: 'Styles, scripts and the icon; no other file can be asked for.',
    parameters: [{ name: 'file', in: 'path', required: true, description: 'Name of the file', schema: { type: 'string' }, example: 'swagger-ui.css' }],
    answers: { 200: { description: 'Success', schema: { type: 'string', format: 'binary' } } },
    refusals: [notFound()],
  },
];

describeOperations(() => ({ tags: { [DOCS]: 'This document and its page' }, schemas: {}, operations: page }));

const LIVE: JsonSchema = { type: 'object', required: ['status'], properties: { status: { const: 'ok' } } };
const COMPONENT: JsonSchema = {
  type: 'object',
  required: ['ok'],
  properties: { ok: { type: 'boolean' }, skipped: { const: true, description: 'Not configured' }, error: { enum: ['unavailable', 'timeout'] } },
};

const readiness = (status: string): JsonSchema => ({
  type: 'object',
  required: ['status', 'components'],
  properties: { status: { const: status }, components: { type: 'object', required: ['db', 'redis'], properties: { db: COMPONENT, redis: COMPONENT } } },
});

const probe = { methods: ['GET', 'HEAD'], access: 'everybody; no token is looked at, never throttled' };

describePages(() => [
  ...['/', '/health/', '/health/live/', '/healthz'].map((path) => ({
    ...probe,
    path,
    summary: 'The process lives; touches no dependency',
    answers: { 200: { description: 'It does', schema: LIVE } },
  })),
  {
    ...probe,
    path: '/health/ready/',
    summary: 'The process can serve: asks the database, and Redis where there is one, each within two seconds',
    answers: { 200: { description: 'It can', schema: readiness('ok') }, 503: { description: 'Something it stands on is away', schema: readiness('degraded') } },
  },
  { path: '/metrics', methods: ['GET'], summary: 'Metrics for Prometheus', access: 'the bearer of `METRICS_TOKEN`; everybody in development without one, nobody elsewhere' },
  { path: '/admin', methods: ['GET'], summary: "The staff's panel: catalogue, guarded operational types, workspace", access: 'accounts of the panel' },
  { path: '/api/docs/', methods: ['GET'], summary: 'The API page', access: 'everybody' },
  { path: '/api/billing/checkout/mock/{attempt}/', methods: ['GET'], summary: 'Checkout of the sandbox gateway', access: 'whoever has the link, where the sandbox is on' },
]);
