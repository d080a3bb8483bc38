import type { Context } from 'koa';
import type { ReactElement, ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { View } from '../http/state';
import { STYLE_PATH } from './assets';
import { ViewContext } from './context';
import { Shell } from './shell';

interface DocumentProps {
  title: string;
  view: View;
  body: ReactElement;
}

/** The HTML document of a page; React escapes every text in it. */
export function documentOf({ title, view, body }: DocumentProps): string {
  const tree = (
    <ViewContext.Provider value={view}>
      <Html title={title}>
        <Shell title={title}>{body}</Shell>
      </Html>
    </ViewContext.Provider>
  );
  return `<!doctype html>${renderToStaticMarkup(tree)}`;
}

const Html = ({ title, children }: { title: string; children: ReactNode }) => (
  <html lang="ar" dir="rtl">
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
      <title>{`${title} · سوق`}</title>
      <link rel="icon" href="/favicon.ico" />
      <link rel="stylesheet" href={STYLE_PATH} />
    </head>
    <body>{children}</body>
  </html>
);

/** Sends a page; none is kept by caches. */
export function sendPage(ctx: Context, props: DocumentProps & { status?: number }): void {
  ctx.status = props.status ?? 200;
  ctx.set('Cache-Control', 'no-store');
  ctx.set('Content-Type', 'text/html; charset=utf-8');
  ctx.body = documentOf(props);
}
