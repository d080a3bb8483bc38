import { z } from 'zod';
import { auditTrail } from '../../../../platform/audit';
import { db } from '../../../../platform/db';
import { choice, idParam, text } from '../../../../platform/http';
import { deskReview, moderateReview, respondToReview, type StaffReview, VERDICTS } from '../../../reviews';
import { act, type PageCall, page } from '../../http/declare';
import { ActForm, Acts } from '../../view/acts';
import { Select, TextArea } from '../../view/fields';
import { History } from '../../view/history';
import { Card } from '../../view/parts';
import { ReviewFacts } from './facts';

/** One review: what it says, and what staff do with it. */

const MAX = 500;
const byId = z.object({ id: idParam() });
const reviewOf = ({ params }: { params: z.infer<typeof byId> }): Promise<StaffReview | undefined> => deskReview(params.id);
const assigneeOf = (row: StaffReview): number | null => row.assigned_to_id;
const back = ({ params }: { params: z.infer<typeof byId> }): string => `/reviews/${params.id}/`;

async function show({ row }: PageCall<z.infer<typeof byId>, unknown, StaffReview>) {
  const to = (word: string): string => `/reviews/${row.id}/actions/${word}/`;
  const trail = await auditTrail(db, [{ type: 'review', id: row.id }]);
  return (
    <>
      <Acts>
        <ActForm to={to('moderate')} label="حفظ القرار" folded="قرار النشر">
          <Select name="action" label="القرار" choices={{ approve: 'نشر', reject: 'رفض', hide: 'إخفاء' }} />
          <TextArea name="moderation_note" label="ملاحظة للموظفين" value={row.moderation_note} max={MAX} />
        </ActForm>
        <ActForm to={to('respond')} label="حفظ الرد" folded="رد الإدارة">
          <TextArea name="management_reply" label="الرد" value={row.management_reply} max={MAX} required />
        </ActForm>
      </Acts>
      <Card>
        <ReviewFacts review={row} />
      </Card>
      <History events={trail} />
    </>
  );
}

export const reviewPage = page({
  path: '/reviews/:id/',
  key: 'content',
  title: ({ params }) => `تقييم ${params.id}`,
  params: byId,
  row: reviewOf,
  assignee: assigneeOf,
  handler: show,
});

const moderatorOf = ({ userId, ip }: { userId: number; ip?: string }) => ({ userId, ...(ip ? { ip } : {}) });

export const moderateAct = act({
  path: '/reviews/:id/actions/moderate/',
  key: 'content',
  params: byId,
  form: z.object({ action: choice(Object.keys(VERDICTS) as (keyof typeof VERDICTS)[]), moderation_note: z.preprocess((raw) => raw ?? '', text({ max: MAX, blank: true })) }),
  row: reviewOf,
  assignee: assigneeOf,
  back,
  async handler({ params, form, actor }) {
    await moderateReview({ reviewId: params.id, status: VERDICTS[form.action], note: form.moderation_note, moderator: moderatorOf(actor) });
    return 'حُفظ القرار.';
  },
});

export const respondAct = act({
  path: '/reviews/:id/actions/respond/',
  key: 'content',
  params: byId,
  form: z.object({ management_reply: text({ max: MAX }) }),
  row: reviewOf,
  assignee: assigneeOf,
  back,
  async handler({ params, form, actor }) {
    await respondToReview({ reviewId: params.id, text: form.management_reply, moderator: moderatorOf(actor) });
    return 'حُفظ الرد.';
  },
});
