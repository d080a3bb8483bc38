import type { z } from 'zod';
import { type Call, notFound } from '../../../platform/http';
import { publishedProcess, publishedProcesses } from '../../../platform/process';
import type * as contract from '../contract';

export default {
  list: () => publishedProcesses(),

  show({ params }: Call<z.infer<typeof contract.byName>>) {
    const process = publishedProcess(params.name);
    if (!process) throw notFound();
    return process;
  },
};
