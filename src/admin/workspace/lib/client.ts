import { useFetchClient } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';

/**
 * How the pages speak to the server: `/souq/…` are endpoints of the panel, under the panel's own session; `/api/…` is the staff's API,
 * under a token of the user whom the account stands for, so that each act is the API's own.
 */

export type Verb = 'get' | 'post' | 'put' | 'patch' | 'delete';
export type Ask = <T>(verb: Verb, path: string, body?: object) => Promise<T>;

/** A refusal, in words for the reader. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    sentence: string,
  ) {
    super(sentence);
  }
}

let token: Promise<string> | undefined;

/** The sentence in an answer of the API: its detail, or the first of its field errors. */
function sentenceIn(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { detail } = body as { detail?: unknown };
  if (typeof detail === 'string') return detail;
  const [first] = Object.values(body).flat() as unknown[];
  if (typeof first === 'string') return first;
  return (first as { msg?: string } | undefined)?.msg;
}

async function askApi(verb: Verb, path: string, body: object | undefined, language: string, bearer: string): Promise<unknown> {
  const isForm = body instanceof FormData;
  const answer = await fetch(path, {
    method: verb.toUpperCase(),
    headers: { Authorization: `Bearer ${bearer}`, 'Accept-Language': language, ...(body && !isForm ? { 'Content-Type': 'application/json' } : {}) },
    ...(body ? { body: isForm ? body : JSON.stringify(body) } : {}),
  });
  const data: unknown = answer.status === 204 ? undefined : await answer.json().catch(() => undefined);
  if (!answer.ok) throw new Refusal(answer.status, sentenceIn(data) ?? answer.statusText);
  return data;
}

type PanelClient = ReturnType<typeof useFetchClient>;

async function askPanel(client: PanelClient, verb: Verb, path: string, body: object | undefined, language: string): Promise<unknown> {
  const options = { headers: { 'Accept-Language': language } };
  try {
    if (verb === 'get') return (await client.get(path, options)).data;
    if (verb === 'delete') return (await client.del(path, options)).data;
    if (verb === 'put') return (await client.put(path, body ?? {}, options)).data;
    return (await client.post(path, body ?? {}, options)).data;
  } catch (error) {
    const { status = 500, message } = ((error as { response?: { data?: { error?: { status?: number; message?: string } } } }).response?.data?.error ?? {}) as {
      status?: number;
      message?: string;
    };
    throw new Refusal(status, message ?? (error instanceof Error ? error.message : String(error)));
  }
}

/** The token of the linked user, asked once and again when it has ended. */
export function useToken(): (again?: boolean) => Promise<string> {
  const client = useFetchClient();
  const { locale } = useIntl();
  return useMemo(
    () =>
      (again = false) => {
        if (again || !token) {
          token = askPanel(client, 'post', '/souq/me/token', {}, locale).then((data) => (data as { token: string }).token);
          token.catch(() => {
            token = undefined;
          });
        }
        return token;
      },
    [client, locale],
  );
}

export function useAsk(): Ask {
  const client = useFetchClient();
  const tokenOf = useToken();
  const { locale } = useIntl();
  return useMemo(() => {
    const ask = async (verb: Verb, path: string, body?: object): Promise<unknown> => {
      if (!path.startsWith('/api/')) return askPanel(client, verb, path, body, locale);
      try {
        return await askApi(verb, path, body, locale, await tokenOf());
      } catch (error) {
        if (!(error instanceof Refusal) || error.status !== 401) throw error;
        return askApi(verb, path, body, locale, await tokenOf(true));
      }
    };
    return ask as Ask;
  }, [client, locale, tokenOf]);
}
