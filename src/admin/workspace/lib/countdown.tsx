import { Typography } from '@strapi/design-system';
import { useEffect, useRef, useState } from 'react';
import { useSay } from './text';

const SECOND_MS = 1_000;
const HURRY_S = 120;

const secondsTo = (until: string): number => Math.max(0, Math.ceil((Date.parse(until) - Date.now()) / SECOND_MS));
const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** The time that is left, every second. @param over called once when none is left any more */
export function Countdown({ until, over }: { until: string; over(): void }) {
  const say = useSay();
  const [left, setLeft] = useState(() => secondsTo(until));
  const ended = useRef(over);
  ended.current = over;
  useEffect(() => {
    setLeft(secondsTo(until));
    const timer = setInterval(() => {
      const seconds = secondsTo(until);
      setLeft(seconds);
      if (seconds > 0) return;
      clearInterval(timer);
      ended.current();
    }, SECOND_MS);
    return () => clearInterval(timer);
  }, [until]);
  return (
    <Typography role="timer" fontWeight="bold" textColor={left > HURRY_S ? 'warning700' : 'danger700'}>
      <bdi dir="ltr">{left > 0 ? clock(left) : say('requests.timeOver')}</bdi>
    </Typography>
  );
}
