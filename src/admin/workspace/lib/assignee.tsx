import { Choice } from './choice';
import { useSay } from './text';
import { useLoad } from './use-load';

interface Props {
  /** Path of those it may be given to. */
  colleagues: string;
  value: number | null;
  disabled?: boolean;
  give(to: number | null): Promise<void>;
}

/** Whose a row is, and to whom it may go. */
export function Assignee({ colleagues, value, disabled = false, give }: Props) {
  const say = useSay();
  const { data } = useLoad<{ results: { id: number; name: string }[] }>(colleagues);
  const options = (data?.results ?? []).map(({ id, name }) => ({ value: String(id), label: name }));
  return (
    <Choice
      label={say('assignee')}
      value={String(value ?? '')}
      any={say('nobody')}
      disabled={disabled}
      options={options}
      onChange={(chosen) => void give(chosen === '' ? null : Number(chosen))}
    />
  );
}
