import { Typography } from '@strapi/design-system';
import { useEffect, useRef, useState } from 'react';
import { useSay } from './text';

const SECOND_MS = 1_000;
const HURRY_S = 120;

const secondsTo = (until: string): number => Math.max(0, Math.ceil((Date.parse(until) - Date.now()) / SECOND_MS));
const pair = (count: number): string => String(count).padStart(2, '0');

/** `9:05`, and from an hour on `3:09:05`. */
function clock(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  return hours > 0 ? `${hours}:${pair(minutes)}:${pair(rest)}` : `${minutes}:${pair(rest)}`;
}

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
