import { z } from 'zod';
import { SERVICES } from './rules';

/** Responses of spec/system-status.md, section 1. */

export const service = z.object({ name: z.enum(SERVICES), configured: z.boolean(), ok: z.boolean(), message: z.string().min(1), checked_at: z.iso.datetime() });
export const status = z.object({ services: z.array(service).length(SERVICES.length) });
