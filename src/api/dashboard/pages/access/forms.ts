import { z } from 'zod';
import { choice, dateTime, field, fieldMessages, idParam, MAX_ID, phone } from '../../../../platform/http';
import { ACCESS_LEVELS } from '../../../backoffice';

/** Forms of access profiles. */

const MAX_DASHBOARDS = 100;

/** Ids as ticked boxes send them: none, one, or several. */
const ids = () =>
  field<number[]>({ type: 'array', items: { type: 'integer' } }, (raw) => {
    const chosen = [raw].flat().filter((item) => item !== '');
    if (chosen.length > MAX_DASHBOARDS) return { error: fieldMessages.tooManyItems({ max: MAX_DASHBOARDS }) };
    const good = chosen.every((item) => /^\d{1,10}$/.test(String(item)) && Number(item) >= 1 && Number(item) <= MAX_ID);
    return good ? { value: chosen.map(Number) } : { error: fieldMessages.notInteger() };
  });

const grant = {
  level: choice(ACCESS_LEVELS),
  /** `YYYY-MM-DDTHH:MM`, the time in Riyadh; nothing = no end. */
  expires_at: z.preprocess((raw) => (raw === '' || raw === undefined ? null : raw), dateTime().nullable()),
  dashboard_ids: z.preprocess((raw) => raw ?? [], ids()),
};

export const byId = z.object({ id: idParam() });
export const createForm = z.object({ ...grant, target_phone: phone() });
export const updateForm = z.object(grant);
