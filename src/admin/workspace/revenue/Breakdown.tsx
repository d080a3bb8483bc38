import { Grid, Typography } from '@strapi/design-system';
import { Rows, Section } from '../lib/pane';
import { States } from '../lib/states';
import { useSay, useWord } from '../lib/text';
import { useLoad } from '../lib/use-load';

interface Count {
  status: string;
  count: number;
}

/** All verification and campaign requests by their status. */
export function Breakdown() {
  const say = useSay();
  const word = useWord();
  const breakdown = useLoad<{ verification: Count[]; promo: Count[] }>('/api/analytics/requests/breakdown/');
  return (
    <Section title={say('revenue.breakdown')}>
      <States of={breakdown}>
        {(found) => (
          <Grid.Root gap={4}>
            {(['verification', 'promo'] as const).map((kind) => (
              <Grid.Item key={kind} col={6} s={12} direction="column" alignItems="stretch">
                <Typography variant="sigma" tag="h4">
                  {say(kind === 'verification' ? 'revenue.verifications' : 'revenue.campaigns')}
                </Typography>
                <Rows
                  columns={[say('status'), say('revenue.count')]}
                  rows={found[kind].map(({ status, count }) => ({ id: status, cells: [word('trade.status', status), count] }))}
                />
              </Grid.Item>
            ))}
          </Grid.Root>
        )}
      </States>
    </Section>
  );
}
