import { Box, Button, Flex, Tabs } from '@strapi/design-system';
import { useState } from 'react';
import { DayFilter } from '../lib/day-filter';
import { riyadhDay, riyadhMonthStart } from '../lib/days';
import { DownloadButton } from '../lib/download-button';
import { Sheet } from '../lib/sheet';
import { useSay } from '../lib/text';
import { Breakdown } from './Breakdown';
import { KpiTiles } from './KpiTiles';
import { PaidInvoices } from './PaidInvoices';
import { RevenueChart } from './RevenueChart';

const PRESETS = [
  { key: 'revenue.days7', start: () => riyadhDay(6) },
  { key: 'revenue.days30', start: () => riyadhDay(29) },
  { key: 'revenue.days90', start: () => riyadhDay(89) },
  { key: 'revenue.months12', start: () => riyadhMonthStart(11) },
] as const;

/** Revenue by day and by month of a range, and the invoices behind it (spec/analytics.md). */
export default function Revenue() {
  const say = useSay();
  const [start, setStart] = useState(() => riyadhDay(29));
  const [end, setEnd] = useState(() => riyadhDay());
  const range = `start=${start}&end=${end}`;
  const preset = (from: string) => {
    setStart(from);
    setEnd(riyadhDay());
  };
  return (
    <Sheet
      title={say('revenue.title')}
      subtitle={say('revenue.subtitle')}
      action={<DownloadButton path="/api/analytics/export/paid-invoices.csv" fileName="paid_invoices.csv" label={say('download.csv')} />}
    >
      <Flex gap={4} paddingBottom={4} alignItems="flex-end" wrap="wrap">
        <DayFilter label={say('from')} name="start" value={start} onChange={(value) => value && setStart(value)} />
        <DayFilter label={say('to')} name="end" value={end} onChange={(value) => value && setEnd(value)} />
        {PRESETS.map(({ key, start: from }) => (
          <Button key={key} variant="tertiary" aria-pressed={from() === start && end === riyadhDay()} onClick={() => preset(from())}>
            {say(key)}
          </Button>
        ))}
      </Flex>
      <KpiTiles range={range} />
      <Box paddingTop={6}>
        <Tabs.Root defaultValue="daily">
          <Tabs.List aria-label={say('revenue.title')}>
            <Tabs.Trigger value="daily">{say('revenue.daily')}</Tabs.Trigger>
            <Tabs.Trigger value="monthly">{say('revenue.monthly')}</Tabs.Trigger>
          </Tabs.List>
          <Tabs.Content value="daily">
            <RevenueChart kind="daily" start={start} end={end} />
          </Tabs.Content>
          <Tabs.Content value="monthly">
            <RevenueChart kind="monthly" start={start} end={end} />
          </Tabs.Content>
        </Tabs.Root>
      </Box>
      <PaidInvoices key={range} range={range} />
      <Breakdown />
    </Sheet>
  );
}
