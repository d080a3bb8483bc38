import { Box, Flex, Typography } from '@strapi/design-system';
import { Money, Rows } from '../lib/pane';
import { Moment, useSay } from '../lib/text';
import type { Journal } from './types';

/** A journal with its entries. */
export function JournalCard({ journal }: { journal: Journal }) {
  const say = useSay();
  return (
    <Box padding={4} marginBottom={4} background="neutral0" borderColor="neutral150" hasRadius>
      <Flex gap={3} wrap="wrap" paddingBottom={2}>
        <Typography fontWeight="bold">
          #{journal.id} {journal.event}
        </Typography>
        <Typography textColor="neutral600">
          {journal.reference_type} {journal.reference_id} · <Moment at={journal.created_at} />
          {journal.reversal_of !== null && ` · ↩ #${journal.reversal_of}`}
        </Typography>
      </Flex>
      {journal.description && (
        <Typography tag="p" dir="auto">
          {journal.description}
        </Typography>
      )}
      <Rows
        columns={[say('ledger.account'), say('ledger.debit'), say('ledger.credit'), say('ledger.balance')]}
        rows={journal.entries.map((entry) => ({
          id: entry.id,
          cells: [
            <bdi key="account" dir="ltr">
              {entry.account}
            </bdi>,
            entry.direction === 'debit' ? <Money key="debit" amount={entry.amount} currency={entry.currency} /> : '',
            entry.direction === 'credit' ? <Money key="credit" amount={entry.amount} currency={entry.currency} /> : '',
            <Money key="balance" amount={entry.balance_after} />,
          ],
        }))}
      />
    </Box>
  );
}
