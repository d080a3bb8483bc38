import { z } from 'zod';
import { id, idParam, text } from '../../../../platform/http';
import { type DeskRequest, deskRequest, STAFF_ACTS, type StaffAct, staffChange } from '../../../marketplace';
import { act, type Declared } from '../../http/declare';

/** What staff do with a request, through its process (rows 19-22 of spec/marketplace.md). */

const DONE: Record<StaffAct, string> = {
  send: 'أُرسل الطلب.',
  accept: 'أُسند الطلب إلى مقدم الخدمة.',
  start: 'بدأ تنفيذ الطلب.',
  complete: 'اكتمل الطلب.',
  cancel: 'أُلغي الطلب.',
};

export const byId = z.object({ id: idParam() });

const note = z.preprocess((raw) => raw ?? '', text({ max: 255, blank: true }));
/** Without a provider the act itself refuses. */
const provider = z.preprocess((raw) => (raw === '' ? undefined : raw), id().optional());

export const requestOf = ({ params }: { params: z.infer<typeof byId> }): Promise<DeskRequest | undefined> => deskRequest(params.id);

export const requestAct = (word: StaffAct): Declared =>
  act({
    path: `/requests/:id/actions/${word}/`,
    key: 'content',
    params: byId,
    form: z.object({ note, provider }),
    row: requestOf,
    back: ({ params }) => `/requests/${params.id}/`,
    async handler({ params, form, actor }) {
      await staffChange({
        requestId: params.id,
        action: STAFF_ACTS[word],
        providerId: form.provider ?? null,
        note: form.note,
        actorId: actor.userId,
        actorLabel: '',
        ip: actor.ip ?? '',
        userAgent: actor.userAgent ?? '',
      });
      return DONE[word];
    },
  });
