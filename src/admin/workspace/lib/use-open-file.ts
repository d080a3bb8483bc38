import { useNotification } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { useToken } from './client';

const KEEP_MS = 60_000;

/** Opens a file of the API, which asks for the token of the linked user, in a tab of its own. */
export function useOpenFile(): (path: string) => Promise<void> {
  const tokenOf = useToken();
  const { toggleNotification } = useNotification();
  const { locale } = useIntl();
  return useCallback(
    async (path: string) => {
      // Opened before the answer is awaited: browsers block windows that no click opens.
      const tab = window.open('', '_blank');
      try {
        const ask = async (again: boolean) => fetch(path, { headers: { Authorization: `Bearer ${await tokenOf(again)}`, 'Accept-Language': locale } });
        const first = await ask(false);
        const answer = first.status === 401 ? await ask(true) : first;
        if (!answer.ok) throw new Error(((await answer.json().catch(() => ({}))) as { detail?: string }).detail ?? answer.statusText);
        const url = URL.createObjectURL(await answer.blob());
        if (tab) tab.location.href = url;
        setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
      } catch (error) {
        tab?.close();
        toggleNotification({ type: 'danger', message: (error as Error).message });
      }
    },
    [locale, toggleNotification, tokenOf],
  );
}
