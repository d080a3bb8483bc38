import { useCallback, useEffect, useRef, useState } from 'react';
import { useAsk } from './client';

export interface Loaded<T> {
  data: T | undefined;
  /** What went wrong, in words for the reader. */
  error: string | undefined;
  loading: boolean;
  /** Asks again; what is shown stays until the answer is there. */
  reload(): Promise<void>;
}

/** What a path (`/souq/…` or `/api/…`) answers; null asks nothing. Answers that were overtaken by a newer question are dropped. */
export function useLoad<T>(path: string | null): Loaded<T> {
  const ask = useAsk();
  const [state, setState] = useState<Omit<Loaded<T>, 'reload'>>({ data: undefined, error: undefined, loading: path !== null });
  const question = useRef(0);
  const reload = useCallback(async () => {
    if (path === null) return;
    question.current += 1;
    const mine = question.current;
    setState((before) => ({ ...before, loading: true }));
    try {
      const data = await ask<T>('get', path);
      if (mine === question.current) setState({ data, error: undefined, loading: false });
    } catch (error) {
      if (mine === question.current) setState((before) => ({ ...before, error: (error as Error).message, loading: false }));
    }
  }, [ask, path]);
  useEffect(() => {
    void reload();
    return () => {
      question.current += 1;
    };
  }, [reload]);
  return { ...state, reload };
}
