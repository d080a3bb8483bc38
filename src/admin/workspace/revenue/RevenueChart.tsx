import { Box } from '@strapi/design-system';
import { useMemo } from 'react';
import { BarsOverTime } from '../lib/bars-over-time';
import { filled, spanOf } from '../lib/days';
import { Money, Rows } from '../lib/pane';
import { States } from '../lib/states';
import { useSay } from '../lib/text';
import { useLoad } from '../lib/use-load';

interface Point {
  date?: string;
  month?: string;
  total: number;
  count: number;
}

/** Revenue of a range as bars, and the same figures as a table for who reads no charts. */
export function RevenueChart({ kind, start, end }: { kind: 'daily' | 'monthly'; start: string; end: string }) {
  const say = useSay();
  const revenue = useLoad<Point[]>(`/api/analytics/revenue/${kind}/?start=${start}&end=${end}`);
  const points = useMemo(() => (revenue.data ?? []).map(({ date, month, total, count }) => ({ at: date ?? month ?? '', value: total, count })), [revenue.data]);
  const bars = useMemo(() => filled(spanOf(kind, start, end), new Map(points.map(({ at, value }) => [at, value]))), [kind, start, end, points]);
  return (
    <Box background="neutral0" shadow="tableShadow" padding={4}>
      <States of={revenue} empty={(found) => found.length === 0}>
        {() => (
          <>
            <BarsOverTime label={say(`revenue.${kind}`)} points={bars} unit="SAR" />
            <details>
              <summary>{say('revenue.table')}</summary>
              <Rows
                columns={[say(kind === 'daily' ? 'revenue.day' : 'revenue.month'), say('revenue.total'), say('revenue.paid')]}
                rows={points.map(({ at, value, count }) => ({ id: at, cells: [at, <Money key="total" amount={value} currency="SAR" />, count] }))}
              />
            </details>
          </>
        )}
      </States>
    </Box>
  );
}
