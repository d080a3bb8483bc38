import { Button } from '@strapi/design-system';
import { useSay } from './text';
import { useAct } from './use-act';

/** Switches a thing on or off. @param path of the thing; `activate` and `deactivate` stand below it */
export function SwitchButton({ path, active, name, done }: { path: string; active: boolean; name: string; done(): Promise<void> }) {
  const say = useSay();
  const { busy, run } = useAct('souq.saved');
  const label = say(active ? 'catalogue.deactivate' : 'catalogue.activate');
  return (
    <Button
      size="S"
      variant={active ? 'danger-light' : 'success-light'}
      loading={busy}
      aria-label={`${label}: ${name}`}
      onClick={() => void run('post', `${path}/${active ? 'deactivate' : 'activate'}`).then(done)}
    >
      {label}
    </Button>
  );
}
