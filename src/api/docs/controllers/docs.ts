import type { Context } from 'koa';
import { notFound } from '../../../platform/http';
import { ASSETS, asset } from '../assets';
import { document } from '../document';
import { page } from '../page';

const ASSET_AGE_SECONDS = 86_400;

export default {
  async document(ctx: Context) {
    ctx.set('Content-Type', 'application/json; charset=utf-8');
    ctx.body = document();
  },

  async page(ctx: Context) {
    ctx.set('Content-Type', 'text/html; charset=utf-8');
    ctx.body = page();
  },

  async asset(ctx: Context) {
    const name = (ctx['params'] as { file: string }).file;
    const type = ASSETS.get(name);
    if (!type) throw notFound();
    ctx.set({ 'Content-Type': type, 'Cache-Control': `public, max-age=${ASSET_AGE_SECONDS}` });
    ctx.body = await asset(name);
  },
};
