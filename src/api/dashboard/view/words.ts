import { formatMinor } from '../../../platform/money';

/** Values as the pages write them. */

const WHEN = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Riyadh', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** `2026-05-04 13:45` in Riyadh; "" for none. */
export const when = (date: Date | string | null): string => (date === null ? '' : WHEN.format(new Date(date)).replace(',', ''));

/** `2026-05-04` in Riyadh; "" for none. */
export const day = (date: Date | string | null): string => when(date).slice(0, 10);

/** `2026-05-04T13:45` in Riyadh, as date-time fields take it; "" for none. */
export const localInput = (date: Date | null): string => when(date).replace(' ', 'T');

/** `120.00 ر.س`; "" for none. */
export const money = (minor: number | null, currency = 'SAR'): string => (minor === null ? '' : `${formatMinor(minor)} ${currency === 'SAR' ? 'ر.س' : currency}`);

export const yesNo = (on: boolean): string => (on ? 'نعم' : 'لا');
