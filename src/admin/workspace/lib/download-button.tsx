import { Button, VisuallyHidden } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useSay } from './text';
import { useDownload } from './use-download';

/** Saves what a path answers as a file; says so while it is being made. */
export function DownloadButton({ path, fileName, label }: { path: string; fileName: string; label: string }) {
  const say = useSay();
  const { busy, save } = useDownload();
  return (
    <>
      <Button variant="secondary" startIcon={<Download />} loading={busy} onClick={() => void save(path, fileName)}>
        {label}
      </Button>
      <VisuallyHidden role="status">{busy ? say('download.busy') : ''}</VisuallyHidden>
    </>
  );
}
