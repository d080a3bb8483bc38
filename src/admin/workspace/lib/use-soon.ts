import { useCallback, useEffect, useRef } from 'react';

const WAIT_MS = 300;

/** Calls `act` a moment later, once for many calls in between: a burst of live events asks the server once. */
export function useSoon(act: () => void): () => void {
  const latest = useRef(act);
  latest.current = act;
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => latest.current(), WAIT_MS);
  }, []);
}
