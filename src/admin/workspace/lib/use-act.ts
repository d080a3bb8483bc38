import { useNotification } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';
import { useIntl } from 'react-intl';
import { useAsk, type Verb } from './client';

export interface Act {
  busy: boolean;
  /** Answers what the server did, or undefined when it refused: the reader has then been told why. */
  run<T>(verb: Verb, path: string, body?: object): Promise<T | undefined>;
}

/** A change asked of a path, with the notice of its outcome. @param done key of the notice after success */
export function useAct(done?: string): Act {
  const ask = useAsk();
  const { toggleNotification } = useNotification();
  const { formatMessage } = useIntl();
  const [busy, setBusy] = useState(false);
  const run = useCallback(
    async <T>(verb: Verb, path: string, body: object = {}): Promise<T | undefined> => {
      setBusy(true);
      try {
        const data = await ask<T>(verb, path, body);
        if (done) toggleNotification({ type: 'success', message: formatMessage({ id: done }) });
        return data;
      } catch (error) {
        toggleNotification({ type: 'danger', message: (error as Error).message });
        return undefined;
      } finally {
        setBusy(false);
      }
    },
    [ask, done, formatMessage, toggleNotification],
  );
  return { busy, run };
}
