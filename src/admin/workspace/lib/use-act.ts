import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';
import { useIntl } from 'react-intl';
import { sentenceOf } from './use-load';

type Verb = 'post' | 'put' | 'del';

export interface Act {
  busy: boolean;
  /** Answers what the server did, or undefined when it refused: the reader has then been told why. */
  run<T>(verb: Verb, path: string, body?: object): Promise<T | undefined>;
}

/** A change asked of a path below `/souq`, with the notice of its outcome. @param done key of the notice after success */
export function useAct(done?: string): Act {
  const client = useFetchClient();
  const { toggleNotification } = useNotification();
  const { formatMessage } = useIntl();
  const [busy, setBusy] = useState(false);
  const run = useCallback(
    async <T>(verb: Verb, path: string, body: object = {}): Promise<T | undefined> => {
      setBusy(true);
      try {
        const { data } = verb === 'del' ? await client.del<T>(`/souq${path}`) : await client[verb]<T>(`/souq${path}`, body);
        if (done) toggleNotification({ type: 'success', message: formatMessage({ id: done }) });
        return data;
      } catch (error) {
        toggleNotification({ type: 'danger', message: sentenceOf(error) });
        return undefined;
      } finally {
        setBusy(false);
      }
    },
    [client, done, formatMessage, toggleNotification],
  );
  return { busy, run };
}
