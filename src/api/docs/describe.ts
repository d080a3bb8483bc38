import { type DescribedOperation, describeOperations, describePages, notAuthenticated, notFound } from '../../platform/http';

/** Probes, metrics and the API page itself: what answers outside the endpoint registry. */

type JsonSchema = Record<string, unknown>;

const OPERATIONS = 'operations';
const DOCS = 'documentation';

const common = { method: 'GET', access: 'blind', parameters: [] as JsonSchema[], refusals: [] } as const;

const LIVE: JsonSchema = { type: 'object', required: ['status'], properties: { status: { const: 'ok' } } };
const COMPONENT: JsonSchema = {
  type: 'object',
  required: ['ok'],
  properties: { ok: { type: 'boolean' }, skipped: { const: true, description: 'Not configured' }, error: { enum: ['unavailable', 'timeout'] } },
};

const readiness = (status: string, db: unknown): JsonSchema => ({
  type: 'object',
  required: ['status', 'components'],
  properties: { status: { const: status }, components: { type: 'object', required: ['db', 'redis'], properties: { db: COMPONENT, redis: COMPONENT } } },
  examples: [{ status, components: { db, redis: { ok: true, skipped: true } } }],
});

const probe = (path: string): DescribedOperation => ({
  ...common,
  path,
  tag: OPERATIONS,
  summary: 'The process lives',
  description: 'Touches no dependency. Never throttled, never redirected to HTTPS, not in the access log; `HEAD` too.',
  answers: { 200: { description: 'It does', schema: LIVE } },
});

const ready: DescribedOperation = {
  ...common,
  path: '/health/ready/',
  tag: OPERATIONS,
  summary: 'The process can serve',
  description: 'Asks the database, and Redis where there is one, each within two seconds. Never throttled, never redirected; `HEAD` too.',
  answers: {
    200: { description: 'It can', schema: readiness('ok', { ok: true }) },
    503: { description: 'Something it stands on is away', schema: readiness('degraded', { ok: false, error: 'timeout' }) },
  },
};

const metrics: DescribedOperation = {
  ...common,
  path: '/metrics',
  tag: OPERATIONS,
  summary: 'Metrics for Prometheus',
  description: 'With `METRICS_TOKEN` only its bearer is let in; without one the page is open in development and does not exist elsewhere.',
  answers: { 200: { description: 'Success', schema: { type: 'string', contentMediaType: 'text/plain' } } },
  refusals: [notAuthenticated(), notFound()],
};

const page: DescribedOperation[] = [
  {
    ...common,
    path: '/api/openapi.json',
    tag: DOCS,
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
    tag: DOCS,
    summary: 'The API page',
    description: 'This document to read and to try, in Swagger UI from the server itself.',
    answers: { 200: { description: 'Success', schema: { type: 'string', contentMediaType: 'text/html' } } },
  },
  {
    ...common,
    path: '/api/docs/assets/{file}',
    tag: DOCS,
    summary: 'A file of the API page',
    description: 'Styles, scripts and the icon; no other file can be asked for.',
    parameters: [{ name: 'file', in: 'path', required: true, description: 'Name of the file', schema: { type: 'string' }, example: 'swagger-ui.css' }],
    answers: { 200: { description: 'Success', schema: { type: 'string', format: 'binary' } } },
    refusals: [notFound()],
  },
];

const TAGS = {
  [OPERATIONS]: 'Probes and metrics, outside `/api`, for whoever runs the server',
  [DOCS]: 'This document and its page',
};

describeOperations(() => ({ tags: TAGS, schemas: {}, operations: [...['/', '/health/', '/health/live/'].map(probe), ready, metrics, ...page] }));

describePages(() => [
  { path: '/admin', methods: ['GET'], summary: "The staff's panel: catalogue, guarded operational types, workspace", access: 'accounts of the panel' },
  { path: '/api/docs/', methods: ['GET'], summary: 'The API page', access: 'everybody' },
  { path: '/api/billing/checkout/mock/{attempt}/', methods: ['GET'], summary: 'Checkout of the sandbox gateway', access: 'everybody' },
  { path: '/api/payments/return/{gateway}/', methods: ['GET'], summary: 'Where a gateway sends the buyer back to', access: 'everybody' },
]);
