import type { Aim } from '../report';
import type { AnalyticsResult } from './measure';

/** What the analytics part of a run found, for people. */

const AIMS = { p50Ms: 150, ratio: 1.5 };

const count = (value: number): string => value.toLocaleString('en');

export const analyticsLines = ({ small, large, figures }: AnalyticsResult): string[] => [
  `figures over ${count(small.requests)} requests and ${count(small.invoices)} invoices, and over ${count(large.requests)} and ${count(large.invoices)}:`,
  ...figures.map(
    ({ name, small: few, large: many, p50LargeToSmall: ratio }) =>
      `figures, ${name}: p50 ${few.p50.toFixed(1)} ms and ${many.p50.toFixed(1)} ms, p99 ${few.p99.toFixed(1)} ms and ${many.p99.toFixed(1)} ms, ratio ${ratio.toFixed(2)}`,
  ),
];

/** The aims, each with its worst value. */
export function analyticsAims({ figures }: AnalyticsResult): Aim[] {
  const slowest = figures.reduce((a, b) => (b.large.p50 > a.large.p50 ? b : a));
  const steepest = figures.reduce((a, b) => (b.p50LargeToSmall > a.p50LargeToSmall ? b : a));
  return [
    { what: `figures at most ${AIMS.p50Ms} ms (p50)`, found: `${slowest.large.p50.toFixed(1)} ms (${slowest.name})`, met: slowest.large.p50 <= AIMS.p50Ms },
    {
      what: `figures over ten times the facts at most ${AIMS.ratio}x`,
      found: `${steepest.p50LargeToSmall.toFixed(2)}x (${steepest.name})`,
      met: steepest.p50LargeToSmall <= AIMS.ratio,
    },
  ];
}

export const ANALYTICS_NOTE = 'Figures: both sets spread over the same three years; the roll-up is kept by the triggers while the rows are laid.';
