import { ApiError, conflict, fieldMessages, forbidden, httpMessages, invalid, type RoomDocs } from '../../platform/http';
import * as contract from './contract';

/** What the API page says of uploads. */

const SIGNED = { expires: 'Unix time at which the address ends', signature: 'Whoever holds it may call' };
const signedFor = forbidden();

export const docs: RoomDocs = {
  schemas: { Uploads: contract },
  tags: { uploads: 'Large files sent straight to where they are kept, and private files under signed addresses' },
  endpoints: {
    'POST /uploads/direct/': {
      description:
        'Name and size must be within what the caller may upload. The answer says where to PUT the bytes, with which headers, until when; the `upload_id` then stands in the request that uses the file.',
      refusals: [invalid({ file: fieldMessages.fileKind() }), invalid({ file: fieldMessages.fileTooLarge({ max: 10 }) })],
      examples: { request: { file_name: 'video.mp4', size: 7_340_032 } },
    },
    'PUT /uploads/direct/:id/': {
      description: 'The bytes as they are, once; content and size are checked. Where files are kept in an S3-compatible store the address is one of that store.',
      parameters: SIGNED,
      refusals: [signedFor, conflict(), new ApiError(413, httpMessages.tooLarge()), invalid({ file: fieldMessages.fileMismatch() })],
    },
    'GET /files/:key': {
      description: 'Papers and attachments. Answers parts too (`Range`).',
      parameters: { ...SIGNED, key: 'Name of the file, which cannot be guessed' },
      headers: { Range: { description: 'Part of the file', example: 'bytes=0-1023' } },
      also: { 206: { description: 'The asked part', headers: { 'Content-Range': 'Which part' } } },
      refusals: [signedFor, new ApiError(416, httpMessages.invalidInput())],
      examples: { params: { key: '0f9a2b3c4d5e6f708192a3b4c5d6e7f8.pdf' } },
    },
    'GET /media/video-poster.png': { description: 'Stands until a frame of the video is there, and where no frame can be taken.', refusals: [] },
  },
};
