import { Button, type ButtonProps, Dialog } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';

interface Props {
  label: string;
  /** What is asked before it is done. */
  question: string;
  variant?: ButtonProps['variant'];
  size?: 'S' | 'M';
  busy?: boolean;
  act(): Promise<void>;
}

/** A button that asks once more. */
export function SureButton({ label, question, variant = 'secondary', size = 'M', busy = false, act }: Props) {
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button variant={variant} size={size} loading={busy}>
          {label}
        </Button>
      </Dialog.Trigger>
      <ConfirmDialog onConfirm={() => void act()}>{question}</ConfirmDialog>
    </Dialog.Root>
  );
}
