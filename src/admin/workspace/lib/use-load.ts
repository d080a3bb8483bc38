import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef, useState } from 'react';

export interface Loaded<T> {
  data: T | undefined;
  /** What went wrong, in words for the reader. */
  error: string | undefined;
  loading: boolean;
  /** Asks again; what is shown stays until the answer is there. */
  reload(): Promise<void>;
}

/** The sentence of a refusal, as the panel's endpoints write it. */
export function sentenceOf(error: unknown): string {
  const answer = (error as { response?: { data?: { error?: { message?: string } } } }).response?.data?.error?.message;
  return answer ?? (error instanceof Error ? error.message : String(error));
}

/** What a path below `/souq` answers; null asks nothing. Answers that were overtaken by a newer question are dropped. */
export function useLoad<T>(path: string | null): Loaded<T> {
  const { get } = useFetchClient();
  const [state, setState] = useState<Omit<Loaded<T>, 'reload'>>({ data: undefined, error: undefined, loading: path !== null });
  const question = useRef(0);
  const reload = useCallback(async () => {
    if (path === null) return;
    question.current += 1;
    const mine = question.current;
    setState((before) => ({ ...before, loading: true }));
    try {
      const { data } = await get<T>(`/souq${path}`);
      if (mine === question.current) setState({ data, error: undefined, loading: false });
    } catch (error) {
      if (mine === question.current) setState((before) => ({ ...before, error: sentenceOf(error), loading: false }));
    }
  }, [get, path]);
  useEffect(() => {
    void reload();
    return () => {
      question.current += 1;
    };
  }, [reload]);
  return { ...state, reload };
}
