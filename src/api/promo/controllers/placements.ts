import type { z } from 'zod';
import type { Call } from '../../../platform/http';
import type * as contract from '../contract';
import { activePlacements, homePlacements } from '../use-cases/placements';

export default {
  home: ({ query, origin }: Call<unknown, z.infer<typeof contract.bannersQuery>>) => homePlacements(query.limit, origin),

  active: ({ query, origin }: Call<unknown, contract.PlacementsQuery>) => activePlacements(query, origin),
};
