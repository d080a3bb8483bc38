import Koa from 'koa';
import { Pool } from 'pg';
import { answers } from './floor-answers';
import { provideDatabase } from './floor-database';

/**
 * What the same statements cost without any framework: a bare Koa server over a pg pool that runs the product's own query modules and
 * use-cases, each statement once, with the token check and the caller's query, and without routing, validation, limits, headers and errors.
 * Settling a webhook is bare statements altogether.
 */

const pool = new Pool({
  connectionString: process.env['DATABASE_URL'],
  max: Number(process.env['DATABASE_POOL_MAX']),
  min: Number(process.env['DATABASE_POOL_MAX']),
  options: '-c timezone=UTC',
  application_name: 'souq-floor',
});
provideDatabase(pool);

const app = new Koa();
app.use(async (ctx) => {
  const answer = answers.find(({ method, path }) => ctx.method === method && path.test(ctx.path));
  if (!answer) return;
  const raw = await readBytes(ctx.req);
  const body = await answer.act({
    path: ctx.path,
    query: new URLSearchParams(ctx.querystring),
    token: ctx.get('authorization'),
    header: (name) => ctx.get(name) || undefined,
    raw,
    body: raw.length > 0 ? JSON.parse(raw.toString('utf8')) : undefined,
  });
  ctx.status = answer.status;
  ctx.set('Content-Type', 'application/json; charset=utf-8');
  ctx.body = JSON.stringify(body);
});

async function readBytes(request: AsyncIterable<Buffer> & { method?: string }): Promise<Buffer> {
  if (request.method !== 'POST') return Buffer.alloc(0);
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

process.once('disconnect', () => process.exit(0));
const server = app.listen(Number(process.env['PORT']), '127.0.0.1', () => {
  const address = server.address();
  process.send?.({ type: 'ready', port: typeof address === 'object' ? address?.port : 0 });
});
