import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import {
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import type { FileStore } from './file-store.ts';

/** How an S3-compatible store is reached. */
export interface S3Place {
  /** Without it, the provider's own by region. */
  readonly endpoint: string | undefined;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** A bucket of an S3-compatible store (MinIO, Ceph, a cloud's). An object appears whole or not at all. */
export function createS3Store({ endpoint, bucket, region, accessKeyId, secretAccessKey }: S3Place): FileStore {
  const client = new S3Client({
    region,
    credentials: { accessKeyId, secretAccessKey },
    // Stores inside an office have one name, not one a bucket, and know older checksums only.
    ...(endpoint !== undefined && { endpoint, forcePathStyle: true }),
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  const at = (sha256: string) => ({ Bucket: bucket, Key: `${sha256.slice(0, 2)}/${sha256}` });
  return {
    async keep(sha256, { path, size }) {
      if (await found(client.send(new HeadObjectCommand(at(sha256))))) return;
      await client.send(new PutObjectCommand({ ...at(sha256), Body: createReadStream(path), ContentLength: size }));
    },
    async read(sha256) {
      const answer = await found(client.send(new GetObjectCommand(at(sha256))));
      return answer?.Body instanceof Readable ? answer.Body : undefined;
    },
  };
}

/** A file that is not there is no error; a bucket that is not there is one. */
async function found<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404 && error.name !== 'NoSuchBucket')
      return undefined;
    throw error;
  }
}
