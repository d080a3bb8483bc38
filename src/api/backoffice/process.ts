import { defineProcess } from '../../platform/process';
import { UNIFIED_STATES, type UnifiedState } from './unified';

/** What staff move by hand on the subscription and extras pages; every other state comes from the source (spec/backoffice.md, section 2). */
export const unifiedRequest = defineProcess<{ state: UnifiedState }, UnifiedState, 'staff'>({
  name: 'unified_request',
  states: UNIFIED_STATES,
  transitions: [
    { action: 'start', from: ['new'], to: 'in_progress', actors: ['staff'] },
    { action: 'complete', from: ['in_progress'], to: 'completed', actors: ['staff'] },
  ],
});
