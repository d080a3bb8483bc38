import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';
import { useIntl } from 'react-intl';
import { useToken } from './client';

export interface Download {
  /** The file is being made and fetched. */
  busy: boolean;
  /** Fetches a file and saves it under a name; the reader is told how it went. */
  save(path: string, fileName: string): Promise<void>;
}

const KEEP_MS = 60_000;

function keep(bytes: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(bytes);
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEEP_MS);
}

/** Files of the panel (`/souq/…`) and of the API (`/api/…`), each under its own session. */
export function useDownload(): Download {
  const client = useFetchClient();
  const tokenOf = useToken();
  const { toggleNotification } = useNotification();
  const { formatMessage, locale } = useIntl();
  const [busy, setBusy] = useState(false);
  const fetchFile = useCallback(
    async (path: string): Promise<Blob> => {
      if (!path.startsWith('/api/')) return (await client.get(path, { responseType: 'blob', headers: { 'Accept-Language': locale } })).data;
      const ask = async (again: boolean) => fetch(path, { headers: { Authorization: `Bearer ${await tokenOf(again)}`, 'Accept-Language': locale } });
      const first = await ask(false);
      const answer = first.status === 401 ? await ask(true) : first;
      if (!answer.ok) throw new Error(answer.statusText);
      return answer.blob();
    },
    [client, locale, tokenOf],
  );
  const save = useCallback(
    async (path: string, fileName: string) => {
      setBusy(true);
      try {
        keep(await fetchFile(path), fileName);
        toggleNotification({ type: 'success', message: formatMessage({ id: 'souq.download.done' }, { file: fileName }) });
      } catch {
        toggleNotification({ type: 'danger', message: formatMessage({ id: 'souq.download.failed' }) });
      } finally {
        setBusy(false);
      }
    },
    [fetchFile, formatMessage, toggleNotification],
  );
  return { busy, save };
}
