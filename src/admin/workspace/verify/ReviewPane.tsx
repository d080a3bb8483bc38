import { Button } from '@strapi/design-system';
import { Assignee } from '../lib/assignee';
import { useOwnPages } from '../lib/own-pages';
import { Facts, Pane } from '../lib/pane';
import { States } from '../lib/states';
import { SureButton } from '../lib/sure-button';
import { Moment, useSay, useWord } from '../lib/text';
import { Timeline } from '../lib/timeline';
import { useAct } from '../lib/use-act';
import { useLoad } from '../lib/use-load';
import { Documents, Items } from './Papers';
import { OPEN, type VerificationDetail } from './types';

/** One verification request under review. @param changed called after each change */
export function ReviewPane({ id, changed }: { id: number; changed(): Promise<void> }) {
  const say = useSay();
  const word = useWord();
  const { readonly } = useOwnPages();
  const request = useLoad<VerificationDetail>(`/souq/verification/requests/${id}`);
  const done = async () => {
    await Promise.all([request.reload(), changed()]);
  };
  return (
    <States of={request}>
      {(row) => {
        const open = !readonly && OPEN.includes(row.status);
        return (
          <Pane
            name={row.requester.name}
            badges={[row.code, word('trade.status', row.status), say(`verify.badge.${row.badge_type ?? 'mixed'}`)]}
            actions={!readonly && <Acts row={row} done={done} />}
          >
            <About row={row} />
            <Documents documents={row.documents} open={open} done={done} />
            <Items items={row.requirements} open={open} done={done} />
            <Timeline events={row.timeline} />
          </Pane>
        );
      }}
    </States>
  );
}

function About({ row }: { row: VerificationDetail }) {
  const say = useSay();
  const word = useWord();
  const { invoice_summary: invoice } = row;
  return (
    <Facts
      of={[
        [say('billing.phone'), row.requester.phone && <bdi dir="ltr">{row.requester.phone}</bdi>],
        [say('billing.created'), <Moment key="requested" at={row.requested_at} />],
        [say('verify.reviewed'), row.reviewed_at && <Moment at={row.reviewed_at} />],
        [say('verify.expires'), row.expires_at && <Moment at={row.expires_at} />],
        [say('trade.invoice'), invoice && `${invoice.code} · ${word('billing.status', invoice.status)} · ${invoice.total} ${invoice.currency}`],
        [say('payouts.reason'), row.reject_reason],
      ]}
    />
  );
}

function Acts({ row, done }: { row: VerificationDetail; done(): Promise<void> }) {
  const say = useSay();
  const { busy, run } = useAct('souq.saved');
  const path = `/api/verification/backoffice/requests/${row.id}`;
  const act = async (verb: 'post' | 'patch', where: string, body: object = {}) => {
    await run(verb, where, body);
    await done();
  };
  return (
    <>
      <Assignee colleagues="/souq/verification/colleagues" value={row.assigned_to} disabled={busy} give={(to) => act('patch', `${path}/assign/`, { assigned_to: to })} />
      {OPEN.includes(row.status) && (
        <SureButton label={say('verify.finalize')} question={say('verify.finalizeSure')} variant="default" busy={busy} act={() => act('post', `${path}/finalize/`)} />
      )}
      {row.status === 'pending_payment' && row.invoice_summary?.status === 'paid' && (
        <Button loading={busy} onClick={() => void act('post', `/souq/verification/requests/${row.id}/activate`)}>
          {say('trade.activate')}
        </Button>
      )}
    </>
  );
}
