import { applyDecorators, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { dispositionOf } from '../../files/file-name.ts';

export const OCTETS = 'application/octet-stream';
export const JSON_FILE = 'application/json';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const BINARY = { schema: { type: 'string', format: 'binary' } };

/** A route that answers with a file of one of these types. */
export function ApiFile(...types: readonly string[]): MethodDecorator {
  return applyDecorators(ApiProduces(...types), ApiOkResponse(BINARY));
}

/** A route whose body is a file, as it comes; `json-only.ts` names its address. */
export function FileBody(): MethodDecorator {
  return applyDecorators(ApiConsumes(OCTETS), ApiBody(BINARY));
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
