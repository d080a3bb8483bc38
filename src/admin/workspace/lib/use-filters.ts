import { useCallback, useMemo, useState } from 'react';

/** A page of a list that is paged by id. */
export interface IdPage<T> {
  results: T[];
  older: number | null;
  newer: number | null;
}

export interface Filters<K extends string> {
  values: Record<K, string>;
  /** Sets one and begins at the newest again. */
  set(name: K, value: string): void;
  /** Goes to the rows before or after an id; without one to the newest. */
  go(place: { before?: number; after?: number }): void;
  /** What the list is asked with, beginning with `?`. */
  query: string;
}

/** What a list is filtered by, and where in it the reader is. */
export function useFilters<K extends string>(initial: Record<K, string>): Filters<K> {
  const [values, setValues] = useState(initial);
  const [place, go] = useState<{ before?: number; after?: number }>({});
  const set = useCallback((name: K, value: string) => {
    setValues((before) => ({ ...before, [name]: value }));
    go({});
  }, []);
  const query = useMemo(() => {
    const chosen = Object.entries<string | number>({ ...values, ...place }).filter(([, value]) => value !== '');
    return `?${new URLSearchParams(chosen.map(([name, value]) => [name, String(value)]))}`;
  }, [values, place]);
  return { values, set, go, query };
}
