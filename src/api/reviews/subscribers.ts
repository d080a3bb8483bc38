import { registerUnifiedSource } from '../backoffice';
import { onReportedPlace, onReportedRemoval } from '../support';
import { removeReview } from './use-cases/remove-review';
import { reviewSource } from './use-cases/sync-review';

registerUnifiedSource(reviewSource);

onReportedRemoval('review', removeReview);
onReportedPlace('review', async (sql, id) => ((await sql.one('select 1 from service_reviews where id = $1', [id])) ? { page: 'review', id } : null));
