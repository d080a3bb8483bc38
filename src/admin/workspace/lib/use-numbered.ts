import { useCallback, useMemo, useState } from 'react';
import type { IdPage } from './use-filters';
import { type Loaded, useLoad } from './use-load';

interface Numbered<T> {
  count: number;
  next: string | null;
  previous: string | null;
  results: T[];
}

export interface NumberedList<T, K extends string> {
  values: Record<K, string>;
  set(name: K, value: string): void;
  /** The place is the number of a page here, whichever way it lies. */
  go(place: { before?: number; after?: number }): void;
  list: Loaded<IdPage<T>>;
}

/** A list of the API that is paged by number, read as one that is paged by id. @param path without its query */
export function useNumbered<T, K extends string>(path: string, initial: Record<K, string>): NumberedList<T, K> {
  const [values, setValues] = useState(initial);
  const [page, setPage] = useState(1);
  const chosen = Object.entries<string>(values).filter(([, value]) => value !== '');
  const loaded = useLoad<Numbered<T>>(`${path}?${new URLSearchParams([...chosen, ['page', String(page)], ['page_size', '25']])}`);
  const set = useCallback((name: K, value: string) => {
    setValues((before) => ({ ...before, [name]: value }));
    setPage(1);
  }, []);
  const go = useCallback(({ before, after }: { before?: number; after?: number }) => setPage(before ?? after ?? 1), []);
  const data = useMemo(
    () => loaded.data && { results: loaded.data.results, older: loaded.data.next ? page + 1 : null, newer: loaded.data.previous ? page - 1 : null },
    [loaded.data, page],
  );
  return { values, set, go, list: { ...loaded, data } };
}
