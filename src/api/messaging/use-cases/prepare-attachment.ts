import type { UploadedFile } from '../../../platform/http';
import { KINDS, type Prepared, prepareUpload, underField, uploadLimitMb } from '../../../platform/uploads';
import type { AttachmentType } from '../realtime-contract';
import { attachmentName, attachmentType } from '../rules';

/** A file sent along with a message, checked and named. */
export interface Attachment {
  prepared: Prepared;
  type: AttachmentType;
  name: string;
}

/** @param givenType what the sender calls it @throws 400 under `attachment`: too large, empty, or of a kind that is not allowed */
export async function prepareAttachment(senderId: number, file: UploadedFile, givenType: unknown): Promise<Attachment> {
  const limitMb = await uploadLimitMb(senderId);
  const prepared = await underField('attachment', () => prepareUpload(file, { limitMb, kinds: KINDS }));
  return { prepared, type: attachmentType(givenType, prepared.kind), name: attachmentName(file.fileName, `attachment${prepared.ext}`) };
}
