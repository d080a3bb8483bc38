import { db } from '../../../platform/db';
import { type AttachmentRow, countAttachments, findAttachment, insertAttachment } from '../queries/papers';
import { takePaper, type Upload } from './upload';

/** Adds a paper to an item of the request. @throws as `takePaper` */
export async function addAttachment({ requirementId, ...upload }: Upload & { requirementId: number }): Promise<AttachmentRow> {
  const id = await takePaper(upload, {
    count: (tx) => countAttachments(tx, requirementId),
    insert: (tx, file) => insertAttachment(tx, requirementId, file.id, upload.userId),
  });
  return (await findAttachment(db, id)) as AttachmentRow;
}
