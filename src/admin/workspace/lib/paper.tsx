import { useEffect, useState } from 'react';
import styled from 'styled-components';

/** Files shown where they are judged: pictures and PDFs inline, always with a link to open them. */

const Frame = styled.div`
  width: 32rem;
  max-width: 100%;
  & > img,
  & > video,
  & > iframe {
    display: block;
    width: 100%;
    height: 24rem;
    object-fit: contain;
    border: 0;
    background: ${({ theme }) => theme.colors.neutral100};
  }
`;

const extensionOf = (file: string): string => /\.([a-z0-9]+)(?:[?#]|$)/i.exec(file)?.[1]?.toLowerCase() ?? '';

/** @param file address of it @param name what it is called */
export function Paper({ file, name }: { file: string; name: string }) {
  const extension = extensionOf(file);
  return (
    <Frame>
      {['jpg', 'jpeg', 'png', 'webp', 'gif'].includes(extension) && <img src={file} alt={name} />}
      {extension === 'mp4' && (
        // biome-ignore lint/a11y/useMediaCaption: who uploads one sends no captions
        <video src={file} controls preload="metadata" />
      )}
      {extension === 'pdf' && <Pdf file={file} name={name} />}
      <a href={file} target="_blank" rel="noreferrer" dir="auto">
        {name}
      </a>
    </Frame>
  );
}

/** A PDF from memory: no page of the server may be framed. One that cannot be fetched is left to the link. */
function Pdf({ file, name }: { file: string; name: string }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    let url: string | undefined;
    let gone = false;
    const load = async () => {
      const answer = await fetch(file);
      if (!answer.ok || gone) return;
      const bytes = await answer.blob();
      if (gone) return;
      url = URL.createObjectURL(bytes);
      setAddress(url);
    };
    load().catch(() => setAddress(undefined));
    return () => {
      gone = true;
      if (url) URL.revokeObjectURL(url);
    };
  }, [file]);
  return address ? <iframe src={address} title={name} /> : null;
}
