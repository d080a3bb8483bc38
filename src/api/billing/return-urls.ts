import { env } from '../../../config/env';

/** Where buyers may be sent back to (spec/payments.md, Rules: return_url). */

export const APP_LINK = 'nawafeth://payment-return';

/** Whether the URL is one of ours: the origin of a listed page, or scheme and host of a listed app link. */
export function isReturnUrl(text: string): boolean {
  if (text.length > 2000 || /[\\\p{Cc}\s]/u.test(text) || !URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.username || url.password) return false;
  return allowed().some((entry) => matches(entry, url));
}

const allowed = (): string[] => {
  const { PAYMENT_RETURN_URLS: listed, PUBLIC_URL: own } = env();
  return [...(listed.length > 0 ? listed : [APP_LINK]), ...(own ? [own] : [])];
};

function matches(entry: string, url: URL): boolean {
  // `souq://` and `souq:` list every link of an app.
  if (/^[a-z][a-z0-9+.-]*:(\/\/)?$/i.test(entry)) return `${entry.split(':')[0]}:`.toLowerCase() === url.protocol && !/^https?:$/.test(url.protocol);
  if (!URL.canParse(entry)) return false;
  const known = new URL(entry);
  return known.protocol === url.protocol && known.host === url.host;
}
