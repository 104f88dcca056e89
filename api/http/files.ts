import { applyDecorators, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { dispositionOf } from '../../files/file-name.ts';
import { FILE_TYPES } from '../../files/file-types.ts';

export const OCTETS = 'application/octet-stream';
export const JSON_FILE = 'application/json';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What a text that any page can send across sites is called: a file never comes in under it. */
const PLAIN = 'text/plain';

/**
 * How a file may call itself when it is the body: none of it can be sent by a form of another site. Windows calls a
 * CSV by the old name of Excel.
 */
export const FILE_BODIES: readonly string[] = [
  ...new Set([
    OCTETS,
    'application/vnd.ms-excel',
    ...Object.values(FILE_TYPES).map(({ mediaType }) => mediaType.replace(/;.*$/, '')),
  ]),
].filter((type) => type !== PLAIN);

const BINARY = { schema: { type: 'string', format: 'binary' } };

/** A route that answers with a file of one of these types. */
export function ApiFile(...types: readonly string[]): MethodDecorator {
  return applyDecorators(ApiProduces(...types), ApiOkResponse(BINARY));
}

/** A route whose body is a file, as it comes; `json-only.ts` names its address. */
export function FileBody(): MethodDecorator {
  return applyDecorators(ApiConsumes(...FILE_BODIES), ApiBody(BINARY));
}

/** A file that was made for the answer, to be saved under this name. */
export function madeFile(
  bytes: Buffer,
  { type, name }: { readonly type: string; readonly name: string },
): StreamableFile {
  return new StreamableFile(bytes, { type, disposition: dispositionOf(name), length: bytes.length });
}

/** Figures as they are, for a program to read. */
export function jsonFile(value: object, name: string): StreamableFile {
  return madeFile(Buffer.from(JSON.stringify(value, null, 1)), { type: JSON_FILE, name });
}
