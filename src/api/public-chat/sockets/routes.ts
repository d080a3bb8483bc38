import { plainSocket } from '../../../platform/realtime';
import { admitStaff, admitVisitor, type Place, type StaffPass } from './admission';
import { staffSocketDocs, visitorSocketDocs } from './docs';
import { openStaff } from './staff';
import { openVisitor } from './visitor';

/** The two plain WebSocket paths (spec/public-chat.md, section 1). */

const KIB = 1024;

plainSocket<Place>({ path: /^\/api\/v1\/chat\/ws\/public\/?$/i, maxFrameBytes: 8 * KIB, docs: visitorSocketDocs, admit: admitVisitor, open: openVisitor });
plainSocket<StaffPass>({ path: /^\/api\/v1\/chat\/ws\/?$/i, maxFrameBytes: 32 * KIB, docs: staffSocketDocs, admit: admitStaff, open: openStaff });
