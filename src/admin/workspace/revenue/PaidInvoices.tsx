import { Box, Button, Flex } from '@strapi/design-system';
import { useState } from 'react';
import { Money, Rows, Section } from '../lib/pane';
import { States } from '../lib/states';
import { Moment, useSay } from '../lib/text';
import { useLoad } from '../lib/use-load';

interface PaidInvoice {
  id: number;
  code: string;
  phone: string | null;
  total: string;
  currency: string;
  paid_at: string;
}

/** The invoices paid in a range, the newest payment first. */
export function PaidInvoices({ range }: { range: string }) {
  const say = useSay();
  // Where the page that is shown begins, and those before it.
  const [places, setPlaces] = useState<readonly string[]>([]);
  const place = places.at(-1);
  const page = useLoad<{ results: PaidInvoice[]; next: string | null }>(`/souq/analytics/paid-invoices?${range}${place ? `&after=${place}` : ''}`);
  const columns = ['billing.code', 'billing.phone', 'billing.total', 'billing.paidAt'].map((key) => say(key));
  return (
    <Section title={say('revenue.invoices')}>
      <Box background="neutral0" shadow="tableShadow">
        <States of={page} empty={({ results }) => results.length === 0}>
          {({ results, next }) => (
            <>
              <Rows
                columns={columns}
                rows={results.map((row) => ({
                  id: row.id,
                  cells: [
                    row.code,
                    <bdi key="phone" dir="ltr">
                      {row.phone ?? '–'}
                    </bdi>,
                    <Money key="total" amount={row.total} currency={row.currency} />,
                    <Moment key="at" at={row.paid_at} />,
                  ],
                }))}
              />
              <Flex justifyContent="space-between" padding={3}>
                <Button variant="tertiary" disabled={places.length === 0} onClick={() => setPlaces(places.slice(0, -1))}>
                  {say('newer')}
                </Button>
                <Button variant="tertiary" disabled={next === null} onClick={() => next && setPlaces([...places, next])}>
                  {say('older')}
                </Button>
              </Flex>
            </>
          )}
        </States>
      </Box>
    </Section>
  );
}
