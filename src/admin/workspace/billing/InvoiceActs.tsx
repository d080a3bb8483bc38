import { Button, Flex } from '@strapi/design-system';
import { useRef } from 'react';
import { AskButton } from '../lib/ask-button';
import { useOwnPages } from '../lib/own-pages';
import { SureButton } from '../lib/sure-button';
import { useSay } from '../lib/text';
import { useAct } from '../lib/use-act';
import type { InvoiceDetail } from './types';

const UNPAID = ['draft', 'pending', 'failed', 'cancelled'];

/** What may be done with an invoice as it stands; the server has the last word. */
export function InvoiceActs({ invoice, done }: { invoice: InvoiceDetail; done(): Promise<void> }) {
  const say = useSay();
  const { busy, run } = useAct('souq.saved');
  const act = async (word: 'mark-paid' | 'mark-unpaid') => {
    if (await run('post', `/souq/billing/invoices/${invoice.id}/${word}`)) await done();
  };
  const byHand = invoice.attempts.every(({ status, gateway }) => status !== 'success' || gateway === 'manual');
  return (
    <>
      {UNPAID.includes(invoice.status) && <SureButton label={say('billing.markPaid')} question={say('billing.markPaidSure')} busy={busy} act={() => act('mark-paid')} />}
      {invoice.status === 'paid' && byHand && (
        <SureButton label={say('billing.markUnpaid')} question={say('billing.markUnpaidSure')} variant="danger-light" busy={busy} act={() => act('mark-unpaid')} />
      )}
      {invoice.payment && invoice.payment.refundable !== '0.00' && <Refund invoice={invoice} refundable={invoice.payment.refundable} done={done} />}
    </>
  );
}

function Refund({ invoice, refundable, done }: { invoice: InvoiceDetail; refundable: string; done(): Promise<void> }) {
  const say = useSay();
  const { run } = useAct('souq.saved');
  // One key for as long as the refund is not done: a second click after a lost answer gives nothing back twice.
  const key = useRef(crypto.randomUUID());
  const send = async ({ amount = '', reason = '', destination = 'original' }: Record<string, string>) => {
    const body = { reason, destination, key: key.current, ...(amount.trim() ? { amount: amount.trim() } : {}) };
    const answer = await run('post', `/souq/billing/invoices/${invoice.id}/refund`, body);
    if (answer) key.current = crypto.randomUUID();
    await done();
    return answer !== undefined;
  };
  return (
    <AskButton
      label={say('billing.refund')}
      variant="danger-light"
      hint={say('billing.refundAll', { amount: `${refundable} ${invoice.currency}` })}
      fields={[
        { name: 'amount', label: say('billing.amount') },
        { name: 'reason', label: say('payouts.reason'), kind: 'long', required: true, max: 500 },
        {
          name: 'destination',
          label: say('billing.destination'),
          kind: 'choice',
          initial: 'original',
          options: ['original', 'wallet'].map((value) => ({ value, label: say(`billing.to.${value}`) })),
        },
      ]}
      send={send}
    />
  );
}

/** A refund that failed for good, once more: as it was, or into the wallet. */
export function RetryRefund({ id, done }: { id: number; done(): Promise<void> }) {
  const say = useSay();
  const { readonly } = useOwnPages();
  const { busy, run } = useAct('souq.saved');
  const retry = async (body: object) => {
    await run('post', `/souq/billing/refunds/${id}/retry`, body);
    await done();
  };
  if (readonly) return null;
  return (
    <Flex gap={2}>
      <Button size="S" variant="tertiary" loading={busy} onClick={() => void retry({})}>
        {say('billing.retry')}
      </Button>
      <Button size="S" variant="tertiary" loading={busy} onClick={() => void retry({ destination: 'wallet' })}>
        {say('billing.retryWallet')}
      </Button>
    </Flex>
  );
}
