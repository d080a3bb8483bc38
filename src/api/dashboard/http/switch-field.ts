import { z } from 'zod';
import { bool } from '../../../platform/http';

const BOX: Record<string, boolean> = { on: true, off: false, '': false };

/** A switch of a form; `on` is what a ticked box sends, nothing or `off` an empty one. Undefined when the form says nothing about it. */
export const switchField = () => z.preprocess((raw) => (typeof raw === 'string' ? (BOX[raw] ?? raw) : raw), bool().optional());
