import { z } from 'zod';
import type { DeskRequest } from '../../../marketplace';
import type { PageCall } from '../../http/declare';
import type { byId } from './acts';

export const tabQuery = z.object({ tab: z.string().optional(), provider_q: z.string().max(100).optional() });

/** A call of the page of one request. */
export type RequestCall = PageCall<z.infer<typeof byId>, z.infer<typeof tabQuery>, DeskRequest>;
