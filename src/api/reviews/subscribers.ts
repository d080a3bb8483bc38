import { registerUnifiedSource } from '../backoffice';
import { onReportedRemoval } from '../support';
import { removeReview } from './use-cases/remove-review';
import { reviewSource } from './use-cases/sync-review';

registerUnifiedSource(reviewSource);

onReportedRemoval('review', removeReview);
