import { factories } from '@strapi/strapi';
import type { Context } from 'koa';
import { notFound } from '../../platform/http';
import { presentContent } from './present';
import type { PublicType } from './public-types';

/** Reads of the generated REST: Strapi's own validation, sanitizing and paging, with the visibility rule added to every query. */

type Query = Record<string, unknown>;
interface Found {
  results: object[];
  pagination: object;
}
interface CoreService {
  find(query: Query): Promise<Found>;
}

const NUMERIC = /^\d{1,9}$/;

async function readQuery({ uid }: PublicType, ctx: Context): Promise<Query> {
  const type = strapi.contentType(uid as never);
  const options = { auth: ctx.state['auth'] as never };
  await strapi.contentAPI.validate.query(ctx.query as never, type, options);
  return (await strapi.contentAPI.sanitize.query(ctx.query as never, type, options)) as Query;
}

async function find(type: PublicType, query: Query, restrictions: (object | null)[], ctx: Context): Promise<Found> {
  const service = factories.createCoreService(type.uid as never)({ strapi }) as unknown as CoreService;
  const $and = [query['filters'], ...restrictions].filter(Boolean);
  const { results, pagination } = await service.find({ ...query, filters: { $and } });
  const clean = await strapi.contentAPI.sanitize.output(results as never, strapi.contentType(type.uid as never), { auth: ctx.state['auth'] as never });
  return { results: presentContent(clean, ctx.state['origin'] as string) as object[], pagination };
}

/** GET of a list: `{data, meta: {pagination}}`. */
export async function listContent(type: PublicType, ctx: Context): Promise<void> {
  const { results, pagination } = await find(type, await readQuery(type, ctx), [type.visible], ctx);
  ctx.body = { data: results, meta: { pagination } };
}

/** GET of one row by its document id or its number. @throws 404 */
export async function showContent(type: PublicType, ctx: Context): Promise<void> {
  const { pagination: _pagination, ...query } = await readQuery(type, ctx);
  const id = String((ctx['params'] as { id: string }).id);
  const { results } = await find(type, query, [type.visible, NUMERIC.test(id) ? { id: Number(id) } : { documentId: id }], ctx);
  if (!results[0]) throw notFound();
  ctx.body = { data: results[0], meta: {} };
}
