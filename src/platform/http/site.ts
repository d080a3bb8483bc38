import type { Context } from 'koa';
import type { ApiError } from './errors';

/** Parts of the site outside `/api` that answer pages of their own, refusals too. */
export interface Site {
  /** First segment of its paths, without slashes. */
  prefix: string;
  /** Answers every path below the prefix; what it throws comes back through `refuse`. */
  answer(ctx: Context): Promise<void>;
  /** Writes a refusal: unknown path, unknown host, broken body, unexpected failure. */
  refuse(ctx: Context, error: ApiError): void;
}

const sites: Site[] = [];

/** Registers a site (at boot). */
export function mountSite(site: Site): void {
  sites.push(site);
}

/** The site that a path belongs to, if any. */
export const siteOf = (path: string): Site | undefined => {
  const first = path.split('/', 2)[1]?.toLowerCase();
  return sites.find(({ prefix }) => prefix === first);
};
