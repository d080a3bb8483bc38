import '../describe';
import type { Context } from 'koa';
import { publicRead } from '../public-access';
import { PUBLIC_TYPES, type PublicType } from '../public-types';
import { listContent, showContent } from '../read-content';

const config = { auth: { scope: [], strategies: [publicRead] } };

const routesOf = (type: PublicType) => [
  { method: 'GET', path: `/${type.path}`, handler: (ctx: Context) => listContent(type, ctx), config },
  { method: 'GET', path: `/${type.path}/:id`, handler: (ctx: Context) => showContent(type, ctx), config },
];

export default { type: 'content-api', routes: PUBLIC_TYPES.flatMap(routesOf) };
