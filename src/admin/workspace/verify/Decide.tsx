import { Button, Flex } from '@strapi/design-system';
import { AskButton } from '../lib/ask-button';
import { useSay } from '../lib/text';
import { useAct } from '../lib/use-act';

/** Accepts a document or an item, or refuses it with a note. @param path of its decision */
export function Decide({ path, done }: { path: string; done(): Promise<void> }) {
  const say = useSay();
  const { busy, run } = useAct('souq.saved');
  const decide = async (body: { is_approved: boolean; decision_note?: string }): Promise<boolean> => {
    const answer = await run('patch', path, body);
    await done();
    return answer !== undefined;
  };
  return (
    <Flex gap={2}>
      <Button size="S" loading={busy} onClick={() => void decide({ is_approved: true })}>
        {say('verify.approve')}
      </Button>
      <AskButton
        label={say('verify.refuse')}
        variant="danger-light"
        fields={[{ name: 'note', label: say('verify.decisionNote'), kind: 'long', required: true, max: 300 }]}
        send={({ note = '' }) => decide({ is_approved: false, decision_note: note })}
      />
    </Flex>
  );
}
