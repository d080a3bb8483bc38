import { Button, Flex } from '@strapi/design-system';
import { AskButton } from '../lib/ask-button';
import { SureButton } from '../lib/sure-button';
import { useSay } from '../lib/text';
import { useAct } from '../lib/use-act';
import { AcceptButton } from './AcceptButton';
import type { Act } from './types';

interface Props {
  id: number;
  /** What the server says may be done. */
  acts: readonly Act[];
  size?: 'S' | 'M';
  done(): Promise<void>;
}

/** The buttons of what staff may do with a request now; the server has the last word. */
export function RequestActs({ id, acts, size = 'M', done }: Props) {
  const say = useSay();
  const { busy, run } = useAct('souq.saved');
  const act = async (word: Act, body: object = {}): Promise<boolean> => {
    const answer = await run('post', `/souq/marketplace/requests/${id}/${word}`, body);
    await done();
    return answer !== undefined;
  };
  const may = (word: Act) => acts.includes(word);
  return (
    <Flex gap={2} wrap="wrap">
      {may('send') && (
        <Button size={size} loading={busy} onClick={() => void act('send')}>
          {say('requests.act.send')}
        </Button>
      )}
      {may('accept') && <AcceptButton id={id} size={size} accept={(provider, note) => act('accept', { provider, note })} />}
      {may('start') && (
        <Button size={size} loading={busy} onClick={() => void act('start')}>
          {say('requests.act.start')}
        </Button>
      )}
      {may('complete') && (
        <SureButton
          label={say('requests.act.complete')}
          question={say('requests.completeSure')}
          variant="success"
          size={size}
          busy={busy}
          act={async () => {
            await act('complete');
          }}
        />
      )}
      {may('cancel') && (
        <AskButton
          label={say('requests.act.cancel')}
          variant="danger-light"
          size={size}
          fields={[{ name: 'note', label: say('requests.reason'), kind: 'long', max: 255 }]}
          send={(values) => act('cancel', values)}
        />
      )}
    </Flex>
  );
}
