import { MAX_ID } from '../../../../platform/http';

/** The id of a path, 0 for what names no row. */
export const idOf = (text: string | undefined): number => (text !== undefined && /^\d{1,10}$/.test(text) && Number(text) <= MAX_ID ? Number(text) : 0);
