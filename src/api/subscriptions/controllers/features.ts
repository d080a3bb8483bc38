import type { UserCall } from '../../../platform/http';
import { featuresOf } from '../features';
import { presentFeatures } from '../present';

export default {
  mine: async ({ user }: UserCall) => presentFeatures(await featuresOf(user.id)),
};
