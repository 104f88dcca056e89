import { join } from 'node:path';
import type { VariableName, Variables } from './variables.ts';

/** Where handed-in files are kept: a folder, or a bucket of an S3-compatible store. */
export interface FilesConfig {
  readonly folder: string;
  /** Bytes of one file. */
  readonly limit: number;
  /** The authority's own typefaces for official papers; undefined where it has none. */
  readonly fonts: string | undefined;
  readonly s3:
    | {
        readonly endpoint: string | undefined;
        readonly bucket: string;
        readonly region: string;
        readonly accessKeyId: string;
        readonly secretAccessKey: string;
      }
    | undefined;
}

/** A bucket alone cannot be reached. */
export function s3Missing(variables: Variables): readonly VariableName[] {
  if (variables.S3_BUCKET === undefined) return [];
  return (['S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const).filter((name) => variables[name] === undefined);
}

/** Read from the variables; the folder lies in the data folder unless one is named. */
export function filesConfig(variables: Variables): FilesConfig {
  const { S3_BUCKET: bucket, S3_ENDPOINT: endpoint, S3_REGION: region } = variables;
  return {
    folder: variables.FILES_DIR ?? join(variables.DATA_DIR, 'files'),
    limit: variables.FILE_LIMIT_MIB * 2 ** 20,
    fonts: variables.PAPER_FONTS_DIR,
    s3:
      bucket === undefined
        ? undefined
        : {
            endpoint,
            bucket,
            region,
            accessKeyId: variables.S3_ACCESS_KEY_ID ?? '',
            secretAccessKey: variables.S3_SECRET_ACCESS_KEY ?? '',
          },
  };
}
